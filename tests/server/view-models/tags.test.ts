import { describe, expect, it } from 'vitest';
import type { SearchQuery } from '../../../server/search/types.ts';
import { NO_FILTERS } from '../../../server/urls.ts';
import { toReadingTags, toTags } from '../../../server/view-models/tags.ts';

const query: SearchQuery = {
  q: '民宿',
  off: [],
  mode: 'keyword',
  filters: { ...NO_FILTERS, topic: ['产业'], region: ['庚县'] },
  sort: 'relevance',
  page: 3,
  size: 10,
  notes: [],
};
const liesIn = (region: string, above: string) =>
  region === above || (above === '某市' && ['己县', '庚县'].includes(region));
const address = (url: string) => [...new URL(url, 'http://localhost').searchParams];

describe('the tags of a result', () => {
  const tags = toTags({ topics: ['产业', '文化旅游'], regions: ['甲县', '乙县'] }, query, liesIn);

  it('lead to the same search with that filter added, from its first page', () => {
    expect(tags.topics[1]).toMatchObject({ label: '文化旅游', selected: false });
    expect(address(tags.topics[1]?.url ?? '')).toEqual([
      ['q', '民宿'],
      ['mode', 'keyword'],
      ['topic', '产业'],
      ['topic', '文化旅游'],
      ['region', '庚县'],
    ]);
  });

  it('let go of a filter that is chosen', () => {
    expect(tags.topics[0]).toMatchObject({ label: '产业', selected: true });
    expect(address(tags.topics[0]?.url ?? '')).toEqual([
      ['q', '民宿'],
      ['mode', 'keyword'],
      ['region', '庚县'],
    ]);
  });

  const regions = ['甲县', '乙县', '丙县', '丁县', '戊县', '己县', '庚县'];
  const labels = (tags: readonly { readonly label: string }[]) => tags.map(({ label }) => label);

  it('are folded where there are many places, the chosen one never', () => {
    const many = toTags({ topics: [], regions }, query, liesIn);
    expect(labels(many.regions)).toEqual(['庚县', '甲县', '乙县', '丙县', '丁县']);
    expect(many.moreRegions.map(({ label, url }) => [label, address(url).at(-1)])).toEqual([
      ['戊县', ['region', '戊县']],
      ['己县', ['region', '己县']],
    ]);
  });

  it('lead with the places that lie in the chosen one', () => {
    const within = { ...query, filters: { ...query.filters, region: ['某市'] } };
    expect(labels(toTags({ topics: [], regions }, within, liesIn).regions)).toEqual([
      '己县',
      '庚县',
      '甲县',
      '乙县',
      '丙县',
    ]);
  });
});

describe('the tags of the reader', () => {
  it('begin a search of their own', () => {
    const { topics, regions } = toReadingTags({ topics: ['产业'], regions: ['甲县'] });
    expect(topics.map(({ url }) => address(url))).toEqual([[['topic', '产业']]]);
    expect(regions.map(({ url }) => address(url))).toEqual([[['region', '甲县']]]);
  });
});
