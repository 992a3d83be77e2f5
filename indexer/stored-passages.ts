import type { StoredPassage } from '../platform/bundle.ts';
import type { Segmenter } from '../platform/segmenter.ts';
import type { ParsedSource } from './parsed-sources.ts';
import type { RegionFinder } from './regions.ts';
import { toPassageWords } from './tokens.ts';
import type { Topics } from './topics.ts';

/** The passages of all plans, in catalog and document order, with their words, their topics and the regions they name. */
export function toStoredPassages(
  plans: readonly ParsedSource[],
  segmenter: Segmenter,
  finder: RegionFinder,
  topics: Pick<Topics, 'passages'>,
): readonly StoredPassage[] {
  return plans.flatMap(({ plan, parsed, questions }) => {
    const words = toPassageWords(parsed, questions, segmenter);
    return parsed.passages.map((passage, index): StoredPassage => {
      const found = words[index] ?? { words: [], titleWords: [], questionWords: [] };
      const regions = finder.find(passage.text, plan.region).map(({ region }) => region);
      const about = topics.passages.get(passage.id) ?? [];
      return { passage, topics: about, regions: [...new Set(regions)], ...found };
    });
  });
}
