import { figuresOf, type Indicator, type IndicatorFigure } from '../../plan/indicators.ts';

/** A row to be shown, and which of its figures the query asks for. */
export interface AskedRow {
  readonly row: Indicator;
  readonly figures: ReadonlySet<IndicatorFigure>;
}

/**
 * Which rows of one indicator in one plan answer a query with these years and roles. A year that no figure is of
 * has no answer. A year alone asks for what was in it, else for what is aimed at; a role alone for the plan's own
 * period. Where neither is named, no figure is asked for more than another. Pure.
 */
export function toAskedFigures(
  rows: readonly Indicator[],
  years: readonly number[],
  roles: readonly ('target' | 'actual')[],
): readonly AskedRow[] {
  if (years.length === 0 && roles.length === 0) {
    return ofShape(rows, 'outlook').map((row) => ({ row, figures: new Set() }));
  }
  const looksBack = roles.includes('actual') && !roles.includes('target');
  const candidates = years.length > 0 ? rows : ofShape(rows, looksBack ? 'review' : 'outlook');
  const all = candidates.flatMap(figuresOf);
  const asked = new Set(all.filter((figure) => inYears(figure, years) && inRoles(figure, all, roles)));
  return candidates
    .map((row) => ({ row, figures: new Set(figuresOf(row).filter((figure) => asked.has(figure))) }))
    .filter(({ figures }) => figures.size > 0);
}

/** Those of the shape, or all where there are none. */
function ofShape(rows: readonly Indicator[], shape: Indicator['shape']): readonly Indicator[] {
  const own = rows.filter((row) => row.shape === shape);
  return own.length > 0 ? own : rows;
}

function inYears({ year }: IndicatorFigure, years: readonly number[]): boolean {
  return years.length === 0 || (year !== null && years.includes(year));
}

function inRoles(
  figure: IndicatorFigure,
  all: readonly IndicatorFigure[],
  roles: readonly ('target' | 'actual')[],
): boolean {
  if (figure.role === 'target' && roles.length > 0) return roles.includes('target');
  if (roles.length > 0) {
    // Where a table does not say what came of it, the base of the next period does.
    const outcome = all.some(({ role, year }) => role === 'actual' && year !== null);
    return roles.includes('actual') && (figure.role === 'actual' || !outcome);
  }
  const facts = all.some(({ role, year }) => role !== 'target' && year === figure.year);
  return !facts || figure.role !== 'target';
}
