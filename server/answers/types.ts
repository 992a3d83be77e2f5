import type { FigureRole, IndicatorNature } from '../../plan/indicators.ts';
import type { HeadingLevel, PlanStatus } from '../../plan/model.ts';
import type { TypedQuery } from '../search/types.ts';

/** What an answer stands on: the passage and its permanent address, with the query. */
export interface AnswerPassage {
  readonly id: string;
  readonly url: string;
}

/** What every answer has. An answer is one plan's; another plan's answer to the same query is another item. */
interface AnswerBase {
  /** What the answer is about: the term, the indicator, the place's full name, the heading. */
  readonly title: string;
  /** The plan's id, its whole title, and 正式 or 草案. */
  readonly plan: string;
  readonly planTitle: string;
  readonly planStatus: PlanStatus;
  /** The answer in words: as the plan has them, where it has any. */
  readonly text: string;
  /** Where it is read. */
  readonly url: string;
  /** At least one; in the order in which they are used. */
  readonly passages: readonly AnswerPassage[];
}

/** What a glossary says a term means. `text` is the explanation without the term. */
export interface DefinitionAnswer extends AnswerBase {
  readonly kind: 'definition';
}

/** One figure of an indicator's row. */
export interface AnswerFigure {
  readonly role: FigureRole;
  readonly year: number | null;
  /** Of the year itself, or of the period that ends with it. */
  readonly span: 'year' | 'period';
  /** The header of its column, and the cell as it stands. */
  readonly column: string;
  readonly text: string;
  /** The query asks for this one, by its year or by 目标, 实际; false for all where it names neither. */
  readonly asked: boolean;
}

/** One row of an indicator table. */
export interface AnswerRow {
  /** Its passage. */
  readonly id: string;
  readonly url: string;
  /** As the table prints it, without the unit. */
  readonly name: string;
  readonly unit: string | null;
  /** Null in a table that looks back. */
  readonly nature: IndicatorNature | null;
  /** What the table notes about a sign in the row (a star, square brackets) or its indicator, word for word. */
  readonly notes: readonly (AnswerPassage & { readonly text: string })[];
  readonly figures: readonly AnswerFigure[];
}

/** What a plan's tables say of an indicator. `title` is the name that the rows of all tables go by. */
export interface IndicatorAnswer extends AnswerBase {
  readonly kind: 'indicator';
  readonly rows: readonly AnswerRow[];
  /** Why its figures must not be put side by side as they stand (Chinese). */
  readonly cautions: readonly { readonly text: string; readonly passages: readonly AnswerPassage[] }[];
}

/** What a plan says a place is to become; where it does not say so, that it names the place, and where first. */
export interface PlaceAnswer extends AnswerBase {
  readonly kind: 'place';
  /** The place's value as a filter: its full official name. */
  readonly region: string;
  /** Stretches of passages, word for word; none where the plan only names the place. */
  readonly statements: readonly { readonly text: string; readonly id: string; readonly url: string }[];
  /** Every plan that speaks of the place from outside: counted as the place's own page counts. */
  readonly mentions: readonly PlaceMentions[];
}

/** How many passages of a plan name a place or what lies in it, and where they are read. */
export interface PlaceMentions {
  readonly plan: string;
  readonly count: number;
  readonly url: string;
}

/** A part, a chapter, or a section that is named by its chapter and number. */
export interface HeadingAnswer extends AnswerBase {
  readonly kind: 'heading';
  readonly level: HeadingLevel;
  readonly number: number;
  /** The heading's own title; null where the text lacks it. */
  readonly heading: string | null;
  /** For a section the number of its chapter, else null. */
  readonly chapter: number | null;
  /** The headings right under it, with their numbers: the chapters of a part, the sections of a chapter. */
  readonly children: readonly { readonly title: string; readonly url: string }[];
}

/** An item of `answers` in the JSON of a search: at most three, given only when sure. */
export type Answer = DefinitionAnswer | IndicatorAnswer | PlaceAnswer | HeadingAnswer;

/** What of a search decides whether there is an answer. */
export interface AnswerQuery {
  /** It goes along in the addresses. */
  readonly typed: TypedQuery;
  /** Normalised, without syntax: `Understood.text`. */
  readonly text: string;
  /** What is excluded: then nothing is sure. */
  readonly excluded: readonly string[];
  /** 'figure' and 'definition' are the intents that the query's turns of phrase tell. */
  readonly asks: 'figure' | 'definition' | null;
  /** The plans chosen as a filter; none: all. */
  readonly plans: readonly string[];
}
