import type { Segmenter } from '../../../platform/segmenter.ts';
import type { Lexicon } from './lexicon.ts';
import { nearWords } from './near-words.ts';
import { readPinyin } from './pinyin.ts';
import { correctSpelling } from './spelling.ts';
import type { Speller } from './types.ts';

/** Reads with the words of one build. */
export function createSpeller(lexicon: Lexicon, segmenter: Segmenter): Speller {
  return {
    literal: lexicon.literal,
    readPinyin: (text) => readPinyin(lexicon, text),
    correct: (text) => correctSpelling(lexicon, segmenter, text),
    near: (text) => nearWords(lexicon, segmenter, text),
  };
}
