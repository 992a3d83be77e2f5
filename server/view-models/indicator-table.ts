import {
  type FigureColumn,
  type PlacedFigure,
  placedFigures,
  toFigureColumns,
} from '../indicators/columns.ts';
import type { IndicatorLine } from '../indicators/lines.ts';
import type { IndicatorQuery } from '../indicators/query.ts';
import { type GroupHeading, type LineGroup, toLineGroups } from '../indicators/sort.ts';
import { urls } from '../urls.ts';
import { plainHeader, type SortHeader, sortHeader } from './indicator-headers.ts';
import {
  type CautionModel,
  columnLabel,
  type FigureModel,
  figureTitle,
  type NoteModel,
  printedNames,
  rankedMeasureLabel,
  toCautionModels,
  toFigureModel,
  toNoteModels,
  type WordsLibrary,
} from './indicator-words.ts';

export interface TableCell {
  readonly key: string;
  /** The headers above it, for screens that have no room for columns: 2025年目标. */
  readonly label: string;
  /** How many columns say the same in one printed cell. */
  readonly span: number;
  readonly figures: readonly FigureModel[];
}

export interface TableLine {
  readonly id: string;
  readonly region: string;
  readonly planTitle: string;
  readonly draft: boolean;
  /** 原表作“…”; null where the plan prints the common name. */
  readonly printed: string | null;
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

/** The common table of the lines; columns that none of them has a figure for are left out. */
export function toIndicatorTable(
  lines: readonly IndicatorLine[],
  query: IndicatorQuery,
  library: WordsLibrary,
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
  library: WordsLibrary,
): TableGroup {
  return {
    heading: headingText(heading),
    // Sorted by figures, an indicator stands in a row of its own for each plan.
    count: `${blocks.length} ${isRanking(heading) ? '行' : '项'}`,
    blocks: blocks.flatMap((block) => {
      const [first] = block;
      return first === undefined ? [] : [toBlock([first, ...block.slice(1)], columns, query, library)];
    }),
  };
}

function isRanking({ type }: GroupHeading): boolean {
  return type === 'measure' || type === 'numberless';
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
      return `单位：${rankedMeasureLabel(heading.measure) ?? '未标'}`;
    case 'numberless':
      return '这一栏没有数值';
  }
}

function toBlock(
  lines: readonly [IndicatorLine, ...IndicatorLine[]],
  columns: readonly FigureColumn[],
  query: IndicatorQuery,
  library: WordsLibrary,
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
    printed: printedNames(line),
    cells: mergeRepeated(
      columns.map((column) => ({
        key: column.key,
        labels: [labelOf(column)],
        own: placed.filter(({ column: { key } }) => key === column.key),
      })),
    ).map(({ key, labels, own }) => ({
      key,
      label: (own.length === 1 && labels.length === 1 ? own.map(figureTitle) : labels).join('、'),
      span: labels.length,
      figures: own.map((figure) => toFigureModel(figure, unit)),
    })),
    nature: line.nature,
  };
}

function labelOf(column: FigureColumn): string {
  const { year, span, what } = columnLabel(column);
  return `${year}${span ?? ''}${what}`;
}

interface PlacedCell {
  readonly key: string;
  /** Of the columns that it spans. */
  readonly labels: readonly string[];
  readonly own: readonly PlacedFigure[];
}

/** Words that a merged cell prints once for several columns stand once here too. */
function mergeRepeated(cells: readonly PlacedCell[]): readonly PlacedCell[] {
  const merged: PlacedCell[] = [];
  for (const cell of cells) {
    const before = merged.at(-1);
    if (before !== undefined && isRepeat(before, cell)) {
      merged[merged.length - 1] = { ...before, labels: [...before.labels, ...cell.labels] };
    } else merged.push(cell);
  }
  return merged;
}

function isRepeat({ own: [a] }: PlacedCell, { own: [b] }: PlacedCell): boolean {
  return a !== undefined && b?.repeats === true && a.row === b.row;
}
