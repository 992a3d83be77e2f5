import type { StoredPassage } from '../platform/bundle.ts';
import type { Segmenter } from '../platform/segmenter.ts';
import type { ParsedSource } from './parsed-sources.ts';
import type { RegionFinder } from './regions.ts';
import { toPassageWords } from './tokens.ts';

/** The passages of all plans, in catalog and document order, with their words and the regions they name. */
export function toStoredPassages(
  plans: readonly ParsedSource[],
  segmenter: Segmenter,
  finder: RegionFinder,
): readonly StoredPassage[] {
  return plans.flatMap(({ plan, parsed, questions }) => {
    const words = toPassageWords(parsed, questions, segmenter);
    return parsed.passages.map((passage, index): StoredPassage => {
      const found = words[index] ?? { words: [], titleWords: [], questionWords: [] };
      const regions = finder.find(passage.text, plan.region).map(({ region }) => region);
      return { passage, topics: [], regions: [...new Set(regions)], ...found };
    });
  });
}
