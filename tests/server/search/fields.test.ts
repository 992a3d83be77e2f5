import { describe, expect, it } from 'vitest';
import { toLibrary } from '../../../server/library.ts';
import { parseSearchParams } from '../../../server/search/search-params.ts';
import { sampleBundle } from '../fixtures.ts';

const bundle = sampleBundle();
const { known } = toLibrary(bundle);
const parse = (q: string) => parseSearchParams(new URLSearchParams({ q }), known);
const [first, second] = bundle.plans;
if (first === undefined || second === undefined) throw new Error('two plans');

describe('a field of the query', () => {
  it('is read as the filter of that name and taken out of the query', () => {
    const { q, filters, notes } = parse(`层级:市 产业 类型：专栏`);
    expect(q).toBe('产业');
    expect(filters).toMatchObject({ level: ['市'], kind: ['box'] });
    expect(notes).toEqual([]);
  });

  it('takes a plan by its title, its region or its id', () => {
    for (const name of [first.plan.title, first.plan.region, first.plan.id]) {
      expect(parse(`规划:“${name}” 产业`).filters.plan).toEqual([first.plan.id]);
    }
  });

  it('takes a chapter by its number in every plan, and within the plan that is named', () => {
    const numbered = [...known.chapter].filter((value) => value.endsWith('-1'));
    expect(parse('章:1').filters.chapter.toSorted()).toEqual(numbered.toSorted());
    expect(parse('章:第一章').filters.chapter.toSorted()).toEqual(numbered.toSorted());
    const { plan, chapter } = parse(`规划:${first.plan.id} 章:一`).filters;
    expect({ plan, chapter }).toEqual({ plan: [], chapter: [`${first.plan.id}-1`] });
  });

  it('is a heading by its number beside other words, but not alone', () => {
    const numbered = [...known.chapter].filter((value) => value.endsWith('-1'));
    expect(parse('第一章 产业')).toMatchObject({ q: '产业', notes: [] });
    expect(parse('产业 第1章').filters.chapter.toSorted()).toEqual(numbered.toSorted());
    expect(parse('第一章')).toMatchObject({ q: '第一章', filters: { chapter: [] } });
    expect(parse('第九十九章 产业')).toMatchObject({ q: '第九十九章 产业', filters: { chapter: [] } });
  });

  it('takes several values', () => {
    expect(parse('类型:正文|专栏').filters.kind).toEqual(['text', 'box']);
  });

  it('that names nothing is read as plain words, and that is said', () => {
    const { q, filters, notes } = parse('地区:火星基地 产业');
    expect(q).toBe('火星基地 产业');
    expect(filters.region).toEqual([]);
    expect(notes).toEqual(['“地区:火星基地”不是已有的地区，按普通词检索。']);
  });

  it('stands beside the filters of the address', () => {
    const params = new URLSearchParams({ q: '类型:专栏 产业', level: '市' });
    expect(parseSearchParams(params, known).filters).toMatchObject({ kind: ['box'], level: ['市'] });
  });
});
