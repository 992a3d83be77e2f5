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

  it('are few: nothing is said of figures that agree', () => {
    expect(of('yongzhou', '粮食综合生产能力')).toEqual([]);
    expect(of('hunan', '常住人口城镇化率')).toEqual([]);
    expect(cautions).toHaveLength(12);
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
