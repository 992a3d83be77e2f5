import {
  type FigureColumn,
  type PlacedFigure,
  placedFigures,
  toFigureColumns,
} from '../indicators/columns.ts';
import type { IndicatorLine } from '../indicators/lines.ts';
import type { IndicatorQuery } from '../indicators/query.ts';
import { type GroupHeading, type LineGroup, toLineGroups } from '../indicators/sort.ts';
import type { Library } from '../library.ts';
import { urls } from '../urls.ts';
import { plainHeader, type SortHeader, sortHeader } from './indicator-headers.ts';
import {
  type CautionModel,
  columnLabel,
  type FigureModel,
  measureLabel,
  type NoteModel,
  toCautionModels,
  toFigureModel,
  toNoteModels,
} from './indicator-words.ts';

export interface TableCell {
  readonly key: string;
  /** How many columns say the same in one printed cell. */
  readonly span: number;
  readonly figures: readonly FigureModel[];
}

export interface TableLine {
  readonly id: string;
  readonly region: string;
  readonly planTitle: string;
  readonly draft: boolean;
  readonly cells: readonly TableCell[];
  readonly nature: string | null;
}

/** One indicator: its lines side by side, and what must be known of them. */
export interface TableBlock {
  readonly id: string;
  readonly name: string;
  readonly unit: string | null;
  readonly chartUrl: string;
  readonly lines: readonly TableLine[];
  readonly cautions: readonly CautionModel[];
  readonly notes: readonly NoteModel[];
}

export interface TableGroup {
  readonly heading: string | null;
  readonly count: string;
  readonly blocks: readonly TableBlock[];
}

export interface IndicatorTableModel {
  readonly name: SortHeader;
  readonly plan: SortHeader;
  readonly columns: readonly SortHeader[];
  readonly nature: SortHeader;
  readonly groups: readonly TableGroup[];
}

type TableLibrary = Pick<Library, 'passage' | 'shelf'>;

/** The common table of the lines; columns that none of them has a figure for are left out. */
export function toIndicatorTable(
  lines: readonly IndicatorLine[],
  query: IndicatorQuery,
  library: TableLibrary,
): IndicatorTableModel {
  const columns = toFigureColumns(lines);
  return {
    name: plainHeader('name', '指标', query),
    plan: plainHeader('plan', '规划', query),
    columns: columns.map((column) => {
      const { year, span, what, hint } = columnLabel(column);
      return sortHeader({ by: 'figure', key: column.key, column }, [year, span ?? '', what], hint, query);
    }),
    nature: plainHeader('nature', '属性', query),
    groups: toLineGroups(lines, query).map((group) => toGroup(group, columns, query, library)),
  };
}

function toGroup(
  { heading, blocks }: LineGroup,
  columns: readonly FigureColumn[],
  query: IndicatorQuery,
  library: TableLibrary,
): TableGroup {
  return {
    heading: headingText(heading),
    count: `${blocks.length} 项`,
    blocks: blocks.flatMap((block) => {
      const [first] = block;
      return first === undefined ? [] : [toBlock([first, ...block.slice(1)], columns, query, library)];
    }),
  };
}

function headingText(heading: GroupHeading): string | null {
  switch (heading.type) {
    case 'none':
      return null;
    case 'category':
      return heading.category ?? '未分类';
    case 'plan':
      return `${heading.line.plan.region}规划`;
    case 'nature':
      return heading.nature ?? '未标属性';
    case 'measure':
      return `单位：${measureLabel(heading.measure) ?? '未标'}`;
    case 'numberless':
      return '这一栏没有数值';
  }
}

function toBlock(
  lines: readonly [IndicatorLine, ...IndicatorLine[]],
  columns: readonly FigureColumn[],
  query: IndicatorQuery,
  library: TableLibrary,
): TableBlock {
  const [{ concept, unit, rows }] = lines;
  const anchor = anchorOf(rows[0]?.passage ?? concept.name);
  return {
    id: `row-${rows[0]?.passage ?? concept.name}`,
    name: concept.name,
    unit,
    chartUrl: urls.indicators({ ...query, view: 'charts', anchor: anchorOf(concept.rows[0] ?? anchor) }),
    lines: lines.map((line) => toTableLine(line, columns, unit)),
    cautions: lines.flatMap((line) => toCautionModels(line, library)),
    notes: toNoteModels(lines, library),
  };
}

/** Where an indicator stands among the charts. */
export function anchorOf(passage: string): string {
  return `chart-${passage}`;
}

function toTableLine(line: IndicatorLine, columns: readonly FigureColumn[], unit: string | null): TableLine {
  const placed = placedFigures(line);
  return {
    id: line.rows[0]?.passage ?? line.plan.id,
    region: line.plan.region,
    planTitle: line.plan.title,
    draft: line.plan.status === '草案',
    cells: mergeRepeated(
      columns.map(({ key }) => ({ key, own: placed.filter(({ column }) => column.key === key) })),
    ).map(({ key, span, own }) => ({
      key,
      span,
      figures: own.map((figure) => toFigureModel(figure, unit)),
    })),
    nature: line.nature,
  };
}

interface PlacedCell {
  readonly key: string;
  readonly own: readonly PlacedFigure[];
}

/** Words that a merged cell prints once for several columns stand once here too. */
function mergeRepeated(cells: readonly PlacedCell[]): readonly (PlacedCell & { readonly span: number })[] {
  const merged: (PlacedCell & { readonly span: number })[] = [];
  for (const cell of cells) {
    const before = merged.at(-1);
    if (before !== undefined && isRepeat(before, cell)) {
      merged[merged.length - 1] = { ...before, span: before.span + 1 };
    } else merged.push({ ...cell, span: 1 });
  }
  return merged;
}

function isRepeat({ own: [a] }: PlacedCell, { own: [b] }: PlacedCell): boolean {
  if (a === undefined || b === undefined) return false;
  const words = a.figure.value.kind === 'text' && b.figure.value.kind === 'text';
  return words && a.row === b.row && a.figure.value.text === b.figure.value.text;
}
