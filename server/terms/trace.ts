import { normalise } from '../../platform/normalise.ts';
import { mentionsIn } from './mentions.ts';
import type { PlanTitle } from './plan-titles.ts';
import type { BookPassage, TermBook } from './term-book.ts';

export interface TracedPassage {
  readonly passage: BookPassage;
  /** At least one. */
  readonly mentions: number;
}

/** What one stretch of text (a chapter, a plan) has of a term. */
export interface TermCount {
  readonly mentions: number;
  readonly passages: number;
  /** Mentions for every 10,000 characters; 0 where there is no text. */
  readonly rate: number;
}

export interface PlanTrace {
  readonly plan: string;
  readonly count: TermCount;
  /** One for each unit of the plan's axis. */
  readonly units: readonly TermCount[];
  /** In document order. */
  readonly passages: readonly TracedPassage[];
  /** The titles in which it stands, in document order: named, never counted. */
  readonly titles: readonly PlanTitle[];
}

/** A term through all texts of a build. */
export interface Trace {
  readonly term: string;
  /** In texts; titles are not counted. */
  readonly mentions: number;
  /** In how many titles it stands. */
  readonly titles: number;
  /** In catalog order, plans without a mention included, so that an absence shows. */
  readonly plans: readonly PlanTrace[];
}

/** Goes through all texts for a term. Pure. */
export function toTrace(book: TermBook, term: string): Trace {
  const wanted = normalise(term);
  const traced = book.passages.flatMap((passage): readonly TracedPassage[] => {
    const { length } = mentionsIn(wanted, passage.normalised);
    return length === 0 ? [] : [{ passage, mentions: length }];
  });
  const titles = book.titles.filter(({ normalised }) => mentionsIn(wanted, normalised).length > 0);
  const plans = book.axes.map(({ plan, characters, units }): PlanTrace => {
    const own = traced.filter(({ passage }) => passage.plan.id === plan.id);
    return {
      plan: plan.id,
      count: toCount(own, characters),
      units: units.map((unit, index) =>
        toCount(
          own.filter(({ passage }) => passage.unit === index),
          unit.characters,
        ),
      ),
      passages: own,
      titles: titles.filter((title) => title.plan.id === plan.id).filter(isFirstOfHead),
    };
  });
  return {
    term,
    mentions: plans.reduce((sum, { count }) => sum + count.mentions, 0),
    titles: plans.reduce((sum, plan) => sum + plan.titles.length, 0),
    plans,
  };
}

/** Columns of one table under one head repeat its words: they are one title. */
function isFirstOfHead({ kind, id }: PlanTitle, index: number, titles: readonly PlanTitle[]): boolean {
  return kind !== 'column' || index === titles.findIndex((other) => other.kind === kind && other.id === id);
}

function toCount(traced: readonly TracedPassage[], characters: number): TermCount {
  const mentions = traced.reduce((sum, each) => sum + each.mentions, 0);
  return { mentions, passages: traced.length, rate: characters === 0 ? 0 : (mentions / characters) * 10_000 };
}
