import type { Plan } from '../../plan/model.ts';
import type { Bundle } from '../../platform/bundle.ts';
import type { RegionsTold } from '../compare/regions-told.ts';
import type { Library } from '../library.ts';
import type { TypedQuery } from '../search/types.ts';
import { urls } from '../urls.ts';
import { nameKey } from './name-key.ts';
import { type Layer, wordLayer } from './peel.ts';
import type { AnswerRules } from './rules.ts';
import type { Answer, AnswerPassage, AnswerQuery } from './types.ts';

/** What answers are made from; look-ups are made once per build. */
export interface AnswerSources {
  readonly library: Library;
  readonly bundle: Pick<Bundle, 'plans' | 'passages' | 'indicators' | 'regions'>;
  /** What each plan says of places: counted once for all pages. */
  readonly told: RegionsTold;
  readonly rules: AnswerRules;
}

/** One kind of answer: `key` is the query as names are compared. */
export type Answerer = (query: AnswerQuery, key: string) => readonly Answer[];

/** Something stripped from a query that says which plans are meant. */
export interface ScopeMeaning {
  readonly type: 'plans';
  readonly plans: readonly string[];
}

export interface NoMeaning {
  readonly type: 'filler';
}

export const FILLER: NoMeaning = { type: 'filler' };

/** The names by which a query can say which plan is meant: 甲省, 甲, 全省. */
export function scopeLayers({ bundle, rules }: AnswerSources): readonly Layer<ScopeMeaning | NoMeaning>[] {
  const layers = bundle.plans.map(({ plan }) => {
    const region = bundle.regions.find(({ name }) => name === plan.region);
    const names = [plan.region, ...(region?.aliases ?? [])]
      .map(nameKey)
      .toSorted((a, b) => b.length - a.length);
    return wordLayer<ScopeMeaning>(names, { type: 'plans', plans: [plan.id] });
  });
  const levels = (['省', '市', '县'] as const).map((level) => {
    const plans = bundle.plans.filter(({ plan }) => plan.level === level).map(({ plan }) => plan.id);
    const names = [...rules.scope.levels[level], ...rules.scope.ranks[level]];
    return wordLayer<ScopeMeaning>(plans.length === 0 ? [] : names, { type: 'plans', plans });
  });
  return [...layers, ...levels, wordLayer(rules.scope.after, FILLER)];
}

/** The plans that a query is about: those it names, and of these only the ones chosen as a filter. */
export function plansMeant(
  meanings: readonly { readonly type: string }[],
  { plans: chosen }: AnswerQuery,
): (plan: string) => boolean {
  const named = meanings.filter(isScope).flatMap(({ plans }) => plans);
  return (plan) =>
    (named.length === 0 || named.includes(plan)) && (chosen.length === 0 || chosen.includes(plan));
}

function isScope(meaning: { readonly type: string }): meaning is ScopeMeaning {
  return meaning.type === 'plans';
}

export function planFields({ id, title, status }: Plan): Pick<Answer, 'plan' | 'planTitle' | 'planStatus'> {
  return { plan: id, planTitle: title, planStatus: status };
}

export function toAnswerPassage(id: string, typed: TypedQuery): AnswerPassage {
  return { id, url: urls.passage(id, typed) };
}
