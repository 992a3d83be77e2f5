import { originalRange } from '../../platform/normalise.ts';
import type { Segmenter } from '../../platform/segmenter.ts';
import { occurrencesOf } from '../search/literal.ts';
import { type CutText, cutOnce, joinStretches, type Stretch } from '../search/marks.ts';

/** Where a term that two passages share stands in the text of one, and how that spells it. */
export interface SharedMarks {
  /** In order, none over another. */
  readonly stretches: readonly Stretch[];
  /** Term → as it stands there first; what stands there only inside longer words, or not at all, is left out. */
  readonly spelt: ReadonlyMap<string, string>;
}

/**
 * Whole words alone: 科技园 is not marked inside 科技园区 where it stands by itself elsewhere; where it nowhere does,
 * the longer word is marked, whole.
 */
export function findShared(segmenter: Segmenter, text: string, terms: readonly string[]): SharedMarks {
  const cut = cutOnce(segmenter, text);
  const spelt = new Map<string, string>();
  const found = terms.flatMap((term): readonly Stretch[] => {
    const whole = wholeIn(cut, term);
    const [first] = whole;
    if (first !== undefined) spelt.set(term, text.slice(...originalRange(cut.map, first.start, first.end)));
    return whole.length > 0 ? whole : cut.tokens.filter((token) => token.text.includes(term));
  });
  const original = found.map(({ start, end }) => {
    const [from, to] = originalRange(cut.map, start, end);
    return { start: from, end: to };
  });
  return { stretches: joinStretches(original), spelt };
}

/** A token, or several. */
function wholeIn({ map, tokens }: CutText, term: string): readonly Stretch[] {
  const starts = new Set(tokens.map(({ start }) => start));
  const ends = new Set(tokens.map(({ end }) => end));
  return [...occurrencesOf(term, map.text)]
    .map((start) => ({ start, end: start + term.length }))
    .filter(({ start, end }) => starts.has(start) && ends.has(end));
}
