import { syllablesOf } from '../../../platform/pinyin.ts';
import type { Between } from './between.ts';
import { createSounds, type Sounds } from './sounds.ts';
import type { SpellingData } from './spelling-data.ts';

/** A word of the build, of Han characters only, two or more. */
export interface LexiconWord {
  readonly text: string;
  /** One a character. */
  readonly syllables: readonly string[];
  /** In how many passages it stands. */
  readonly count: number;
  /** −ln of its share of all words: the larger, the rarer. */
  readonly cost: number;
  readonly isPlace: boolean;
}

/** Words by their folded syllables: a path of syllables leads to the words that sound so. */
export interface SoundNode {
  readonly next: ReadonlyMap<string, SoundNode>;
  readonly words: readonly LexiconWord[];
}

/** The words of a build, as misspellings and pinyin need to find them. */
export interface Lexicon {
  readonly sounds: Sounds;
  readonly bySound: SoundNode;
  /** In no order. */
  readonly words: readonly LexiconWord[];
  /** The vocabulary's words of Latin letters alone. */
  readonly latinTerms: readonly string[];
  word(text: string): LexiconWord | null;
  /** Any word of the build's vocabulary, one character, numbers and Latin words included. */
  knows(text: string): boolean;
  /** What any word of the build's vocabulary costs, null where it has none such. */
  costOf(text: string): number | null;
  /** The words of three characters or more that become this text when one character is left out. */
  withOneLeftOut(text: string): readonly LexiconWord[];
  /** Those of two characters or more with these initials, the commonest first. */
  byInitials(initials: string): readonly LexiconWord[];
  /** The commonest character of this sound that says how something is asked, null where there is none. */
  functionCharacter(syllable: string): string | null;
  lookAlikes(character: string): readonly string[];
  /** Whether a word says how something is asked, not what is asked for. */
  isFunctionWord(text: string): boolean;
  /** Whether it stands literally in any passage or title of the build. */
  literal(text: string): boolean;
  /** What stands between two texts there, up to two characters, and how often. */
  readonly between: Between;
}

/** What the build calls its regions. */
export interface NamedPlace {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** Makes the words of a build ready: about a quarter of a second for 12,000 words, most of it for their sounds. */
export function toLexicon(
  vocabulary: ReadonlyMap<string, number>,
  places: readonly NamedPlace[],
  { literal, between }: Pick<Lexicon, 'literal' | 'between'>,
  data: SpellingData,
): Lexicon {
  const sounds = createSounds(data);
  const words = toWords(vocabulary, new Set(places.flatMap(({ name, aliases }) => [name, ...aliases])));
  const total = sum(vocabulary.values());
  const byText = new Map(words.map((word) => [word.text, word]));
  const leftOut = groupBy(
    words.filter(({ text }) => text.length > 2),
    ({ text }) => new Set(Array.from(text, (_, at) => text.slice(0, at) + text.slice(at + 1))),
  );
  const commonestFirst = words.toSorted((a, b) => b.count - a.count);
  const byInitials = groupBy(commonestFirst, ({ syllables }) => [
    syllables.map((each) => each.charAt(0)).join(''),
  ]);
  const functionCharacters = bySyllable(vocabulary, data.functionWords);
  const alike = groupBy(data.similar, (group) => group);
  return {
    sounds,
    bySound: toSoundTree(words, sounds),
    words,
    latinTerms: [...vocabulary.keys()].filter((text) => /^[a-z]+$/u.test(text)),
    word: (text) => byText.get(text) ?? null,
    knows: (text) => vocabulary.has(text),
    costOf(text) {
      const count = vocabulary.get(text);
      return count === undefined ? null : costOf(count, total);
    },
    withOneLeftOut: (text) => leftOut.get(text) ?? [],
    byInitials: (initials) => byInitials.get(initials) ?? [],
    functionCharacter: (syllable) => functionCharacters.get(syllable) ?? null,
    lookAlikes: (character) =>
      (alike.get(character) ?? []).flatMap((group) => [...group].filter((each) => each !== character)),
    isFunctionWord: (text) => data.functionWords.has(text),
    literal,
    between,
  };
}

/** One code unit a character: those beyond are too rare to be misspelt. */
const HAN_WORD = /^(?:(?![\u{10000}-\u{10ffff}])\p{Script=Han}){2,}$/u;

function toWords(
  vocabulary: ReadonlyMap<string, number>,
  places: ReadonlySet<string>,
): readonly LexiconWord[] {
  const total = sum(vocabulary.values());
  return [...new Set([...vocabulary.keys(), ...places])]
    .filter((text) => HAN_WORD.test(text))
    .map((text) => {
      const count = vocabulary.get(text) ?? 0;
      return {
        text,
        syllables: syllablesOf(text),
        count,
        cost: costOf(count, total),
        isPlace: places.has(text),
      };
    });
}

/** Half a passage is added, so that a place that no passage names is rare, not impossible. */
function costOf(count: number, total: number): number {
  return -Math.log((count + 0.5) / (total + 0.5));
}

function bySyllable(
  vocabulary: ReadonlyMap<string, number>,
  functionWords: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const rarestFirst = [...vocabulary]
    .filter(([text]) => text.length === 1 && functionWords.has(text))
    .toSorted(([, a], [, b]) => a - b);
  return new Map(rarestFirst.map(([text]) => [syllablesOf(text).join(''), text]));
}

interface GrowingNode {
  readonly next: Map<string, GrowingNode>;
  readonly words: LexiconWord[];
}

function toSoundTree(words: readonly LexiconWord[], sounds: Sounds): SoundNode {
  const folded = new Map<string, string>();
  const fold = (syllable: string): string => {
    const found = folded.get(syllable) ?? sounds.fold(syllable);
    folded.set(syllable, found);
    return found;
  };
  const root: GrowingNode = { next: new Map(), words: [] };
  for (const word of words) {
    let node = root;
    for (const syllable of word.syllables.map(fold)) {
      const next = node.next.get(syllable) ?? { next: new Map(), words: [] };
      node.next.set(syllable, next);
      node = next;
    }
    node.words.push(word);
  }
  return root;
}

function groupBy<T>(
  items: readonly T[],
  keysOf: (item: T) => Iterable<string>,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  }
  return groups;
}

function sum(counts: Iterable<number>): number {
  let total = 0;
  for (const count of counts) total += count;
  return total;
}
