import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseIndicatorNames } from '../../indexer/indicator-names.ts';
import { toIndicators } from '../../indexer/indicators.ts';
import { toParsedSources } from '../../indexer/parsed-sources.ts';
import { readSources } from '../../indexer/sources.ts';
import {
  type FigureRole,
  figuresOf,
  type Indicator,
  type IndicatorFigure,
  isAbout,
  keepsApart,
} from '../../plan/indicators.ts';
import { ROOT } from '../../platform/config.ts';
import { expectGolden } from './golden.ts';

const { plans: sources } = await readSources(ROOT);
const file = 'data/indicator-names.json';
const names = parseIndicatorNames(file, readFileSync(join(ROOT, file), 'utf8'));
const plans = toParsedSources(sources);
const { rows, concepts, cautions } = toIndicators(plans, names);
const row = (id: string): Indicator | undefined => rows.find(({ passage }) => passage === id);

/** A figure in one line: `2030 target ≥7.5 yearly`. */
function line({ role, year, span, value }: IndicatorFigure): string {
  const at = `${year} ${role}${span === 'period' ? ' of the period' : ''}`;
  if (value.kind === 'text') return `${at} “${value.text}”`;
  const marks = (['yearly', 'cumulative', 'approximate', 'starred'] as const).filter((mark) => value[mark]);
  const figure =
    value.kind === 'range' ? `${value.from} to ${value.to}` : `${value.comparison} ${value.value}`;
  return [at, figure, value.unit ?? '', ...marks, value.remark ?? ''].filter((part) => part !== '').join(' ');
}

const readable = (each: Indicator) => ({
  row: each.passage,
  name: `${each.number} ${each.name}`,
  unit: each.unit,
  concept: each.concept,
  is: [
    each.category,
    each.shape,
    each.change ? 'change' : 'state',
    each.shape === 'outlook' ? each.nature : '',
  ].join(' '),
  figures: figuresOf(each).map(line),
  notes: each.notes,
});

describe('the indicator tables of the real plans', () => {
  it.each(plans.map(({ plan }) => plan.id))('of %s are read whole', (plan) => {
    const own = rows.filter((each) => each.plan === plan);
    expect(own.map(({ shape }) => shape)).toEqual([
      ...Array(26).fill('review'),
      ...Array(23).fill('outlook'),
    ]);
    expectGolden(`indicators-${plan}`, own.map(readable));
  });

  it('keep every figure as it is printed in the row of the text', () => {
    const passages = new Map(plans.flatMap(({ parsed }) => parsed.passages).map((each) => [each.id, each]));
    for (const each of rows) {
      for (const { value } of figuresOf(each)) expect(passages.get(each.passage)?.text).toContain(value.text);
    }
  });

  it('leave no value out: what no figure holds is a dash or empty', () => {
    const boxes = new Map(plans.flatMap(({ parsed }) => parsed.boxes).map((box) => [box.id, box]));
    for (const passage of plans.flatMap(({ parsed }) => parsed.passages)) {
      if (passage.kind !== 'indicator') continue;
      const box = boxes.get(passage.section);
      const columns = box?.kind === 'table' ? box.columns : [];
      const values = passage.cells.filter((_, index) => /年/.test(columns[index] ?? ''));
      const read = figuresOf(row(passage.id) ?? expect.fail(passage.id)).map(({ value }) => value.text);
      expect(read, passage.id).toEqual(values.filter((cell) => !/^[-—]*$/.test(cell)));
    }
  });

  it('are matched over tables and plans', () => {
    const rowsOf = (name: string) => concepts.find((concept) => concept.name === name)?.rows;
    expect(rowsOf('全社会研发经费投入增长')).toEqual([
      'hunan-b1-r9',
      'hunan-b2-r5',
      'yongzhou-b1-r9',
      'yongzhou-b2-r5',
    ]);
    expect(rowsOf('每千人口拥有执业（助理）医师数')).toEqual(['hunan-b1-r15', 'yongzhou-b1-r15']);
    expect(concepts.flatMap((concept) => concept.rows).toSorted()).toEqual(
      rows.map(({ passage }) => passage).toSorted(),
    );
    // An indicator stands at most once in a table: else two would have been taken for one.
    for (const concept of concepts) {
      const tables = concept.rows.map((id) => row(id)?.box);
      expect(new Set(tables).size, concept.name).toBe(tables.length);
    }
  });

  it('find every name of the rules in some table', () => {
    const found = concepts.map(({ name }) => name);
    expect(names.concepts.map(({ name }) => name).filter((name) => !found.includes(name))).toEqual([]);
  });
});

describe('cautions', () => {
  const of = (plan: string, concept: string) =>
    cautions
      .filter((each) => each.plan === plan && each.concept === concept)
      .flatMap(({ passages }) => passages);

  it('come from the notes that call an indicator by name', () => {
    expect(of('yongzhou', '森林覆盖率')[0]).toBe('yongzhou-b1-n3');
    expect(of('yongzhou', '常住人口城镇化率')).toEqual(['yongzhou-b1-n4', 'yongzhou-b1-n4']);
    expect(of('hunan', '数字经济核心产业增加值占GDP比重')).toEqual(['hunan-b1-n3']);
  });

  it("reach the wider plan where a note says that the whole province's method changed", () => {
    expect(of('hunan', '森林覆盖率')).toEqual(['yongzhou-b1-n3']);
  });

  it('come from two tables that differ about one year', () => {
    expect(of('hunan', '粮食综合生产能力')).toEqual(['hunan-b1-n4', 'hunan-b1-r24', 'hunan-b2-r21']);
  });

  it('come from two tables that write one figure in two ways, and part nothing', () => {
    const rewritten = (plan: string, concept: string) =>
      cautions.filter((each) => each.plan === plan && each.concept === concept && each.passages.length === 2);
    expect(rewritten('yongzhou', '城镇调查失业率')).toEqual([
      {
        concept: '城镇调查失业率',
        plan: 'yongzhou',
        text: '同一规划的两张表中，2025年的数写得不同（＜5.5与≤5.5），引用时请注明出自哪张表。',
        passages: ['yongzhou-b1-r13', 'yongzhou-b2-r8'],
        sides: [
          [
            { passage: 'yongzhou-b1-r13', role: 'actual' },
            { passage: 'yongzhou-b2-r8', role: 'base' },
          ],
        ],
      },
    ]);
    expect(rewritten('yongzhou', '森林覆盖率').map(({ text }) => text)).toEqual([
      expect.stringContaining('（55.04与55）'),
    ]);
    // Alike in both tables, star and all.
    expect(rewritten('hunan', '森林覆盖率')).toEqual([]);
  });

  it('come from a base that repeats a sum without its brackets', () => {
    expect(of('yongzhou', '单位GDP二氧化碳排放降低')).toEqual(['yongzhou-b1-r20']);
  });

  it('come from a base that is another table’s yearly average, where that has no figure of the year', () => {
    const [caution, ...others] = cautions.filter(({ concept }) => concept === '全员劳动生产率增长');
    expect(others).toEqual([]);
    expect(caution).toMatchObject({
      plan: 'yongzhou',
      passages: ['yongzhou-b1-r2'],
      sides: [[{ passage: 'yongzhou-b2-r2', role: 'base' }]],
    });
    expect(caution?.text).toContain('5.6印在年均一栏，2025年一栏没有数；这里把同一个数印作2025年的基期值');
    expect(cautions.filter(({ text }) => /[{}]/.test(text))).toEqual([]);
    // Here the year has its own figure: the base is that one.
    expect(of('yongzhou', '地区生产总值增长')).toEqual([]);
  });

  it('reach the narrower plan, which does not say by which method it counts', () => {
    for (const [concept, note, figures] of [
      ['数字经济核心产业增加值占GDP比重', 'hunan-b1-n3', 5],
      ['粮食综合生产能力', 'hunan-b1-n4', 5],
    ] as const) {
      const [caution, ...others] = cautions.filter(
        (each) => each.plan === 'yongzhou' && each.concept === concept,
      );
      expect(others).toEqual([]);
      expect(caution?.passages).toEqual([note]);
      expect(caution?.text).toBe(
        '湖南省规划注明该指标的统计口径已调整；本规划没有写明各年的数按哪种口径，与湖南省的数不宜直接比较。',
      );
      // It says what must be known, and parts none of the plan's own figures.
      expect(caution?.sides.map((side) => side.length)).toEqual([figures]);
    }
  });

  it('come from names of one indicator that say of what part the figures are and that do not', () => {
    const [caution] = cautions.filter(
      ({ plan, concept }) => plan === 'yongzhou' && concept === '地级及以上城市空气质量优良天数比率',
    );
    expect(caution?.text).toContain('没有写“地级及以上城市”，同一指标在另一张表里写了');
    expect(caution?.passages).toEqual(['yongzhou-b1-r21', 'hunan-b1-r21']);
  });

  it('are few: nothing is said of figures that agree', () => {
    expect(of('yongzhou', '人均预期寿命')).toEqual([]);
    expect(of('hunan', '常住人口城镇化率')).toEqual([]);
    expect(of('hunan', '地级及以上城市空气质量优良天数比率')).toEqual([]);
    expect(cautions).toHaveLength(16);
  });

  it('leave the figures together that a note itself reckons with, and part those before a new method', () => {
    const parted = (id: string, a: FigureRole, b: FigureRole) =>
      cautions.some((caution) => keepsApart(caution, { passage: id }, a, b));
    // The city reckons its growth from the census to 2025; what was aimed at may be of before it.
    expect(parted('yongzhou-b1-r8', 'base', 'actual')).toBe(false);
    expect(parted('yongzhou-b1-r8', 'base', 'target')).toBe(true);
    expect(parted('yongzhou-b1-r23', 'base', 'actual')).toBe(true);
    expect(parted('yongzhou-b1-r23', 'base', 'target')).toBe(false);
    expect(parted('hunan-b1-r24', 'base', 'actual')).toBe(false);
    expect(parted('hunan-b1-r11', 'base', 'actual')).toBe(true);
    expect(parted('hunan-b2-r7', 'base', 'target')).toBe(false);
  });

  it('are about no figure that they do not speak of: the past is none of the next target’s', () => {
    const about = (passage: string) => cautions.filter((caution) => isAbout(caution, { passage }));
    expect(about('yongzhou-b1-r8')).toHaveLength(2);
    expect(about('yongzhou-b2-r3')).toEqual([]);
    expect(about('hunan-b2-r21')).toHaveLength(2);
    const differing = about('hunan-b2-r21').filter((caution) =>
      isAbout(caution, { passage: 'hunan-b2-r21' }, 'target'),
    );
    expect(differing.map(({ passages }) => passages)).toEqual([['hunan-b1-n4']]);
  });
});
