import { describe, expect, it } from 'vitest';
import { toLibrary } from '../../../server/library.ts';
import { parseSearchParams } from '../../../server/search/search-params.ts';
import type { FacetValue, FilterName, SearchResult } from '../../../server/search/types.ts';
import { type FacetGroup, toChips, toFacetGroups } from '../../../server/view-models/facets.ts';
import { answer } from '../fake-search.ts';
import { sampleBundle } from '../fixtures.ts';

const library = toLibrary(sampleBundle());

/** A search's answer with these values for one facet. */
function resultWith(
  facets: Partial<Record<FilterName, readonly FacetValue[]>> = {},
  address = 'q=低空',
): SearchResult {
  const result = answer(parseSearchParams(new URLSearchParams(address), library.known), library);
  return { ...result, facets: { ...result.facets, ...facets } };
}

const value = (name: string, count: number, over: Partial<FacetValue> = {}): FacetValue => ({
  value: name,
  label: name,
  parent: null,
  count,
  selected: false,
  ...over,
});

const group = (result: SearchResult, name: FilterName): FacetGroup | undefined =>
  toFacetGroups(result).find((each) => each.name === name);
const labels = (nodes: FacetGroup['shown'] | undefined) => nodes?.map(({ label }) => label);

describe('the facets', () => {
  it('leave out values and groups that nothing carries, but never one that is chosen', () => {
    const result = resultWith({ topic: [value('甲', 0), value('乙', 0, { selected: true })], region: [] });
    expect(labels(group(result, 'topic')?.shown)).toEqual(['乙']);
    expect(group(result, 'region')).toBeUndefined();
  });

  it('have plans, parts and chapters in one tree, opened where something is chosen', () => {
    const [plan] = group(resultWith({}, 'q=低空&chapter=sheng-2'), 'plan')?.shown ?? [];
    const part = plan?.children.shown[0];
    expect([plan?.name, part?.name, part?.children.shown[0]?.name]).toEqual(['plan', 'part', 'chapter']);
    expect([plan?.open, part?.open]).toEqual([true, true]);
    expect(part?.children.shown.map(({ value, selected }) => [value, selected])).toContainEqual([
      'sheng-2',
      true,
    ]);
    expect(group(resultWith(), 'plan')?.shown[0]?.open).toBe(false);
  });

  it('say that what stands under a chosen value is taken in with it', () => {
    const [plan] = group(resultWith({}, 'q=低空&plan=sheng'), 'plan')?.shown ?? [];
    expect([plan?.selected, plan?.included]).toEqual([true, false]);
    expect(plan?.children.shown.map(({ selected, included }) => [selected, included])).toEqual([
      [false, true],
    ]);
  });

  it('fold a long list to its fullest values, open where a folded one is chosen', () => {
    const topics = Array.from({ length: 12 }, (_, at) => value(`主题${at}`, at + 1));
    const folded = group(resultWith({ topic: topics }), 'topic');
    expect(labels(folded?.shown)).toEqual(topics.slice(4).map(({ label }) => label));
    expect(labels(folded?.folded)).toEqual(topics.slice(0, 4).map(({ label }) => label));
    expect(folded?.foldedOpen).toBe(false);
    const chosen = topics.map((topic, at) => ({ ...topic, selected: at === 0 }));
    expect(group(resultWith({ topic: chosen }), 'topic')?.foldedOpen).toBe(true);
  });

  it('show counts that are lower bounds with a plus', () => {
    const result = resultWith({ topic: [value('甲', 7)] });
    const capped = { ...result, total: { ...result.total, capped: true } };
    expect(group(result, 'topic')?.shown[0]?.count).toBe('7');
    expect(group(capped, 'topic')?.shown[0]?.count).toBe('7+');
  });
});

describe('the chips', () => {
  it('name every chosen value and lead to the search without it', () => {
    const address = 'q=低空&plan=sheng&kind=box';
    const query = parseSearchParams(new URLSearchParams(address), library.known);
    const chips = toChips(query, resultWith({}, address), library);
    expect(chips.map(({ name, label }) => [name, label])).toEqual([
      ['plan', '规划：某省'],
      ['kind', '类型：box'],
    ]);
    const left = chips.map(({ url }) => [...new URL(url, 'http://a').searchParams].map(([name]) => name));
    expect(left).toEqual([
      ['q', 'kind'],
      ['q', 'plan'],
    ]);
  });

  it('lead from a place to what the plans say of it', () => {
    const address = 'q=低空&region=某县&topic=产业';
    const known = { ...library.known, region: new Set(['某县']) };
    const query = parseSearchParams(new URLSearchParams(address), known);
    expect(toChips(query, resultWith({}, address), library).map(({ place }) => place)).toEqual([
      null,
      { name: '某县', url: `/places/${encodeURIComponent('某县')}` },
    ]);
  });

  it('say by themselves of which plan a part or chapter is', () => {
    const address = 'q=低空&part=sheng-1&chapter=shi-2&chapter=sheng-2&topic=产业';
    const query = parseSearchParams(new URLSearchParams(address), library.known);
    expect(toChips(query, resultWith({}, address), library).map(({ label }) => label)).toEqual([
      '某省 第 1 篇',
      '某市 第 2 章',
      '某省 第 2 章',
      '主题：产业',
    ]);
  });
});
