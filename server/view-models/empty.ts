import { normaliseWithMap, originalRange } from '../../platform/normalise.ts';
import { headingLabel, MODE_LABELS, type PlanBadge, toPlanBadge } from '../labels.ts';
import type { Library } from '../library.ts';
import { readSyntax } from '../search/syntax.ts';
import {
  type Help,
  MODES,
  type NearSection,
  type SearchQuery,
  type SearchResult,
  type SectionCount,
} from '../search/types.ts';
import { NO_FILTERS, urls } from '../urls.ts';
import { cardTitle, stepsAbove } from './card.ts';
import { toChips } from './facets.ts';

/** Nothing to show, why, and what to try. */
export interface EmptyModel {
  /** 'answered': the answer above is all there is. */
  readonly reason: 'nothing found' | 'filtered away' | 'answered';
  /** Other searches that find something, each with how much. */
  readonly ways: readonly Way[];
  /** All modes were asked, and none finds anything. */
  readonly inNoMode: boolean;
  /** What stands in no plan and resembles nothing that does. */
  readonly unknown: readonly string[];
  /** What stands in no plan, and the searches for what resembles it. */
  readonly misspelt: readonly { readonly typed: string; readonly near: readonly Link[] }[];
  /** What the nearest passages are about. */
  readonly terms: readonly Link[];
  readonly nearest: readonly NearModel[];
  /** Queries that find something, where nothing else can be offered. */
  readonly examples: readonly Link[];
}

interface Link {
  readonly label: string;
  readonly url: string;
}

export interface Way extends Link {
  /** 12 节. */
  readonly count: string;
}

/** A section that is near, but no result. */
export interface NearModel extends Link {
  readonly badge: PlanBadge | null;
  readonly breadcrumb: readonly string[];
  readonly text: string;
  /** 0.47. */
  readonly similarity: string;
}

const EXAMPLES = 3;

/** What a page says that has no results. */
export function toEmpty(
  query: SearchQuery,
  result: SearchResult,
  examples: readonly string[],
  library: Library,
  isAnswered = false,
): EmptyModel {
  // Beside an answer, what is merely near would only confuse.
  const help = isAnswered ? NO_HELP : (result.help ?? NO_HELP);
  const filterWays = toFilterWays(query, result, help, library);
  const ways = [...filterWays, ...toOtherWays(query, help)];
  const [misspelt, unknown] = [help.words.filter(isNear), help.words.filter((words) => !isNear(words))];
  const isHelped = isAnswered || ways.length + misspelt.length + help.nearest.length > 0;
  return {
    reason: isAnswered ? 'answered' : filterWays.length > 0 ? 'filtered away' : 'nothing found',
    ways,
    inNoMode: help.modes.length === MODES.length - 1 && help.modes.every(({ sections }) => sections === 0),
    unknown: unknown.map(({ typed }) => typed),
    misspelt: misspelt.map(({ typed, near }) => ({
      typed,
      near: near.map((word) => toLink(word, { ...query, page: 1, q: withWord(query.q, typed, word) })),
    })),
    terms: help.terms.map((q) => toLink(q, { mode: query.mode, q })),
    nearest: help.nearest.map((near) => toNearModel(near, query, library)),
    examples: isHelped ? [] : examples.slice(0, EXAMPLES).map((q) => toLink(q, { q })),
  };
}

const NO_HELP: Help = {
  words: [],
  filters: [],
  unfiltered: null,
  modes: [],
  plain: null,
  terms: [],
  nearest: [],
};

const isNear = ({ near }: Help['words'][number]) => near.length > 0;

function toLink(label: string, search: Parameters<typeof urls.search>[0]): Link {
  return { label, url: urls.search(search) };
}

/** Without one facet's filters; without any, where no facet alone hides the hits. */
function toFilterWays(
  query: SearchQuery,
  result: SearchResult,
  help: Help,
  library: Library,
): readonly Way[] {
  const chips = toChips(query, result, library);
  const ways = help.filters.flatMap(({ names, ...found }) => {
    const labels = chips.filter(({ name }) => names.includes(name)).map(({ label }) => label);
    const emptied = Object.fromEntries(names.map((name) => [name, []]));
    const filters = { ...query.filters, ...emptied };
    return toWays(`去掉“${labels.join('、')}”`, { ...query, filters }, found);
  });
  if (ways.length > 0 || help.unfiltered === null) return ways;
  return toWays('去掉全部筛选条件', { ...query, filters: NO_FILTERS }, help.unfiltered);
}

function toOtherWays(query: SearchQuery, { plain, modes }: Help): readonly Way[] {
  return [
    ...(plain === null ? [] : toWays(`去掉${demandsOf(query)}`, { ...query, q: plain.q }, plain)),
    ...modes.flatMap(({ mode, ...found }) => {
      const { label, hint } = MODE_LABELS[mode];
      return toWays(`改用“${label}”方式（${hint}）`, { ...query, mode }, found);
    }),
  ];
}

function demandsOf({ q }: SearchQuery): string {
  const { excluded, phrases, choices } = readSyntax(q);
  const isQuoted = phrases.length > 0 || choices.flat().some(({ phrase }) => phrase);
  return [...(isQuoted ? ['引号'] : []), ...(excluded.length > 0 ? ['排除词'] : [])].join('与');
}

/** The way there if it leads anywhere. */
function toWays(label: string, search: SearchQuery, { sections, capped }: SectionCount): readonly Way[] {
  if (sections === 0) return [];
  return [{ label, count: `${sections}${capped ? '+' : ''} 节`, url: urls.search({ ...search, page: 1 }) }];
}

/** The query with another word in the place of what was typed; the word alone where that does not stand as it was read. */
function withWord(q: string, typed: string, word: string): string {
  const map = normaliseWithMap(q);
  const at = map.text.indexOf(typed);
  if (at === -1) return word;
  const [start, end] = originalRange(map, at, at + typed.length);
  return q.slice(0, start) + word + q.slice(end);
}

function toNearModel(
  { section, passage, text, similarity }: NearSection,
  query: SearchQuery,
  library: Library,
): NearModel {
  const shelf = library.shelf(section.plan);
  return {
    label: cardTitle(section, library),
    url: urls.passage(passage, query),
    badge: shelf === undefined ? null : toPlanBadge(shelf.plan),
    breadcrumb: stepsAbove(section).map(headingLabel),
    text,
    similarity: similarity.toFixed(2),
  };
}
