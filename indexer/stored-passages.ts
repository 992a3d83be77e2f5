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
      const mentions = finder.mentions(passage.text, plan.region);
      // Its own place does not tag a plan's passage.
      const regions = mentions.map(({ region }) => region).filter((region) => region !== plan.region);
      const about = topics.passages.get(passage.id) ?? [];
      return { passage, topics: about, regions: [...new Set(regions)], mentions, ...found };
    });
  });
}
