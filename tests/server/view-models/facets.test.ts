import { describe, expect, it } from 'vitest';
import { toLibrary } from '../../../server/library.ts';
import { parseSearchParams } from '../../../server/search/search-params.ts';
import type { FacetValue, SearchResult } from '../../../server/search/types.ts';
import { type FacetNode, toFacetGroups } from '../../../server/view-models/facets.ts';
import { answer } from '../fake-search.ts';
import { sampleBundle } from '../fixtures.ts';

const library = toLibrary(sampleBundle());
const found = (address: string) =>
  answer(parseSearchParams(new URLSearchParams(address), library.known), library);
const value = (name: string, count: number, parent: string | null = null, selected = false): FacetValue => ({
  value: name,
  label: name,
  parent,
  count,
  selected,
});
const groupOf = (name: 'topic' | 'region', values: readonly FacetValue[]) => {
  const result: SearchResult = found('q=低空');
  const groups = toFacetGroups({ ...result, facets: { ...result.facets, [name]: values } });
  const group = groups.find((each) => each.name === name);
  if (group === undefined) throw new Error(`no group of ${name}`);
  return group;
};
const names = (nodes: readonly FacetNode[]) => nodes.map((node) => node.value);

describe('a long list of topics', () => {
  const counts = [1, 9, 2, 8, 3, 7, 4, 6, 5, 10];
  const topics = counts.map((count) => value(`题${count}`, count));

  it('shows the fullest, in the order of the list, and folds the others', () => {
    const { shown, folded, foldedOpen } = groupOf('topic', topics);
    expect(names(shown)).toEqual(['题9', '题8', '题3', '题7', '题4', '题6', '题5', '题10']);
    expect(names(folded)).toEqual(['题1', '题2']);
    expect(foldedOpen).toBe(false);
  });

  it('is unfolded when something in the fold is chosen', () => {
    expect(groupOf('topic', [...topics, value('题0', 0, null, true)]).foldedOpen).toBe(true);
  });

  it('leaves out what has no result', () => {
    expect(names(groupOf('topic', [value('有', 1), value('无', 0)]).shown)).toEqual(['有']);
  });
});

describe('places', () => {
  const places = [
    value('省', 30),
    value('甲市', 5, '省'),
    value('乙市', 20, '省'),
    value('乙县', 9, '乙市'),
    ...Array.from({ length: 9 }, (_, index) => value(`区域${index}`, 40 + index)),
  ];

  it('stand in a tree that is unfolded by one step, wider areas beside it, the fullest first', () => {
    const { shown, folded } = groupOf('region', places);
    expect(names(shown).slice(0, 3)).toEqual(['省', '区域8', '区域7']);
    expect(names(folded)).toEqual(['区域1', '区域0']);
    const [tree] = shown;
    expect(tree?.open).toBe(true);
    expect(names(tree?.children.shown ?? [])).toEqual(['乙市', '甲市']);
    expect(names(tree?.children.shown[0]?.children.shown ?? [])).toEqual(['乙县']);
    expect(tree?.children.shown[0]?.open).toBe(false);
  });
});

describe('choosing the whole', () => {
  it('takes in what stands under it, and says so', () => {
    const [plan] =
      toFacetGroups(found('q=低空&part=sheng-1')).find(({ name }) => name === 'plan')?.shown ?? [];
    const [part] = plan?.children.shown ?? [];
    expect(plan).toMatchObject({ included: false, childrenLabel: '其下 1 篇' });
    expect(part).toMatchObject({ selected: true, included: false, childrenLabel: '已含其下 1 章' });
    expect(part?.children.shown[0]).toMatchObject({ selected: false, included: true });
  });
});
