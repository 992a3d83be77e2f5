import {
  type CautionedFigure,
  type Indicator,
  type IndicatorCaution,
  type IndicatorFigure,
  type IndicatorNature,
  isAbout,
} from '../../plan/indicators.ts';
import type { PlanStatus } from '../../plan/model.ts';
import type { IndicatorBook } from '../indicators/book.ts';
import { coverOf, type FigureCover, type FigureSlot, placedFigures } from '../indicators/columns.ts';
import { filterLines, saidOfOthers } from '../indicators/filter.ts';
import { distinct, type IndicatorLine } from '../indicators/lines.ts';
import type { IndicatorFilters, IndicatorQuery, SortOrder } from '../indicators/query.ts';
import { toLineGroups } from '../indicators/sort.ts';
import type { Library } from '../library.ts';
import { urls } from '../urls.ts';

/** A passage as data links to it. */
interface Source {
  readonly id: string;
  readonly url: string;
}

export interface IndicatorCautionData {
  readonly concept: string;
  readonly plan: string;
  readonly text: string;
  readonly passages: readonly Source[];
  readonly sides: readonly (readonly (Pick<CautionedFigure, 'role'> & { readonly row: string })[])[];
}

/** One printed row with typed figures. */
export interface IndicatorRowData extends Source {
  readonly plan: string;
  readonly planTitle: string;
  readonly planStatus: PlanStatus;
  readonly planDatePrinted: string | null;
  readonly planDateRemark: string | null;
  readonly concept: string;
  readonly name: string;
  readonly category: string | null;
  readonly number: string | null;
  readonly unit: string | null;
  readonly change: boolean;
  readonly shape: Indicator['shape'];
  readonly nature: IndicatorNature | null;
  readonly topics: readonly string[];
  readonly starYear: number | null;
  readonly line: number | null;
  readonly figures: readonly (IndicatorFigure & {
    readonly slot: FigureSlot;
    readonly covers: FigureCover | null;
    /** One printed cell with the figure before. */
    readonly repeats: boolean;
  })[];
  readonly notes: readonly (Source & { readonly text: string })[];
  readonly cautions: readonly string[];
  /** Where the text contradicts the row, or it itself (Chinese). */
  readonly remarks: readonly string[];
}

/** The answer of `/api/indicators`. */
export interface IndicatorsAnswer {
  readonly query: {
    readonly q: string;
    readonly filters: IndicatorFilters;
    readonly sort: string;
    readonly order: SortOrder;
    readonly notes: readonly string[];
  };
  readonly total: { readonly indicators: number; readonly lines: number; readonly rows: number };
  readonly rows: readonly IndicatorRowData[];
  readonly concepts: readonly {
    readonly name: string;
    readonly aliases: readonly string[];
    readonly rows: readonly string[];
  }[];
  readonly cautions: readonly IndicatorCautionData[];
}

type DataLibrary = Pick<Library, 'passage' | 'remarks'>;

/**
 * The rows that a query chooses, as the page orders them: a filter keeps or drops all rows of a plan's indicator.
 * Addresses begin with `base`.
 */
export function toIndicatorsAnswer(
  query: IndicatorQuery,
  { lines }: IndicatorBook,
  library: DataLibrary,
  base: string,
): IndicatorsAnswer {
  const found = orderedLines(query, lines);
  const rows = found.flatMap((line) => line.rows.map((row) => toRowData(row, line, library, base)));
  const concepts = distinct(found.map(({ concept }) => concept));
  const others = saidOfOthers(found, query);
  return {
    query: {
      q: query.q,
      filters: query.filters,
      sort: query.sort.key,
      order: query.order,
      notes: others === null ? query.notes : [...query.notes, others],
    },
    total: { indicators: concepts.length, lines: found.length, rows: rows.length },
    rows,
    concepts: concepts.map(({ name, aliases, rows: all }) => ({ name, aliases, rows: all })),
    cautions: found.flatMap(({ cautions }) => cautions.map((caution) => toCautionData(caution, base))),
  };
}

function toCautionData(
  { concept, plan, text, passages, sides }: IndicatorCaution,
  base: string,
): IndicatorCautionData {
  return {
    concept,
    plan,
    text,
    passages: passages.map((id) => toSource(id, base)),
    sides: sides.map((side) => side.map(({ passage, role }) => ({ row: passage, role }))),
  };
}

/** The lines that a query chooses, in its order. */
export function orderedLines(
  query: IndicatorQuery,
  lines: readonly IndicatorLine[],
): readonly IndicatorLine[] {
  return toLineGroups(filterLines(lines, query), query).flatMap(({ blocks }) => blocks.flat());
}

function toSource(id: string, base: string): Source {
  return { id, url: `${base}${urls.passage(id)}` };
}

function toRowData(
  row: Indicator,
  line: IndicatorLine,
  library: DataLibrary,
  base: string,
): IndicatorRowData {
  const placed = placedFigures(line).filter((each) => each.row === row);
  return {
    ...toSource(row.passage, base),
    plan: line.plan.id,
    planTitle: line.plan.title,
    planStatus: line.plan.status,
    planDatePrinted: line.plan.datePrinted,
    planDateRemark: line.plan.dateRemark,
    concept: line.concept.name,
    name: row.name,
    category: row.category,
    number: row.number,
    unit: row.unit,
    change: row.change,
    shape: row.shape,
    nature: row.shape === 'outlook' ? row.nature : null,
    topics: library.passage(row.passage)?.topics ?? [],
    starYear: row.starYear,
    line: library.passage(row.passage)?.passage.line ?? null,
    figures: placed.map((each) => ({
      ...each.figure,
      slot: each.column.slot,
      covers: coverOf(each),
      repeats: each.repeats,
    })),
    notes: row.notes.flatMap((id) => {
      const text = library.passage(id)?.passage.text;
      return text === undefined ? [] : [{ ...toSource(id, base), text }];
    }),
    cautions: line.cautions.filter((caution) => isAbout(caution, row)).map(({ text }) => text),
    remarks: library.remarks(row.passage).map(({ text }) => text),
  };
}
