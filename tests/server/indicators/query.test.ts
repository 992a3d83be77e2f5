import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  INDICATOR_FILTERS,
  parseIndicatorParams,
  toKnownIndicators,
} from '../../../server/indicators/query.ts';
import { urls } from '../../../server/urls.ts';
import { figure, line, number, outlook, review } from './samples.ts';

const known = toKnownIndicators([
  line(
    [
      review('城镇化率', {
        base: figure('base', 2020, number(58)),
        target: figure('target', 2025, number(63)),
        actual: figure('actual', 2025, number(62)),
      }),
      outlook('城镇化率', number(62), number(67), { category: '民生福祉', nature: '预期性' }),
    ],
    { topics: ['区域与城镇化'] },
  ),
]);
const read = (query: string) => parseIndicatorParams(new URLSearchParams(query), known);

describe('the address of the indicators', () => {
  it('knows what the tables bring', () => {
    expect(known.filters).toEqual({
      plan: ['sheng'],
      category: ['经济发展', '民生福祉'],
      nature: ['预期性'],
      topic: ['区域与城镇化'],
    });
    expect(known.columns.map(({ key }) => key)).toEqual([
      'base-2020',
      'target-2025',
      'actual-2025',
      'base-2025',
      'target-2030',
    ]);
  });

  it('is read, and written again as it was', () => {
    const address =
      '/indicators?q=x&plan=sheng&category=%E7%BB%8F%E6%B5%8E%E5%8F%91%E5%B1%95&view=charts&sort=target-2030&order=asc';
    const query = read(address.slice(address.indexOf('?')));
    expect(query.notes).toEqual([]);
    expect(urls.indicators(query)).toBe(address);
  });

  it('sorts figures from the largest and names from the first, unless told otherwise', () => {
    expect(read('sort=target-2030').order).toBe('desc');
    expect(read('sort=name').order).toBe('asc');
    expect(read('').sort).toEqual({ by: 'plain', key: 'text' });
  });

  it('names what is odd in it, and goes on without', () => {
    const query = read('plan=nowhere&plan=sheng&plan=x&sort=target-1999&order=up&view=map&q=a&q=b');
    expect(query.filters.plan).toEqual(['sheng']);
    expect(query.notes).toEqual([
      '“筛选词”出现了多次，只用了第一个。',
      '“规划”没有“nowhere”等 2 个值，已忽略。',
      '“显示方式”没有“map”，已忽略。',
      '“排序”没有“target-1999”，已忽略。',
      '“次序”没有“up”，已忽略。',
    ]);
  });

  it('never fails, and never chooses what is not there', () => {
    const name = fc.constantFrom(...INDICATOR_FILTERS, 'q', 'sort', 'order', 'view', '__proto__');
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom('constructor', '__proto__', 'sheng', 'target-2030'),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value)), (pairs) => {
        const query = parseIndicatorParams(new URLSearchParams(pairs), known);
        for (const filter of INDICATOR_FILTERS) {
          for (const chosen of query.filters[filter]) expect(known.filters[filter]).toContain(chosen);
        }
        expect(read(urls.indicators({ ...query, q: '' }).slice('/indicators'.length))).toMatchObject({
          filters: query.filters,
          sort: query.sort,
          order: query.order,
          notes: [],
        });
      }),
    );
  });
});
