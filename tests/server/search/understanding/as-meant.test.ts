import { describe, expect, it } from 'vitest';
import { readAsMeant } from '../../../../server/search/understanding/as-meant.ts';
import { createSpeller } from '../../../../server/search/understanding/speller.ts';
import { createSynonymFinder } from '../../../../server/search/understanding/synonyms.ts';
import { segmenter, smallLexicon } from './lexicon-support.ts';

const language = {
  speller: createSpeller(await smallLexicon(), segmenter),
  synonyms: createSynonymFinder([{ from: ['郴洲'], to: ['郴州'], weight: 1, both: false }]),
};
const none: ReadonlySet<string> = new Set();
const read = (text: string, quoted: readonly string[] = [], refused = none) =>
  readAsMeant(language, text, quoted, refused);

describe('readAsMeant', () => {
  it.each([
    ['mends a misspelling', '洞停湖', '洞庭湖', 'spelling'],
    ['reads pinyin', 'xiangjiang', '湘江', 'pinyin'],
    ['writes a number with digits', '三千六百亿', '3600亿', 'number'],
  ] as const)('%s and says so: %s → %s', (_, typed, text, kind) => {
    const meant = read(typed);
    expect(meant.text).toBe(text);
    expect(meant.changes.map((change) => change.kind)).toEqual([kind]);
  });

  it('does several of these in one query', () => {
    expect(read('洞停湖 二〇三〇年')).toEqual({
      text: '洞庭湖 2030年',
      changes: [
        { typed: '洞停湖', meant: '洞庭湖', kind: 'spelling' },
        { typed: '二〇三〇', meant: '2030', kind: 'number' },
      ],
    });
  });
});

describe('readAsMeant leaves alone', () => {
  const unchanged = (text: string) => ({ text, changes: [] });

  it.each(['洞庭湖', 'gdp', '十五五', '雾霾'])('what is right: %s', (text) => {
    expect(read(text)).toEqual(unchanged(text));
  });

  it.each(['洞停湖', '洞庭湖'])(
    'what the reader refused, by what was typed or by what was meant: %s',
    (word) => {
      expect(read('洞停湖', [], new Set([word]))).toEqual(unchanged('洞停湖'));
    },
  );

  it.each(['三千六百', '3600'])('a number that the reader refused: %s', (word) => {
    expect(read('三千六百亿', [], new Set([word]))).toEqual(unchanged('三千六百亿'));
  });

  it('what stands in quotes', () => {
    expect(read('洞停湖', ['洞停湖'])).toEqual(unchanged('洞停湖'));
  });

  it('what people call things, though no plan does', () => {
    expect(read('郴洲')).toEqual(unchanged('郴洲'));
  });

  it('everything where there is no speller', () => {
    expect(readAsMeant({ ...language, speller: null }, '洞停湖', [], none)).toEqual(unchanged('洞停湖'));
  });
});
