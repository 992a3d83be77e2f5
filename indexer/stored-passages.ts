import type { StoredPassage } from '../platform/bundle.ts';
import type { Segmenter } from '../platform/segmenter.ts';
import type { ParsedSource } from './parsed-sources.ts';
import { toPassageWords } from './tokens.ts';

/** The passages of all plans, in catalog and document order, with their words. */
export function toStoredPassages(
  plans: readonly ParsedSource[],
  segmenter: Segmenter,
): readonly StoredPassage[] {
  return plans.flatMap(({ parsed, questions }) => {
    const words = toPassageWords(parsed, questions, segmenter);
    return parsed.passages.map((passage, index): StoredPassage => {
      const found = words[index] ?? { words: [], titleWords: [], questionWords: [] };
      return { passage, topics: [], regions: [], ...found };
    });
  });
}
