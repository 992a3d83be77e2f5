import { describe, expect, it } from 'vitest';
import type { Region } from '../../../platform/regions.ts';
import { toCorpus } from '../../../server/search/corpus.ts';
import { countFacets, passes } from '../../../server/search/facets.ts';
import { NO_FILTERS } from '../../../server/urls.ts';
import { sampleBundle } from '../fixtures.ts';

const region = (name: string, parent: string | null, kind: Region['kind'] = '县'): Region => ({
  name,
  kind,
  parent,
  aliases: [],
});

describe('the regions of a corpus', () => {
  const bundle = sampleBundle();
  const named = [['丙县'], ['乙市', '湾区'], []];
  const corpus = toCorpus({
    ...bundle,
    regions: [
      region('甲省', null, '省'),
      region('乙市', '甲省', '市'),
      region('丙县', '乙市'),
      region('丁县', '乙市'),
      region('湾区', null, '区域'),
    ],
    passages: bundle.passages.map((each, index) => ({ ...each, regions: named[index] ?? [] })),
  });
  const [inCounty, inCity] = corpus.entries;

  it('are a tree of the places that are named or hold one, the wider areas beside it', () => {
    expect(corpus.labels.region).toEqual([
      { value: '甲省', label: '甲省', parent: null },
      { value: '乙市', label: '乙市', parent: '甲省' },
      { value: '丙县', label: '丙县', parent: '乙市' },
      { value: '湾区', label: '湾区', parent: null },
    ]);
  });

  it('include what lies in them: a city is found in a passage on its county, not the other way round', () => {
    const holds = (value: string) =>
      [inCounty, inCity].map((entry) => entry && passes({ ...NO_FILTERS, region: [value] }, entry));
    expect(holds('乙市')).toEqual([true, true]);
    expect(holds('丙县')).toEqual([true, false]);
  });

  it('are counted as they are filtered, and shown as they are named', () => {
    const counts = countFacets(
      corpus,
      NO_FILTERS,
      corpus.entries.map((entry) => ({ entry })),
    ).region;
    expect(counts.map(({ value, count }) => [value, count])).toEqual([
      ['甲省', 2],
      ['乙市', 2],
      ['丙县', 1],
      ['湾区', 1],
    ]);
    expect(inCounty?.stored.regions).toEqual(['丙县']);
    expect(inCounty?.section.regions).toEqual(['丙县']);
  });
});

describe('the topics of a corpus', () => {
  const bundle = sampleBundle();
  const main = bundle.plans[0]?.sections[0]?.id ?? '';
  const corpus = toCorpus({
    ...bundle,
    topics: ['目标与实施', '科技创新', '产业'],
    sectionTopics: new Map([[main, ['目标与实施', '产业']]]),
    passages: bundle.passages.map((each, index) => ({
      ...each,
      topics: index === 0 ? ['产业', '科技创新'] : ['产业'],
    })),
  });

  it('are listed in the order of the build, those that no passage carries left out', () => {
    expect(corpus.labels.topic.map(({ value }) => value)).toEqual(['科技创新', '产业']);
  });

  it('of a section are what the build says, its main topic first', () => {
    expect(corpus.sections.find(({ section }) => section.id === main)?.topics).toEqual([
      '目标与实施',
      '产业',
    ]);
  });
});
