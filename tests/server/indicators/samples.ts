import type {
  Indicator,
  IndicatorCaution,
  IndicatorFigure,
  IndicatorNature,
  IndicatorValue,
  NumberValue,
  RangeValue,
} from '../../../plan/indicators.ts';
import type { IndicatorLine } from '../../../server/indicators/lines.ts';
import { SHENG } from '../fixtures.ts';

/** Rows and lines of indicators, as short as a test can say them. */

export function number(value: number, over: Partial<NumberValue> = {}): NumberValue {
  return {
    kind: 'number',
    value,
    text: String(value),
    comparison: '=',
    unit: null,
    yearly: false,
    cumulative: false,
    approximate: false,
    starred: false,
    remark: null,
    ...over,
  };
}

export function range(from: number, to: number): RangeValue {
  const { kind: _, value: __, comparison: ___, ...marks } = number(from, { text: `${from}—${to}` });
  return { ...marks, kind: 'range', from, to };
}

export function words(text: string): IndicatorValue {
  return { kind: 'text', text };
}

export function figure(
  role: IndicatorFigure['role'],
  year: number | null,
  value: IndicatorValue,
  span: IndicatorFigure['span'] = 'year',
): IndicatorFigure {
  const since = span === 'period' && year !== null ? year - 4 : null;
  return { role, year, span, since, column: `${year}年`, value };
}

const COMMON = {
  plan: SHENG.id,
  category: '经济发展',
  number: '1',
  unit: '%',
  change: false,
  starYear: null,
  notes: [],
} as const;

type RowOver = Partial<
  Pick<Indicator, 'passage' | 'plan' | 'category' | 'unit' | 'change' | 'starYear' | 'notes'>
>;

/** 2020 to 2025, of the table `{plan}-b1`. */
export function review(
  name: string,
  figures: Partial<
    Pick<
      Extract<Indicator, { shape: 'review' }>,
      'base' | 'target' | 'targetGrowth' | 'actual' | 'actualGrowth'
    >
  >,
  over: RowOver = {},
): Indicator {
  const plan = over.plan ?? SHENG.id;
  return {
    ...COMMON,
    passage: `${plan}-b1-${name}`,
    box: `${plan}-b1`,
    name,
    concept: name,
    shape: 'review',
    base: null,
    target: null,
    targetGrowth: null,
    actual: null,
    actualGrowth: null,
    ...figures,
    ...over,
  };
}

/** 2025 to 2030, of the table `{plan}-b2`. */
export function outlook(
  name: string,
  base: IndicatorValue | null,
  target: IndicatorValue | null,
  over: RowOver & { readonly nature?: IndicatorNature | null } = {},
): Indicator {
  const plan = over.plan ?? SHENG.id;
  return {
    ...COMMON,
    passage: `${plan}-b2-${name}`,
    box: `${plan}-b2`,
    name,
    concept: name,
    shape: 'outlook',
    base: base === null ? null : figure('base', 2025, base),
    target: target === null ? null : figure('target', 2030, target),
    nature: null,
    ...over,
  };
}

export function line(
  rows: readonly [Indicator, ...Indicator[]],
  over: Partial<Omit<IndicatorLine, 'rows'>> = {},
): IndicatorLine {
  const [row] = rows;
  const own = rows.find(({ shape }) => shape === 'outlook') ?? row;
  return {
    concept: { name: row.concept, aliases: [], weak: [], rows: rows.map(({ passage }) => passage) },
    plan: SHENG,
    rows,
    categories: rows.flatMap(({ category }) => category ?? []),
    unit: own.unit,
    nature: own.shape === 'outlook' ? own.nature : null,
    topics: [],
    cautions: [],
    words: row.name,
    ...over,
  };
}

/** `caution([row, 'base'], [row, 'actual', 'target'])`: figures of two sides are not to be compared. */
export function caution(
  ...sides: readonly (readonly [Indicator, ...IndicatorFigure['role'][]])[]
): IndicatorCaution {
  return {
    concept: '',
    plan: SHENG.id,
    text: '口径已调整。',
    passages: [`${SHENG.id}-b1-n4`],
    sides: sides.map(([{ passage }, ...roles]) => roles.map((role) => ({ passage, role }))),
  };
}
