import type { Segmenter } from '../../platform/segmenter.ts';
import type { Corpus, Entry } from '../search/corpus.ts';
import { createPlanText } from './folded-plan.ts';
import { createOnlyFigures, type OnlyFigures, type OnlyFiguresSources } from './only-figures.ts';
import { createOnlyWords } from './only-words.ts';
import type { TellingWords } from './telling-words.ts';

/** What some passages have and the other plan, all of it, has not. */
export interface OnlyOne {
  readonly words: readonly string[];
  readonly figures: OnlyFigures;
}

/** Tells what some passages of one plan have that another plan has nowhere. */
export type ToOnlyOne = (own: readonly Entry[], plan: string) => OnlyOne;

export function createOnlyOne(
  corpus: Corpus,
  segmenter: Segmenter,
  tellingWords: TellingWords,
  figures: OnlyFiguresSources,
): ToOnlyOne {
  const onlyWords = createOnlyWords(corpus, segmenter, tellingWords, createPlanText(corpus));
  const onlyFigures = createOnlyFigures(corpus, tellingWords, figures);
  return (own, plan) => ({ words: onlyWords(own, plan), figures: onlyFigures(own, plan) });
}
