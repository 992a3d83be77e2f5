import { describe, expect, it } from 'vitest';
import { toFigureColumns } from '../../../server/indicators/columns.ts';
import { countChoices, filterLines } from '../../../server/indicators/filter.ts';
import { toKnownIndicators } from '../../../server/indicators/query.ts';
import { type LineGroup, toLineGroups } from '../../../server/indicators/sort.ts';
import { SHENG, SHI } from '../fixtures.ts';
import { figure, line, number, outlook, review, words } from './samples.ts';

const rate = { name: '城镇化率', aliases: [], weak: [], rows: [] };
const lines = [
  line([review('旧指标', { base: figure('base', 2020, number(1)) }, { category: '绿色生态' })]),
  line([outlook('城镇化率', number(63), number(67.5), { nature: '预期性' })], {
    concept: rate,
    words: '城镇化率 某省',
  }),
  line([outlook('城镇化率', number(52), number(57), { plan: SHI.id, nature: '预期性' })], {
    plan: SHI,
    concept: rate,
  }),
  line([
    outlook('粮食', number(3068), number(3120), { unit: '万吨', category: '安全保障', nature: '约束性' }),
  ]),
  line([outlook('占比', number(27), words('以国家下达任务为准'), { nature: '约束性' })]),
  line([
    review('失业率', { base: figure('base', 2020, number(6)) }, { category: '民生' }),
    outlook('失业率', number(5), number(5.5), { nature: '预期性' }),
  ]),
];
const said = (groups: readonly LineGroup[]) =>
  groups.map(({ heading, blocks }) => [
    heading.type === 'measure' ? heading.measure.unit : heading.type,
    ...blocks.map((block) => block.map(({ concept, plan }) => `${concept.name} ${plan.region}`).join(' / ')),
  ]);
const plain = (key: 'text' | 'name' | 'plan' | 'nature') => ({ by: 'plain', key }) as const;

describe('the order of the indicators', () => {
  it('is that of the text, with the plans side by side, under the categories of the plans’ own tables', () => {
    const groups = toLineGroups(lines, { sort: plain('text'), order: 'asc' });
    expect(said(groups)).toEqual([
      ['category', '旧指标 某省'],
      ['category', '城镇化率 某省 / 城镇化率 某市', '占比 某省', '失业率 某省'],
      ['category', '粮食 某省'],
    ]);
  });

  it('by a column compares only what is of one unit, and puts words last', () => {
    const column = toFigureColumns(lines).find(({ key }) => key === 'target-2030');
    if (column === undefined) throw new Error('the samples aim at 2030');
    const sort = { by: 'figure', key: column.key, column } as const;
    expect(said(toLineGroups(lines, { sort, order: 'desc' }))).toEqual([
      ['%', '城镇化率 某省', '城镇化率 某市', '失业率 某省'],
      ['万吨', '粮食 某省'],
      ['numberless', '旧指标 某省', '占比 某省'],
    ]);
    expect(said(toLineGroups(lines, { sort, order: 'asc' }))[0]).toEqual([
      '%',
      '失业率 某省',
      '城镇化率 某市',
      '城镇化率 某省',
    ]);
  });

  it('by a column never ranks growth among levels', () => {
    const both = [...lines, line([outlook('增长', number(4.8), number(60), { change: true })])];
    const column = toFigureColumns(both).find(({ key }) => key === 'target-2030') ?? expect.fail();
    const sort = { by: 'figure', key: column.key, column } as const;
    const groups = toLineGroups(both, { sort, order: 'desc' });
    expect(said(groups).map(([heading, ...names]) => [heading, names.length])).toEqual([
      ['%', 3],
      ['万吨', 1],
      ['%', 1],
      ['numberless', 2],
    ]);
    expect(groups.map(({ heading }) => heading.type === 'measure' && heading.measure.change)).toEqual([
      false,
      false,
      true,
      false,
    ]);
  });

  it('by plan and by nature makes a group of each', () => {
    expect(
      toLineGroups(lines, { sort: plain('plan'), order: 'asc' }).map(({ blocks }) => blocks.length),
    ).toEqual([5, 1]);
    const natures = toLineGroups(lines, { sort: plain('nature'), order: 'asc' }).map(
      ({ heading }) => heading,
    );
    expect(natures).toEqual([
      { type: 'nature', nature: '约束性' },
      { type: 'nature', nature: '预期性' },
      { type: 'nature', nature: null },
    ]);
  });

  it('loses and doubles no line, whatever it is by', () => {
    for (const key of ['text', 'name', 'plan', 'nature'] as const) {
      const all = toLineGroups(lines, { sort: plain(key), order: 'desc' }).flatMap(({ blocks }) =>
        blocks.flat(),
      );
      expect(new Set(all)).toEqual(new Set(lines));
      expect(all).toHaveLength(lines.length);
    }
  });
});

describe('the filters of the indicators', () => {
  const none = { q: '', filters: { plan: [], category: [], nature: [], topic: [] } };
  const known = toKnownIndicators(lines);

  it('keep what carries a chosen value of each', () => {
    const filters = { ...none.filters, nature: ['约束性'], category: ['安全保障', '绿色生态'] };
    expect(filterLines(lines, { q: '', filters })).toEqual([lines[3]]);
  });

  it('find words in any order, in traditional characters too', () => {
    expect(filterLines(lines, { ...none, q: '某省 城鎮化' })).toEqual([lines[1]]);
    expect(filterLines(lines, { ...none, q: '火锅' })).toEqual([]);
  });

  it('count what each value would show beside the other filters', () => {
    const filters = { ...none.filters, nature: ['约束性'], plan: [SHENG.id] };
    expect(Object.fromEntries(countChoices(lines, { q: '', filters }, known, 'nature'))).toEqual({
      约束性: 2,
      预期性: 2,
    });
    expect(Object.fromEntries(countChoices(lines, { q: '', filters }, known, 'plan'))).toEqual({
      sheng: 2,
      shi: 0,
    });
  });
});
