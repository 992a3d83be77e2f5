import type { Passage } from '../plan/model.ts';
import type { NearDuplicate } from '../platform/bundle.ts';
import { type Letters, toLetters } from './letters.ts';
import { toSharedStretches } from './shared-stretches.ts';

/** From so many letters on, words that stand in two passages are no coincidence and no slogan. */
const LONG = 24;
/** With an amount in it a shorter stretch already states the same fact; years and names like 631 are no amounts. */
const LONG_WITH_AMOUNT = 14;
const AMOUNT = /\d[%万亿千个家条项人次]/;

/**
 * Every stretch that two passages have in common, word for word but for a few words added in one of them: long, or
 * with an amount. Pure; passages by their position. Rows of indicators are left out: they differ by their values.
 */
export function toNearDuplicates(passages: readonly Passage[]): readonly NearDuplicate[] {
  const texts = passages.map(({ kind, text }) => toLetters(kind === 'indicator' ? '' : text));
  return toSharedStretches(texts).flatMap(({ first, second, shared }): readonly NearDuplicate[] => {
    if (!saysEnough(shared)) return [];
    return [[spanOf(texts, first), spanOf(texts, second)]];
  });
}

function saysEnough(shared: string): boolean {
  if (shared.length >= LONG) return true;
  return shared.length >= LONG_WITH_AMOUNT && AMOUNT.test(shared);
}

function spanOf(
  texts: readonly Letters[],
  { text, start, end }: { text: number; start: number; end: number },
) {
  const letters = texts[text];
  return { passage: text, start: letters?.from[start] ?? 0, end: letters?.to[end - 1] ?? 0 };
}
