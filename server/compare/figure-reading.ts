import type { Corpus } from '../search/corpus.ts';
import { createFigurePairs } from './figure-pairs.ts';
import { createSubjectReader } from './figure-subject.ts';
import { createLooksBack } from './figure-times.ts';
import type { FigureWords } from './figure-words.ts';
import { createFiguresOf } from './figures.ts';
import { createGivesNumberOf } from './matters.ts';
import { createMeasuredOf } from './measured.ts';
import type { OnlyFiguresSources } from './only-figures.ts';
import { toRowTargets } from './row-targets.ts';
import type { TellingWords } from './telling-words.ts';

/** All that is read of the figures of a build: each passage's, their times, and which of two plans go together. */
export function createFigureReading(
  corpus: Corpus,
  tellingWords: TellingWords,
  words: FigureWords,
): OnlyFiguresSources {
  const reader = createSubjectReader(words);
  const figuresOf = createFiguresOf(words);
  const looksBack = createLooksBack(corpus, figuresOf);
  const measuredOf = createMeasuredOf(words, reader);
  const figurePairs = createFigurePairs(corpus, {
    figuresOf,
    looksBack,
    tellingWords,
    measuredOf,
    rowTargets: toRowTargets(corpus, words, reader),
  });
  const givesNumberOf = createGivesNumberOf(corpus, {
    figuresOf,
    measuredOf,
    reader,
    tellingWords,
    words,
  });
  return { figuresOf, looksBack, figurePairs, measuredOf, givesNumberOf };
}
