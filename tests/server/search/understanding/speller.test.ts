import { expect, it } from 'vitest';
import { createSpeller } from '../../../../server/search/understanding/speller.ts';
import { segmenter, smallLexicon } from './lexicon-support.ts';

const speller = createSpeller(await smallLexicon(), segmenter);

it('a speller mends with the words of its build', () => {
  expect(speller.correct('洞停湖')?.changes).toEqual([
    { typed: '洞停湖', meant: '洞庭湖', start: 0, end: 3 },
  ]);
  expect(speller.correct('洞庭湖')).toBeNull();
});

it('a speller reads letters as words of its build', () => {
  expect(speller.readPinyin('czt')?.changes).toEqual([{ typed: 'czt', meant: '长株潭', start: 0, end: 3 }]);
  expect(speller.readPinyin('洞庭湖')).toBeNull();
});

it('a speller knows what stands in its build, across words too', () => {
  expect(['湖生态', '洞停湖', ''].map(speller.literal)).toEqual([true, false, false]);
});
