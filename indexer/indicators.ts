import {
  type FigureRole,
  figuresOf,
  type Indicator,
  type IndicatorConcept,
  type IndicatorFigure,
  type IndicatorNature,
  type Indicators,
} from '../plan/indicators.ts';
import type { IndicatorRow, ParsedPlan, Passage, Plan, TableBox, TableNote } from '../plan/model.ts';
import { normalise } from '../platform/normalise.ts';
import { toIndicatorCautions } from './indicator-cautions.ts';
import { type IndicatorColumn, toIndicatorColumns } from './indicator-columns.ts';
import { createIndicatorMatcher, type IndicatorMatcher } from './indicator-match.ts';
import type { IndicatorNames } from './indicator-names.ts';
import { toIndicatorValue } from './indicator-values.ts';

interface PlanText {
  readonly plan: Plan;
  readonly parsed: Pick<ParsedPlan, 'boxes' | 'passages'>;
}

/** A row before it is known what the rows of other tables call the same. */
type UnnamedRow = Indicator & { readonly key: string };

/** Reads every indicator table of the plans; a table whose header names no indicators and figures is left out. Pure. */
export function toIndicators(plans: readonly PlanText[], names: IndicatorNames): Indicators {
  const match = createIndicatorMatcher(names);
  const notes = new Map(
    plans.flatMap(({ parsed }) => parsed.passages.filter(isNote).map((note) => [note.id, note] as const)),
  );
  const unnamed = plans.flatMap(({ parsed }) => rowsOfPlan(parsed, names, match, notes));
  const concepts = toConcepts(unnamed, names, match);
  const named = unnamed.map(
    ({ key, ...row }): Indicator => ({ ...row, concept: concepts.get(key)?.name ?? key }),
  );
  const rows = named.map((row) => withNotes(row, plans, notes, [...concepts.values()]));
  return {
    rows,
    concepts: [...concepts.values()],
    cautions: toIndicatorCautions(
      names,
      plans.map(({ plan }) => plan),
      rows,
      notes,
    ),
  };
}

const isNote = (passage: Passage): passage is TableNote => passage.kind === 'note';
const isRow = (passage: Passage): passage is IndicatorRow => passage.kind === 'indicator';

function rowsOfPlan(
  { boxes, passages }: PlanText['parsed'],
  names: IndicatorNames,
  match: IndicatorMatcher,
  notes: ReadonlyMap<string, TableNote>,
): readonly UnnamedRow[] {
  return boxes.flatMap((box) => {
    const columns = box.kind === 'table' ? toIndicatorColumns(box.columns) : null;
    if (box.kind !== 'table' || columns === null) return [];
    const starYear = starYearOf(box.passages.flatMap((id) => notes.get(id)?.text ?? []));
    return passages
      .filter(isRow)
      .filter(({ section }) => section === box.id)
      .map((row) => toRow(row, box, columns, starYear, names, match));
  });
}

/** 带*的为2024年数据. */
function starYearOf(notes: readonly string[]): number | null {
  const year = notes.map((note) => /[*＊][^。；]*?((?:19|20)\d{2})年/.exec(note)?.[1]).find(Boolean);
  return year === undefined ? null : Number(year);
}

function toRow(
  row: IndicatorRow,
  { id: box, columns: titles }: TableBox,
  columns: readonly IndicatorColumn[],
  starYear: number | null,
  names: IndicatorNames,
  match: IndicatorMatcher,
): UnnamedRow {
  const cell = (kind: IndicatorColumn['kind']) =>
    row.cells[columns.findIndex((column) => column.kind === kind)];
  const { name, unit } = withoutUnit(cell('name') ?? '');
  const since = firstYearOf(columns);
  const figures = columns.flatMap((column, index) =>
    toFigure(column, since, titles[index], row.cells[index]),
  );
  const base = {
    passage: row.id,
    plan: row.plan,
    box,
    category: cell('category') || null,
    number: cell('number') || null,
    name,
    unit: cell('unit') || unit,
    concept: '',
    change: names.changes.some((word) => normalise(name).endsWith(word)),
    starYear,
    notes: [],
    key: match(name),
  };
  const figure = (role: FigureRole, span: IndicatorFigure['span']) =>
    figures.find((each) => each.role === role && each.span === span) ?? null;
  const either = (role: FigureRole) => figures.find((each) => each.role === role) ?? null;
  const reviews = columns.some((column) => column.kind === 'figure' && column.role === 'actual');
  if (!reviews) {
    return {
      ...base,
      shape: 'outlook',
      base: either('base'),
      target: either('target'),
      nature: natureOf(cell('nature')),
    };
  }
  return {
    ...base,
    shape: 'review',
    base: either('base'),
    target: figure('target', 'year'),
    targetGrowth: figure('target', 'period'),
    actual: figure('actual', 'year'),
    actualGrowth: figure('actual', 'period'),
  };
}

/** The unit stands in the last brackets: 细颗粒物（PM2.5）浓度（微克/立方米）. */
function withoutUnit(text: string): { readonly name: string; readonly unit: string | null } {
  const [, name = text, unit] = /^(.+?)\s*[（(]([^（()）]+)[）)]$/u.exec(text.trim()) ?? [];
  return { name, unit: unit ?? null };
}

/** A period begins with the year after the one that the table starts from. */
function firstYearOf(columns: readonly IndicatorColumn[]): number | null {
  const years = columns.flatMap((column) =>
    column.kind === 'figure' && column.role === 'base' ? (column.year ?? []) : [],
  );
  return years.length === 0 ? null : Math.max(...years) + 1;
}

function toFigure(
  column: IndicatorColumn,
  first: number | null,
  title = '',
  cell = '',
): readonly IndicatorFigure[] {
  if (column.kind !== 'figure') return [];
  const value = toIndicatorValue(cell);
  const { role, year, span } = column;
  const since = span === 'period' ? first : null;
  return value === null ? [] : [{ role, year, span, since, column: title, value }];
}

function natureOf(cell = ''): IndicatorNature | null {
  return (['约束性', '预期性'] as const).find((nature) => cell.includes(nature)) ?? null;
}

/** By key: the name of the rules, else that of the latest table, which is the plan's own. */
function toConcepts(
  rows: readonly UnnamedRow[],
  { concepts }: IndicatorNames,
  match: IndicatorMatcher,
): ReadonlyMap<string, IndicatorConcept> {
  const ruled = new Map(concepts.map((concept) => [match(concept.name), concept]));
  return new Map(
    [...new Set(rows.map(({ key }) => key))].map((key) => {
      const own = rows.filter((row) => row.key === key);
      const name =
        ruled.get(key)?.name ?? (own.find(({ shape }) => shape === 'outlook') ?? own[0])?.name ?? key;
      const { aliases = [], weak = [] } = ruled.get(key) ?? {};
      return [key, { name, aliases, weak, rows: own.map(({ passage }) => passage) }];
    }),
  );
}

/** A note is a row's that explains a sign the row bears, or that calls its indicator by name. */
function withNotes(
  row: Indicator,
  plans: readonly PlanText[],
  notes: ReadonlyMap<string, TableNote>,
  concepts: readonly IndicatorConcept[],
): Indicator {
  const box = plans.flatMap(({ parsed }) => parsed.boxes).find(({ id }) => id === row.box);
  const { name, aliases } = concepts.find((concept) => concept.name === row.concept) ?? {
    name: row.name,
    aliases: [],
  };
  const called = [name, row.name, ...aliases].map(normalise);
  const values = figuresOf(row).map(({ value }) => value);
  const starred = values.some((value) => value.kind !== 'text' && value.starred);
  const cumulative = values.some((value) => value.kind !== 'text' && value.cumulative);
  const own = (box?.passages ?? []).filter((id) => {
    const text = normalise(notes.get(id)?.text ?? '');
    if (starred && /\*.*年/.test(text)) return true;
    if (cumulative && /\[\s*\].*累计/.test(text)) return true;
    return called.some((each) => text.includes(each));
  });
  return { ...row, notes: own };
}
