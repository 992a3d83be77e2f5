import { describe, expect, it } from 'vitest';
import { type IndicatorChart, toIndicatorChart } from '../../../server/indicators/chart.ts';
import type { IndicatorLine } from '../../../server/indicators/lines.ts';
import { caution, figure, line, number, outlook, range, review, words } from './samples.ts';

const chartOf = (...lines: [IndicatorLine, ...IndicatorLine[]]): IndicatorChart =>
  toIndicatorChart(lines, lines);

/** `fact 2020-2025 5.2`, one string per mark. */
const marksOf = ({ panels }: IndicatorChart): readonly string[] =>
  panels.flatMap(({ marks }) =>
    marks.map(({ kind, from, to, figures: [{ figure: each }] }) => {
      const years = from === to ? String(from) : `${from}-${to}`;
      return `${kind} ${years} ${each.value.text}`;
    }),
  );
const joinsOf = ({ panels }: IndicatorChart): readonly string[] =>
  panels.flatMap(({ joins }) => joins.map(({ kind, from, to }) => `${kind} ${from.low} ${to.low}`));

const level = review('城镇化率', {
  base: figure('base', 2020, number(58)),
  target: figure('target', 2025, number(63)),
  actual: figure('actual', 2025, number(62)),
});

describe('the chart of an indicator', () => {
  it('joins what a table begins from with what came of it and what it aims at', () => {
    const chart = chartOf(line([level, outlook('城镇化率', number(62), number(67))]));
    expect(joinsOf(chart)).toEqual(['course 58 62', 'aim 58 63', 'aim 62 67']);
  });

  it('draws what came of one plan and where the next begins once where they say the same', () => {
    const chart = chartOf(line([level, outlook('城镇化率', number(62), number(67))]));
    expect(marksOf(chart)).toEqual(['fact 2020 58', 'target 2025 63', 'fact 2025 62', 'target 2030 67']);
  });

  it('draws no line between figures that a caution keeps apart, all others, and says that', () => {
    const own = outlook('城镇化率', number(62), number(67));
    const kept = caution([level, 'base', 'actual'], [level, 'target']);
    const chart = chartOf(line([level, own], { cautions: [kept] }));
    expect(joinsOf(chart)).toEqual(['course 58 62', 'aim 62 67']);
    expect(chart.panels[0]?.parted).toBe(true);
  });

  it('breaks a course where the method has changed on the way', () => {
    const chart = chartOf(
      line([level], { cautions: [caution([level, 'base', 'target'], [level, 'actual'])] }),
    );
    expect(joinsOf(chart)).toEqual(['aim 58 63']);
    expect(chart.panels[0]?.parted).toBe(true);
  });

  it('keeps tables apart that print two figures of one year, but each table’s own lines', () => {
    const own = outlook('城镇化率', number(55), number(60));
    const chart = chartOf(line([level, own], { cautions: [caution([level, 'actual'], [own, 'base'])] }));
    expect(joinsOf(chart)).toEqual(['course 58 62', 'aim 58 63', 'aim 55 60']);
    expect(chart.panels[0]?.parted).toBe(true);
  });

  it('breaks nothing where a caution only says what must be known of figures', () => {
    const chart = chartOf(line([level], { cautions: [caution([level, 'target', 'actual'])] }));
    expect(joinsOf(chart)).toEqual(['course 58 62', 'aim 58 63']);
    expect(chart.panels[0]?.parted).toBe(false);
  });

  it('draws no line to a bound or into a range: nobody has set such a target', () => {
    const ends = [
      number(5.5, { comparison: '<', text: '＜5.5' }),
      number(90.4, { comparison: '≥', text: '≥90.4' }),
      range(5, 5.5),
    ];
    for (const end of ends) {
      const chart = chartOf(line([outlook('失业率', number(5.4), end)]));
      expect(joinsOf(chart)).toEqual([]);
      expect(marksOf(chart)).toEqual(['fact 2025 5.4', `target 2030 ${end.text}`]);
    }
    // One that is only rounded is still a target.
    expect(joinsOf(chartOf(line([outlook('失业率', number(5), number(4, { approximate: true }))])))).toEqual([
      'aim 5 4',
    ]);
  });

  it('begins and ends no line at a figure that is only bounded', () => {
    const bounded = review('森林覆盖率', {
      base: figure('base', 2020, number(53, { comparison: '>', text: '＞53' })),
      target: figure('target', 2025, number(53, { comparison: '≥', text: '≥53' })),
      actual: figure('actual', 2025, number(54)),
    });
    expect(joinsOf(chartOf(line([bounded])))).toEqual([]);
  });

  it('knows of a bound whether it is the least or the most', () => {
    const bounded = outlook(
      '失业率',
      number(5.5, { comparison: '≤', text: '≤5.5' }),
      number(5, { comparison: '>', text: '＞5' }),
    );
    const [panel] = chartOf(line([bounded])).panels;
    expect(panel?.marks.map(({ bound }) => bound)).toEqual(['most', 'least']);
  });

  it('puts a starred figure at the year that the note names', () => {
    const starred = outlook('森林覆盖率', number(54, { starred: true, text: '54*' }), number(55), {
      starYear: 2024,
    });
    expect(marksOf(chartOf(line([starred])))).toEqual(['fact 2024 54*', 'target 2030 55']);
  });

  it('ends an average with the year that its star names', () => {
    const starred = number(11.6, { starred: true, text: '11.6*' });
    const growth = review(
      '增长',
      { base: figure('base', 2020, number(10)), actualGrowth: figure('actual', 2025, starred, 'period') },
      { change: true, starYear: 2024 },
    );
    expect(marksOf(chartOf(line([growth])))).toEqual(['fact 2020 10', 'fact 2020-2024 11.6*']);
  });

  it('draws a yearly average over its period, and never as a course', () => {
    const growth = review(
      '增长',
      {
        base: figure('base', 2020, number(4)),
        targetGrowth: figure('target', 2025, number(6), 'period'),
        actualGrowth: figure('actual', 2025, number(5), 'period'),
      },
      { change: true },
    );
    const chart = chartOf(line([growth]));
    expect(marksOf(chart)).toEqual(['fact 2020 4', 'target 2020-2025 6', 'fact 2020-2025 5']);
    expect(joinsOf(chart)).toEqual([]);
  });

  it('draws a growth that is aimed at over its period, whether its cell says so or not', () => {
    const [yearly, bare] = [number(5, { yearly: true, text: '年均5' }), number(5)].map((target) =>
      line([
        review('增长', { base: figure('base', 2020, number(4)) }, { change: true }),
        outlook('增长', number(4.8), target, { change: true }),
      ]),
    );
    if (yearly === undefined || bare === undefined) expect.fail();
    expect(marksOf(chartOf(yearly))).toEqual(['fact 2020 4', 'fact 2025 4.8', 'target 2025-2030 年均5']);
    expect(marksOf(chartOf(bare))).toEqual(['fact 2020 4', 'fact 2025 4.8', 'target 2025-2030 5']);
  });

  it('never mixes units or sums with levels: what is left out stands beside it', () => {
    const rate = review(
      '死亡率',
      {
        targetGrowth: figure(
          'target',
          2025,
          number(-33, { unit: '%', cumulative: true, text: '[-33%]' }),
          'period',
        ),
      },
      { unit: '人/亿元' },
    );
    const own = outlook('死亡率', number(0.03), number(0.02), { unit: '人/亿元' });
    const chart = chartOf(line([rate, own]));
    expect(chart.measure).toEqual({ unit: '人/亿元', cumulative: false, change: false });
    expect(marksOf(chart)).toEqual(['fact 2025 0.03', 'target 2030 0.02']);
    expect(chart.panels[0]?.undrawn.map((each) => each.figure.value.text)).toEqual(['[-33%]']);
  });

  it('leaves words as words', () => {
    const chart = chartOf(
      line([outlook('占比', number(27), words('以国家下达任务为准'))]),
      line([outlook('占比', number(28), number(35))]),
    );
    expect(marksOf(chart)).toEqual(['fact 2025 27', 'fact 2025 28', 'target 2030 35']);
    expect(chart.panels[0]?.undrawn.map((each) => each.figure.value.text)).toEqual(['以国家下达任务为准']);
  });

  it('draws nothing of a single number', () => {
    const chart = chartOf(line([outlook('碳排放', number(25.9), words('以省下达任务为准'))]));
    expect(chart.measure).toBeNull();
    expect(marksOf(chart)).toEqual([]);
    expect(chart.panels[0]?.undrawn).toHaveLength(2);
  });
});
