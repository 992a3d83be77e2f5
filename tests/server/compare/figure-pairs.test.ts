import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IndicatorConcept } from '../../../plan/indicators.ts';
import { createSegmenter } from '../../../platform/segmenter.ts';
import { createFigureReading } from '../../../server/compare/figure-reading.ts';
import { readFigureWords } from '../../../server/compare/figure-words.ts';
import { createTellingWords } from '../../../server/compare/telling-words.ts';
import { toCorpus } from '../../../server/search/corpus.ts';
import { number, outlook } from '../indicators/samples.ts';
import { givenBundle } from './vectors.ts';

const segmenter = createSegmenter(['森林蓄积量', '产教联合体', '高标准农田', '失业率', '园区', '城镇']);

const ROWS = [outlook('城镇失业率', null, number(5.5, { text: '＜5.5' }), { passage: 'sheng-b1-r1' })];
const CONCEPTS: readonly IndicatorConcept[] = [
  { name: '城镇失业率', aliases: ['失业率'], weak: ['失业'], rows: ['sheng-b1-r1'] },
];
/** Of the city's own table. */
const ownRow = (value: number) =>
  outlook('城镇失业率', null, number(value), { passage: 'shi-b1-r1', plan: 'shi' });

/** The pairs of a province's text and a city's, each as `subject: number | number`, with `=` where they are equal. */
function pairsOf(sheng: string, shi: string, rows = ROWS): readonly string[] {
  const given = (text: string) => ({ text, words: [...new Set(segmenter.words(text.toLowerCase()))] });
  const corpus = toCorpus(
    givenBundle(
      { 'sheng-c2-s1-p1': given(sheng), 'shi-c2-s1-p1': given(shi) },
      { indicators: { rows, concepts: CONCEPTS, cautions: [] } },
    ),
  );
  const telling = createTellingWords(corpus, new Set(), { commonest: 1, commonestUnlisted: 1 });
  const { figurePairs } = createFigureReading(corpus, telling, readFigureWords());
  const marked = (clause: readonly { readonly text: string; readonly match?: unknown }[]) =>
    clause.flatMap(({ text, match }) => (match === undefined ? [] : [text])).join();
  return figurePairs('sheng', 'shi').map(
    ({ subject, own, other, equal }) =>
      `${subject}: ${marked(own.clause)} ${equal ? '=' : '|'} ${marked(other.clause)}`,
  );
}

describe('the figures of two plans on the same matter', () => {
  it.each([
    [
      '全省森林蓄积量达到8亿立方米以上。',
      '森林蓄积量不低于7600万立方米。',
      ['森林蓄积量: 8亿立方米 | 7600万立方米'],
    ],
    ['打造20个市域产教联合体。', '建设5家市域产教联合体。', ['市域产教联合体: 20个 | 5家']],
    [
      '新增建设高标准农田750万亩、改造提升760万亩。',
      '新建高标准农田41万亩，提质改造69万亩。',
      ['高标准农田: 750万亩 | 41万亩', '高标准农田: 760万亩 | 69万亩'],
    ],
    [
      '打造20个产教联合体、新建园区3个。',
      '打造5个产教联合体、10个园区。',
      ['产教联合体: 20个 | 5个', '园区: 3个 | 10个'],
    ],
    ['打造20个产教联合体、园区。', '打造5个产教联合体、园区。', ['产教联合体、园区: 20个 | 5个']],
    ['创建大园区3—5个。', '创建大园区1个。', ['大园区: 3—5个 | 1个']],
  ])('are pairs where the numbers differ: %s %s', (sheng, shi, pairs) => {
    expect(pairsOf(sheng, shi)).toEqual(pairs);
  });

  it.each([
    ['another subject', '森林蓄积量达到8亿立方米。', '人工森林蓄积量达到1亿立方米。'],
    ['another unit', '森林蓄积量达到8亿立方米。', '森林蓄积量达到8%。'],
    ['new ones and all', '新增园区10个。', '园区达到3个。'],
    ['new ones and renewed ones', '新建园区10个。', '改造园区3个。'],
    ['a change and a level', '森林蓄积量增长10%。', '森林蓄积量达到10.5%。'],
    ['points and percent', '失业率下降1个百分点。', '失业率下降2%。'],
    ['what is past and what is not', '2025年，园区达到10个。', '到2030年，园区达到3个。'],
    ['several at once', '城镇和农村园区分别达到10个、20个。', '城镇和农村园区达到3个。'],
    ['an equal number, scaled or not', '森林蓄积量达到1亿立方米。', '森林蓄积量达到10000万立方米。'],
    ['no subject at all', '达到10个。', '达到3个。'],
    ['one kind and a list of two', '打造20个产教联合体、40个园区。', '打造5个产教联合体、园区。'],
    ['a list of two, the last with more', '打造20个产教联合体。', '打造5个产教联合体、园区、3个城镇。'],
  ])('are no pair: %s', (_, sheng, shi) => {
    expect(pairsOf(sheng, shi)).toEqual([]);
  });

  it('are those of a text and a row of the other table, by each name that is the indicator’s own', () => {
    expect(pairsOf('。', '确保城镇失业率控制在6%以内。')).toEqual(['城镇失业率: ＜5.5 | 6%']);
    expect(pairsOf('。', '失业率控制在6%以内。')).toEqual(['城镇失业率: ＜5.5 | 6%']);
    expect(pairsOf('。', '失业控制在6%以内。')).toEqual([]);
    expect(pairsOf('。', '失业率下降6%。')).toEqual([]);
  });

  it('say so where text and row are equal', () => {
    expect(pairsOf('。', '失业率控制在5.5%以内。')).toEqual(['城镇失业率: ＜5.5 = 5.5%']);
  });

  it('are none of a text and a row that the table of the text’s plan agrees with, unless it is equal itself', () => {
    const text = '确保城镇失业率控制在6%以内。';
    expect(pairsOf('。', text, [...ROWS, ownRow(5.5)])).toEqual([]);
    expect(pairsOf('。', text, [...ROWS, ownRow(5)])).toEqual(['城镇失业率: ＜5.5 | 6%']);
    expect(pairsOf('。', '失业率控制在5.5%以内。', [...ROWS, ownRow(5.5)])).toEqual([
      '城镇失业率: ＜5.5 = 5.5%',
    ]);
  });

  it('are none of what a text looks back on and a row that looks ahead', () => {
    expect(pairsOf('。', '2025年，失业率为6%。')).toEqual([]);
  });

  it('are a pair exactly where the numbers differ, whatever they are and whatever words reach them', () => {
    const amount = fc.integer({ min: 1, max: 9999 });
    const reached = fc.constantFrom('达到', '突破', '力争超过', '稳定在', '不低于');
    fc.assert(
      fc.property(amount, amount, reached, reached, (a, b, one, two) => {
        const pairs = pairsOf(`全省森林蓄积量${one}${a}万亩。`, `到2030年，森林蓄积量${two}${b}万亩以上。`);
        expect(pairs).toEqual(a === b ? [] : [`森林蓄积量: ${a}万亩 | ${b}万亩`]);
      }),
      { numRuns: 60 },
    );
  });
});
