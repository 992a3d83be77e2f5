import { expect, it } from 'vitest';
import { toPolicyWords } from '../../../indexer/dictionary.ts';
import { normalise } from '../../../platform/normalise.ts';
import { createSegmenter } from '../../../platform/segmenter.ts';
import type { PairedFigure } from '../../../server/compare/figure-pairs.ts';
import { createFigureReading } from '../../../server/compare/figure-reading.ts';
import { readFigureWords } from '../../../server/compare/figure-words.ts';
import { createOnlyOne } from '../../../server/compare/only-one.ts';
import { createTellingWords } from '../../../server/compare/telling-words.ts';
import { toCorpus } from '../../../server/search/corpus.ts';
import { realBundle } from '../real-bundle.ts';

const parsed = realBundle();
const dictionary = toPolicyWords(
  parsed.plans.map((outline) => ({
    ...outline,
    id: outline.plan.id,
    title: outline.plan.title,
    titleRanges: [],
    noise: [],
    passages: parsed.passages.flatMap(({ passage }) => (passage.plan === outline.plan.id ? [passage] : [])),
  })),
  [],
);
const segmenter = createSegmenter(dictionary);
const corpus = toCorpus({
  ...parsed,
  dictionary,
  passages: parsed.passages.map((stored) => ({
    ...stored,
    words: [...new Set(segmenter.words(normalise(stored.passage.text)))],
  })),
});
const tellingWords = createTellingWords(corpus, new Set(), { commonest: 0.1, commonestUnlisted: 0.02 });
const figures = createFigureReading(corpus, tellingWords, readFigureWords());
const onlyOne = createOnlyOne(corpus, segmenter, tellingWords, figures);
const textsOf = (plan: string) =>
  corpus.entries.filter(({ passage }) => passage.plan === plan).map(({ passage }) => passage.text);

it('no word that only one plan is said to have stands in the other’s text, whatever the section', () => {
  const plans = corpus.bundle.plans.map(({ plan }) => plan.id);
  let said = 0;
  for (const { section } of corpus.sections) {
    const own = corpus.entries.filter(({ passage }) => passage.section === section.id);
    for (const other of plans.filter((plan) => plan !== section.plan)) {
      const texts = textsOf(other).join('\n').toLowerCase();
      const { words } = onlyOne(own, other);
      expect(words.filter((word) => texts.includes(word.toLowerCase()))).toEqual([]);
      // Nor does one stand in its own text otherwise than it is spelt here.
      expect(words.filter((word) => !own.some(({ passage }) => passage.text.includes(word)))).toEqual([]);
      said += words.length;
    }
  }
  expect(said).toBeGreaterThan(corpus.sections.length);
});

/** All that the texts of the real plans have: each was read and is right (docs/decisions/0033). Tables are not read here. */
const JUDGED = [
  '生产性服务业增加值占服务业比重 hunan-c7-s1-p1 47% yongzhou-c6-s1-p1 45%',
  '千亿级园区 hunan-c8-s2-p1 10家 yongzhou-c7-s3-p1 1家',
  '市域产教联合体 hunan-b7-i5 20个 yongzhou-b24-i4 5个',
  '风电、光伏 hunan-b17-i1 5500万千瓦 yongzhou-b13-i1 1200万千瓦',
  '水电 hunan-b17-i1 1700万千瓦 yongzhou-b13-i1 217.4万千瓦',
  '农村自来水普及率 hunan-c29-s2-p1 97% yongzhou-c25-s1-p1 95%',
  '生猪年出栏量 hunan-c30-s3-p1 6000万头 yongzhou-c24-s2-p1 800万头',
  '高标准农田 hunan-b20-i1 750万亩 yongzhou-c24-s1-p1 41万亩',
  '高标准农田 hunan-b20-i1 760万亩 yongzhou-c24-s1-p1 69万亩',
  '中心乡镇卫生院建设县域医疗次中心 hunan-b28-i2 100家 yongzhou-b25-i2 5—6个',
  '城镇新增就业 hunan-c49-s1-p1 325万人 yongzhou-b23-i1 28万人',
  '森林蓄积量 hunan-c56-s1-p1 8亿立方米 yongzhou-c37-s1-p1 7600万立方米',
];

it('the figures that two plans give of the same matter are those that were judged, seen from either side', () => {
  const [a = '', b = ''] = corpus.bundle.plans.map(({ plan }) => plan.id);
  const told = ({ entry, clause }: PairedFigure) =>
    `${entry.passage.id} ${clause.find(({ match }) => match === 'term')?.text}`;
  const pairs = figures.figurePairs(a, b);
  expect(pairs.map(({ subject, own, other }) => `${subject} ${told(own)} ${told(other)}`)).toEqual(JUDGED);
  const back = figures.figurePairs(b, a).map(({ own, other }) => `${told(other)} ${told(own)}`);
  expect(back.toSorted()).toEqual(pairs.map(({ own, other }) => `${told(own)} ${told(other)}`).toSorted());
});

it('no number that only one plan is said to have is one of a pair, whatever the section', () => {
  const plans = corpus.bundle.plans.map(({ plan }) => plan.id);
  for (const { section } of corpus.sections) {
    const own = corpus.entries.filter(({ passage }) => passage.section === section.id);
    for (const other of plans.filter((plan) => plan !== section.plan)) {
      const paired = figures.figurePairs(section.plan, other).map((pair) => pair.own.measured?.number);
      const { ahead, untimed, past } = onlyOne(own, other).figures;
      const alone = [...ahead, ...untimed, ...past].flatMap(({ numbers }) => numbers);
      expect(alone.filter((number) => paired.includes(number))).toEqual([]);
    }
  }
});
