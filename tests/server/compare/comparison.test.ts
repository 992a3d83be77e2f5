import { describe, expect, it } from 'vitest';
import { createSegmenter } from '../../../platform/segmenter.ts';
import { createComparison } from '../../../server/compare/comparison.ts';
import { readFigureWords } from '../../../server/compare/figure-words.ts';
import { toCorpus } from '../../../server/search/corpus.ts';
import { givenBundle } from './vectors.ts';

const SETTINGS = { bar: 0.7, most: 5, shortlist: 10, commonest: 0.5, commonestUnlisted: 0.5, terms: 4 };
const regions = [
  { name: '某省', kind: '省', parent: null, aliases: [] },
  { name: '某市', kind: '市', parent: '某省', aliases: ['某城'] },
  { name: '甲县', kind: '县', parent: '某市', aliases: ['小甲'] },
  { name: '乙县', kind: '县', parent: '某市', aliases: ['小甲'] },
  { name: '南部', kind: '区域', parent: null, aliases: [], members: ['某市'] },
  { name: '北部', kind: '区域', parent: null, aliases: [], members: ['别市'] },
] as const;
const bundle = givenBundle(
  {
    'sheng-c2-s1-p1': { degrees: 0, words: ['低空经济', '物流'], regions: ['某市'] },
    'sheng-c2-s1-p2': { degrees: 80, words: ['民宿'], regions: ['甲县'] },
    'shi-c2-s1-p1': { degrees: 10, words: ['低空经济'], regions: ['甲县'] },
    'shi-c2-s1-p2': {
      text: '某省支持本市、甲乙两县和小甲。',
      mentions: [
        { region: '某省', start: 0, end: 2 },
        { region: '某市', start: 4, end: 6 },
        { region: '甲县', start: 7, end: 11 },
        { region: '乙县', start: 7, end: 11 },
        { region: '甲县', start: 12, end: 14 },
      ],
    },
    'sheng-c3-p1': { text: '支持规划实施。' },
    'sheng-closing-p1': { regions: ['南部', '北部'] },
    'shi-c3-p1': { degrees: 30, words: ['评估'], regions: ['某省'] },
  },
  { regions, vocabulary: new Map([['低空经济', 2]]), dictionary: ['低空经济', '民宿', '评估'] },
);
const comparison = createComparison(
  toCorpus(bundle),
  { segmenter: createSegmenter(bundle.dictionary), stopWords: new Set(), figureWords: readFigureWords() },
  SETTINGS,
);

const nearBundle = givenBundle(
  {
    'sheng-c2-s1-p1': { degrees: 0, text: '提高GDP，发展物流。', words: ['gdp', '物流'] },
    'shi-c2-s1-p1': { degrees: 10, text: '单位Gdp能耗。', words: ['gdp'] },
    'shi-c3-p1': { degrees: 20, text: '现代物流。', words: ['物流'] },
  },
  { dictionary: ['gdp', '物流'] },
);
const near = createComparison(
  toCorpus(nearBundle),
  {
    segmenter: createSegmenter(nearBundle.dictionary),
    stopWords: new Set(),
    figureWords: readFigureWords(),
  },
  SETTINGS,
);

describe('a section beside another plan', () => {
  it('has each of its passages with the nearest, and those without any', async () => {
    const found = await comparison.section('sheng-c2-s1', 'shi');
    expect(
      found?.matches.map(({ own, pairs }) => [own.passage.id, pairs.map(({ other }) => other.passage.id)]),
    ).toEqual([
      ['sheng-c2-s1-p1', ['shi-c2-s1-p1', 'shi-c3-p1']],
      ['sheng-c2-s1-p2', []],
    ]);
  });

  it('marks what two passages share in both, and leaves the texts as they are', async () => {
    const found = await comparison.section('sheng-c2-s1-p1', 'shi');
    const [pair] = found?.matches[0]?.pairs ?? [];
    expect(pair?.terms).toEqual(['低空经济']);
    for (const [runs, entry] of [
      [found?.matches[0]?.ownRuns, pair?.own],
      [pair?.otherRuns, pair?.other],
    ] as const) {
      expect(runs?.map(({ text }) => text).join('')).toBe(entry?.passage.text);
      expect(runs?.[0]).toEqual({ text: '低空经济', match: 'term' });
      expect(runs?.[1]?.match).toBe('meaning');
    }
  });

  it('marks in its own passages what they share with any of those near to them', async () => {
    const three = await near.section('sheng-c2-s1-p1', 'shi');
    const [match] = three?.matches ?? [];
    expect(match?.pairs.map(({ other, terms }) => [other.passage.id, terms])).toEqual([
      ['shi-c2-s1-p1', ['GDP']],
      ['shi-c3-p1', ['物流']],
    ]);
    expect(match?.ownRuns.flatMap(({ text, match: kind }) => (kind === 'term' ? [text] : []))).toEqual([
      'GDP',
      '物流',
    ]);
  });

  it('tells what only one of the two has', async () => {
    const found = await comparison.section('sheng-c2-s1', 'shi');
    expect(found?.onlyOwn.words).toEqual(['民宿经营者']);
    expect(found?.onlyOther.words).toEqual(['评估']);
  });

  it('is not there for what is neither section nor passage', async () => {
    expect(await comparison.section('sheng-c99', 'shi')).toBeUndefined();
  });
});

describe('two chapters', () => {
  it('are held against each other passage by passage, the nearest first', async () => {
    const found = await comparison.chapterPair({ plan: 'sheng', chapter: 2 }, { plan: 'shi', chapter: 2 });
    expect(found.matches.map(({ own, pairs }) => [own.passage.id, pairs[0]?.other.passage.id])).toEqual([
      ['sheng-c2-s1-p1', 'shi-c2-s1-p1'],
    ]);
  });
});

describe('a place', () => {
  const ids = (region: string, plan: string) =>
    comparison.regions.passages(region, plan).map(({ passage }) => passage.id);

  it('has what a plan says of it and of what lies in it', () => {
    expect(ids('某市', 'sheng')).toEqual(['sheng-c2-s1-p1', 'sheng-c2-s1-p2']);
    expect(ids('甲县', 'sheng')).toEqual(['sheng-c2-s1-p2']);
  });

  it('that a plan lies in has only what names it', () => {
    expect(ids('某省', 'shi')).toEqual(['shi-c3-p1']);
  });

  it('is counted as it is listed, and not listed where no passage names it', () => {
    const { all, passages } = comparison.regions;
    expect(all.map(({ region }) => region.name)).toEqual(['某省', '某市', '甲县', '南部', '北部']);
    for (const { region, counts } of all) {
      for (const [plan, count] of counts) expect(passages(region.name, plan)).toHaveLength(count);
    }
  });

  it('is named where the text names it or what lies in it, however that is written', () => {
    const entry = toCorpus(bundle).byId.get('shi-c2-s1-p2');
    const namedIn = (region: string) =>
      entry === undefined
        ? null
        : comparison.regions
            .mentions(region, entry)
            .map(({ start, end }) => entry.passage.text.slice(start, end));
    expect(namedIn('甲县')).toEqual(['甲乙两县', '小甲']);
    expect(namedIn('乙县')).toEqual(['甲乙两县']);
    // All that its plan names lies in it: only where it is named itself.
    expect(namedIn('某省')).toEqual(['某省']);
    expect(namedIn('某市')).toEqual(['本市']);
  });

  it('lies in others below the place of a wider plan, and in areas that these are part of', () => {
    const above = (region: string, plan: string) =>
      comparison.regions.above(region, plan).map((each) => each.region.name);
    expect(above('甲县', 'sheng')).toEqual(['某市', '南部']);
    expect(above('某市', 'sheng')).toEqual(['南部']);
    expect(above('甲县', 'shi')).toEqual([]);
    expect(above('某省', 'sheng')).toEqual([]);
  });

  it('is found by a name that only it goes by', () => {
    expect(comparison.regions.find('某城')?.name).toBe('某市');
    expect(comparison.regions.find('小甲')).toBeUndefined();
  });
});
