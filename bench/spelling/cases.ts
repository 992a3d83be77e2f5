import type { Bundle } from '../../platform/bundle.ts';
import { normalise } from '../../platform/normalise.ts';
import type { Segmenter } from '../../platform/segmenter.ts';
import type { Lexicon } from '../../server/search/understanding/lexicon.ts';
import { sample } from '../random.ts';
import { type Misspelling, misspell, SLIP_KINDS, type SlipSource } from './misspellings.ts';

const HAN = /^\p{Script=Han}+$/u;

/** Words of the build, and as many pairs of words that follow each other in it. */
export function targetsOf(
  { vocabulary, passages }: Bundle,
  segmenter: Segmenter,
  random: () => number,
): readonly string[] {
  const isWord = (text: string) => HAN.test(text) && text.length > 1;
  const words = [...vocabulary].filter(([text, count]) => isWord(text) && count > 2).map(([text]) => text);
  const pairs = passages.flatMap(({ passage }) => {
    const tokens = segmenter.segment(normalise(passage.text));
    return tokens.flatMap(({ text }, at) => {
      const next = tokens[at + 1]?.text ?? '';
      return isWord(text) && isWord(next) ? [text + next] : [];
    });
  });
  return [...words, ...sample(pairs, words.length, random)];
}

/** `count` of each kind of slip. What stands in the build as misspelt is no case: nobody could see the slip. */
export function toMisspellings(
  targets: readonly string[],
  lexicon: Lexicon,
  source: SlipSource,
  count: number,
): readonly Misspelling[] {
  return SLIP_KINDS.flatMap((kind) => {
    const found: Misspelling[] = [];
    while (found.length < count) {
      const target = targets[Math.floor(source.random() * targets.length)] ?? '';
      const made = misspell(source, kind, target);
      if (made !== null && !lexicon.literal(made.typed)) found.push(made);
    }
    return found;
  });
}
