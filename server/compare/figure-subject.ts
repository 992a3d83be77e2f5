import { normalise } from '../../platform/normalise.ts';
import type { FigureWords } from './figure-words.ts';

/** What a number is a number of. */
export interface FigureSubject {
  /** What is left of its words where two plans say the same: no reaching, no place, no time. Empty without any. */
  readonly key: string;
  /** What is done: new, renewed, change, or several, or none. */
  readonly kind: string;
  /** As the text says it. */
  readonly label: string;
}

/** What stands around a number says of it. */
export interface SubjectReader {
  /** The subject of a number that has this before it and this after it, up to the next separator. */
  read(before: string, after: string): FigureSubject;
  /** Whether the text names nothing and cannot stand alone, as 达到65% and 占比60% cannot. */
  leans(before: string, after: string): boolean;
}

const TIME =
  '到?20\\d{2}年(?:[—-]20\\d{2}年)?[底末前初]?|[“"‘]?十[一二三四五六七八九]五[”"’]?(?:时期|期间|末)?';
const NO_LETTER = /[^\p{L}\p{N}]/gu;

export function createSubjectReader({ reach, kinds, acts, light, leaning }: FigureWords): SubjectReader {
  const kindOf = new Map(Object.entries(kinds).flatMap(([kind, all]) => all.map((word) => [word, kind])));
  const any = alternation([...reach, ...acts, ...light, ...kindOf.keys()]);
  const all = new RegExp(`${TIME}|${any}`, 'gu');
  const done = new RegExp(any, 'gu');
  const first = new RegExp(`^(?:[^\\p{L}\\p{N}（(《“‘]|${TIME}|${any})`, 'u');
  const last = new RegExp(`(?:[^\\p{L}\\p{N}）)》”’]|${alternation([...reach, ...light])})$`, 'u');
  const leansOn = new RegExp(`^(?:${alternation(leaning)})`, 'u');
  const time = new RegExp(`^(?:[^\\p{L}\\p{N}]|${TIME})+`, 'u');
  const little = new RegExp(`${TIME}|${alternation([...reach, ...light, ...kinds.change])}`, 'gu');
  const bare = (text: string) => text.replaceAll(all, '').replaceAll(NO_LETTER, '');

  const toKind = (before: string) => {
    const found = [...before.matchAll(done)].flatMap(({ 0: word, index }) => {
      const kind = kindOf.get(word);
      if (kind === undefined) return [];
      // 提高质量的中心10个 is no change by ten.
      return kind === 'change' && bare(before.slice(index + word.length)) !== '' ? [] : [kind];
    });
    return [...new Set(found)].toSorted().join(' ');
  };
  const toLabel = (text: string) => trim(trim(text, first), last);
  return {
    read: (before, after) => {
      const key = normalise(bare(before) + bare(after));
      return { key, kind: toKind(before), label: toLabel(bare(before) === '' ? after : before) };
    },
    leans: (before, after) =>
      leansOn.test(before.replace(time, '')) ||
      before.replaceAll(little, '').replaceAll(NO_LETTER, '') === '' ||
      (bare(before) === '' && bare(after) === ''),
  };
}

/** The longest first: 新增建设 before 新增. */
function alternation(words: readonly string[]): string {
  return words.toSorted((a, b) => b.length - a.length).join('|');
}

function trim(text: string, edge: RegExp): string {
  const shorter = text.replace(edge, '');
  return shorter === text ? text : trim(shorter, edge);
}
