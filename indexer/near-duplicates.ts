import type { Passage } from '../plan/model.ts';
import type { NearDuplicate } from '../platform/bundle.ts';
import { type Letters, toLetters } from './letters.ts';
import { toSharedStretches } from './shared-stretches.ts';

/** From so many letters on, words that stand in two passages are no coincidence and no slogan. */
const LONG = 24;
/** With a figure in it (years do not count) a shorter stretch already states the same fact. */
const LONG_WITH_FIGURE = 14;

/**
 * Every stretch that two passages have in common, word for word but for a few words added in one of them: long, or
 * with a figure. Pure; passages by their position. Rows of indicators are left out: they differ by their values.
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
  return shared.length >= LONG_WITH_FIGURE && /\d/.test(shared.replace(/(?:19|20)\d\d年/g, ''));
}

function spanOf(
  texts: readonly Letters[],
  { text, start, end }: { text: number; start: number; end: number },
) {
  const letters = texts[text];
  return { passage: text, start: letters?.from[start] ?? 0, end: letters?.to[end - 1] ?? 0 };
}
