import { pinyin } from 'pinyin-pro';

/**
 * The sounds of a text: of each Han character its syllable in lower case, without tone, v for ü, chosen by the
 * words around it (银行 → yin hang, 行动 → xing dong). Runs of other characters stand as they are, in lower case
 * and cut at blanks; a character whose sound nobody knows stands for itself.
 */
export function syllablesOf(text: string): readonly string[] {
  return [...text.matchAll(RUN)].flatMap(({ 0: run, groups }) =>
    groups?.han === undefined ? [run.toLowerCase()] : soundsOf(run),
  );
}

/** The first letters of the syllables, joined (长株潭 → czt); what is no Han character stays whole (ai赋能 → aifn). */
export function initialsOf(text: string): string {
  return [...text.matchAll(RUN)]
    .map(({ 0: run, groups }) =>
      groups?.han === undefined ? run.toLowerCase() : soundsOf(run).map(firstLetter).join(''),
    )
    .join('');
}

/** Every sound a Han character can have, the commonest first; none where nobody knows any. */
export function readingsOf(character: string): readonly string[] {
  const found = readings.get(character);
  if (found !== undefined) return found;
  const all = pinyin(character, { toneType: 'none', type: 'array', v: true, multiple: true });
  const computed = [...new Set(all)].filter((sound) => sound !== character);
  readings.set(character, computed);
  return computed;
}

/** As many entries as there are characters in use, however long the process lives. */
const readings = new Map<string, readonly string[]>();

const RUN = /(?<han>\p{Script=Han}+)|(?:(?!\p{Script=Han})\S)+/gu;

function soundsOf(run: string): readonly string[] {
  const only = [...run].flatMap((character) => {
    const all = readingsOf(character);
    return all.length === 1 ? all : [];
  });
  // Only characters of several sounds need to be read by the words around them, which is what takes time.
  if (only.length === [...run].length) return only;
  const sounds = pinyin(run, { toneType: 'none', type: 'array', v: true });
  const characters = [...run];
  // One syllable a character, whatever the library makes of a stretch it does not know.
  return sounds.length === characters.length ? sounds : characters.map(soundOf);
}

function soundOf(character: string): string {
  return pinyin(character, { toneType: 'none', v: true });
}

function firstLetter(sound: string): string {
  return String.fromCodePoint(sound.codePointAt(0) ?? 0);
}
