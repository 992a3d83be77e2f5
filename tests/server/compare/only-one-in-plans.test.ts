import { expect, it } from 'vitest';
import { toPolicyWords } from '../../../indexer/dictionary.ts';
import { toIndicators } from '../../../indexer/indicators.ts';
import { toParsedSources } from '../../../indexer/parsed-sources.ts';
import { readSources } from '../../../indexer/sources.ts';
import { ROOT } from '../../../platform/config.ts';
import { normalise } from '../../../platform/normalise.ts';
import { createSegmenter } from '../../../platform/segmenter.ts';
import { firstPart, lastPart } from '../../../server/compare/cut-text.ts';
import type { PairedFigure } from '../../../server/compare/figure-pairs.ts';
import { createFigureReading } from '../../../server/compare/figure-reading.ts';
import { readFigureWords } from '../../../server/compare/figure-words.ts';
import { createOnlyOne } from '../../../server/compare/only-one.ts';
import { createTellingWords } from '../../../server/compare/telling-words.ts';
import { toCorpus } from '../../../server/search/corpus.ts';
import { realBundle } from '../real-bundle.ts';

const parsed = realBundle();
const { plans: sources, handList, indicatorNames } = await readSources(ROOT);
const plans = toParsedSources(sources);
const dictionary = toPolicyWords(
  plans.map((plan) => plan.parsed),
  handList,
);
const segmenter = createSegmenter(dictionary);
const passages = parsed.passages.map((stored) => ({
  ...stored,
  words: [...new Set(segmenter.words(normalise(stored.passage.text)))],
}));
const vocabulary = new Map<string, number>();
for (const word of passages.flatMap(({ words }) => words))
  vocabulary.set(word, (vocabulary.get(word) ?? 0) + 1);
const indicators = toIndicators(plans, indicatorNames);
const corpus = toCorpus({ ...parsed, dictionary, vocabulary, passages, indicators });
const tellingWords = createTellingWords(corpus, new Set(), { commonest: 0.1, commonestUnlisted: 0.02 });
const figures = createFigureReading(corpus, tellingWords, readFigureWords());
const onlyOne = createOnlyOne(corpus, segmenter, tellingWords, figures);
const textsOf = (plan: string) =>
  corpus.entries.filter(({ passage }) => passage.plan === plan).map(({ passage }) => passage.text);

/** That the last character of one piece and the first of the next are of one number, or of what it is counted in. */
const WITHIN_NUMBER =
  /\d[.—–~～-]?\|[\p{L}\p{N}.%]|\d[十百千万亿]+\|\p{L}|\d[十百千万亿]*(?:立方|平方|千|公|分|小)\|\p{L}|\d\p{Script=Han}{0,3}\|以[上下]/u;

it('no clause that is shown begins or ends within a number', () => {
  let cut = 0;
  for (const { passage, clause } of corpus.entries
    .flatMap(figures.figuresOf)
    .map((figure) => ({ ...figure.entry, ...figure }))) {
    const shown = clause.map(({ text }) => text).join('');
    const start = passage.text.indexOf(shown.replaceAll('…', ''));
    const end = start + shown.replaceAll('…', '').length;
    expect(start).toBeGreaterThanOrEqual(0);
    expect(`${passage.text.slice(0, start)}|${passage.text.slice(start)}`).not.toMatch(WITHIN_NUMBER);
    expect(`${passage.text.slice(0, end)}|${passage.text.slice(end)}`).not.toMatch(WITHIN_NUMBER);
    cut += shown.includes('…') ? 1 : 0;
  }
  expect(cut).toBeGreaterThan(10);
});

it('no quotation from the plans begins or ends within a number, however long it may be', () => {
  for (const { passage } of corpus.entries) {
    for (const most of [10, 22, 37, 60]) {
      const [first, last] = [firstPart(passage.text, most), lastPart(passage.text, most)];
      if (first === passage.text) continue;
      const [end, start] = [first.length - 1, passage.text.length - last.length + 1];
      expect(`${first.slice(0, -1)}|${passage.text.slice(end)}`).not.toMatch(WITHIN_NUMBER);
      expect(`${passage.text.slice(0, start)}|${last.slice(1)}`).not.toMatch(WITHIN_NUMBER);
    }
  }
});

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

/** All that the real plans have: each was read and is right (docs/decisions/0033). */
const JUDGED = [
  '地区生产总值 hunan-c1-p2 5万亿元 yongzhou-c1-p2 2829.58亿元',
  '地区生产总值（GDP）增长 = hunan-b2-r1 年均5—5.5 yongzhou-c3-s3-p1 5%—5.5%',
  '城镇调查失业率 = hunan-b2-r8 ＜5.5 yongzhou-b23-i1 5.5%',
  '养老机构护理型床位占比 hunan-b2-r13 76 yongzhou-c35-s2-p1 80%',
  '生产性服务业增加值占服务业比重 hunan-c7-s1-p1 47% yongzhou-c6-s1-p1 45%',
  '千亿级园区 hunan-c8-s2-p1 10家 yongzhou-c7-s3-p1 1家',
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
  expect(
    pairs.map(
      ({ subject, own, other, equal }) => `${subject} ${equal ? '= ' : ''}${told(own)} ${told(other)}`,
    ),
  ).toEqual(JUDGED);
  const back = figures.figurePairs(b, a).map(({ own, other }) => `${told(other)} ${told(own)}`);
  expect(back.toSorted()).toEqual(pairs.map(({ own, other }) => `${told(own)} ${told(other)}`).toSorted());
});

it.each([
  ['hunan', '地区生产总值迈上5万亿元'],
  ['yongzhou', '2025年地区生产总值达到2829.58亿元'],
  ['yongzhou', '农村自来水普及率达到92.6%'],
  ['hunan', '20个左右市域产教联合体'],
  ['hunan', '50个以上品质型便民生活圈社区'],
  ['yongzhou', '“一刻钟便民生活圈”示范社区20个'],
])('%s does not have alone what the other plan gives another number of: %s', (plan, said) => {
  const own = corpus.entries.filter(({ passage }) => passage.plan === plan && passage.text.includes(said));
  expect(own).toHaveLength(1);
  const [other = ''] = corpus.bundle.plans.flatMap((each) => (each.plan.id === plan ? [] : [each.plan.id]));
  const { ahead, untimed, past } = onlyOne(own, other).figures;
  const at = own[0]?.passage.text.indexOf(said) ?? -1;
  const within = [...ahead, ...untimed, ...past]
    .filter(({ entry }) => entry === own[0])
    .flatMap(({ numbers }) => numbers.filter(({ start }) => at <= start && start < at + said.length));
  expect(within).toEqual([]);
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
