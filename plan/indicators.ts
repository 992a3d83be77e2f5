/**
 * Indicators in types: the rows of 主要指标 tables as figures that can be compared.
 * Nothing here is computed beyond what the table prints; every row keeps the id of its passage.
 */

export type Comparison = '=' | '>' | '≥' | '<' | '≤';

/** 约束性: bound by law to be met; 预期性: expected. */
export type IndicatorNature = '约束性' | '预期性';

/** What a cell says beside its figure. */
interface FigureMarks {
  /** The cell as it stands. */
  readonly text: string;
  /** The cell's own unit (`[-33%]`); null: the row's. */
  readonly unit: string | null;
  /** A yearly average: 年均5—5.5. */
  readonly yearly: boolean;
  /** In square brackets: the sum over the five years. */
  readonly cumulative: boolean;
  /** 左右, 约. */
  readonly approximate: boolean;
  /** With a star: of another year, which a note of the table names. */
  readonly starred: boolean;
  /** What follows in brackets: 以国家下达任务为准. */
  readonly remark: string | null;
}

/** One number with its sign; 以上 is ≥, 以下 and 以内 are ≤. */
export interface NumberValue extends FigureMarks {
  readonly kind: 'number';
  readonly comparison: Comparison;
  readonly value: number;
}

/** From one number to another, both included: 5—5.5. */
export interface RangeValue extends FigureMarks {
  readonly kind: 'range';
  readonly from: number;
  readonly to: number;
}

/** Words instead of a figure: 不再公布, 以国家下达任务为准, 与GDP增长同步. */
export interface TextValue {
  readonly kind: 'text';
  readonly text: string;
}

/** What a cell of an indicator table says; a cell with a dash, or an empty one, is no value. */
export type IndicatorValue = NumberValue | RangeValue | TextValue;

export type FigureRole = 'base' | 'target' | 'actual';

/** One value of a row with what its column says of it. */
export interface IndicatorFigure {
  readonly role: FigureRole;
  /** The year that it is of, or that its period ends with; null where no header names one. */
  readonly year: number | null;
  /** Of the year itself, or the yearly average (the sum, where the value is cumulative) up to it. */
  readonly span: 'year' | 'period';
  /** The first year of a period, the one after the table's base; null for a year itself, or where no base has one. */
  readonly since: number | null;
  /** The column's header: 规划目标·2025年. */
  readonly column: string;
  readonly value: IndicatorValue;
}

interface IndicatorBase {
  /** The id of the row's passage. */
  readonly passage: string;
  /** The plan's id. */
  readonly plan: string;
  /** The id of the table. */
  readonly box: string;
  /** 经济发展; null where the table has no such column. */
  readonly category: string | null;
  /** As printed: rows of one number are parts of one indicator. */
  readonly number: string | null;
  /** As printed, without the unit; a part's name follows its group's: 每千人口拥有医护人员数·执业医师数. */
  readonly name: string;
  /** 万吨, %, 微克/立方米; null where none is printed. */
  readonly unit: string | null;
  /** What is measured, by one name in all tables and plans: the `name` of an `IndicatorConcept`. */
  readonly concept: string;
  /** A change (增长, 降低, 提高), not a state: its values are not levels of a year. */
  readonly change: boolean;
  /** What a starred value of this table is of, where a note says so. */
  readonly starYear: number | null;
  /** Ids of the notes that explain a sign of this row or name its indicator. */
  readonly notes: readonly string[];
}

/** A row that looks back: what was planned for a period that is over, and what came of it. */
export interface ReviewedIndicator extends IndicatorBase {
  readonly shape: 'review';
  readonly base: IndicatorFigure | null;
  readonly target: IndicatorFigure | null;
  readonly targetGrowth: IndicatorFigure | null;
  readonly actual: IndicatorFigure | null;
  readonly actualGrowth: IndicatorFigure | null;
}

/** A row that looks ahead: the base and the target of the plan's own period. */
export interface PlannedIndicator extends IndicatorBase {
  readonly shape: 'outlook';
  readonly base: IndicatorFigure | null;
  readonly target: IndicatorFigure | null;
  readonly nature: IndicatorNature | null;
}

/** One data row of an indicator table. */
export type Indicator = ReviewedIndicator | PlannedIndicator;

/** What several rows, of one table or plan or of many, are figures of. */
export interface IndicatorConcept {
  readonly name: string;
  /** What people call it. */
  readonly aliases: readonly string[];
  /** Names that also mean other things: its only where a figure is asked for. */
  readonly weak: readonly string[];
  /** Passage ids of its rows, plans in catalog order, in document order. */
  readonly rows: readonly string[];
}

/** Figures of one row that a caution is about: all that it has of the role, of a year or of a period. */
export interface CautionedFigure {
  /** The id of the row's passage. */
  readonly passage: string;
  readonly role: FigureRole;
}

/** Why figures of one indicator in one plan must not be put side by side as they stand, or what to know of them. */
export interface IndicatorCaution {
  readonly concept: string;
  readonly plan: string;
  /** For readers (Chinese). */
  readonly text: string;
  /** Where it stands: notes of tables, or the rows that differ. */
  readonly passages: readonly string[];
  /**
   * The figures that it is about. Those of one side can be compared with one another, those of two sides cannot;
   * with a single side it parts nothing and says what must be known of its figures.
   */
  readonly sides: readonly (readonly CautionedFigure[])[];
}

/** All indicator tables of a build. */
export interface Indicators {
  /** Plans in catalog order, rows in document order. */
  readonly rows: readonly Indicator[];
  /** In the order of their first rows. */
  readonly concepts: readonly IndicatorConcept[];
  readonly cautions: readonly IndicatorCaution[];
}

/** Whether a caution is about a figure of the row; `role`: about one of that role. */
export function isAbout(
  { sides }: IndicatorCaution,
  { passage }: Pick<Indicator, 'passage'>,
  role?: FigureRole,
): boolean {
  return sides.some((side) => holds(side, passage, role));
}

/** Whether a caution keeps figures of two roles of one row apart. */
export function keepsApart(
  { sides }: IndicatorCaution,
  { passage }: Pick<Indicator, 'passage'>,
  a: FigureRole,
  b: FigureRole,
): boolean {
  const sideOf = (role: FigureRole) => sides.findIndex((side) => holds(side, passage, role));
  return sideOf(a) !== -1 && sideOf(b) !== -1 && sideOf(a) !== sideOf(b);
}

function holds(side: readonly CautionedFigure[], passage: string, role?: FigureRole): boolean {
  return side.some((each) => each.passage === passage && (role === undefined || each.role === role));
}

/** Every figure of a row, in the order of its table. */
export function figuresOf(row: Indicator): readonly IndicatorFigure[] {
  const figures =
    row.shape === 'review'
      ? [row.base, row.target, row.targetGrowth, row.actual, row.actualGrowth]
      : [row.base, row.target];
  return figures.filter((figure) => figure !== null);
}
