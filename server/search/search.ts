import type { ToAnswers } from '../answers/answers.ts';
import { mapInTurns, nextTurn } from '../turns.ts';
import { NO_FILTERS } from '../urls.ts';
import { startClock } from './clock.ts';
import { countFacets } from './facets.ts';
import { createFind, type Found, type MatchParts } from './found.ts';
import { createRepeatFinder, type RepeatFinder } from './near-duplicates.ts';
import { toHelp } from './nothing-found.ts';
import { toOrdered } from './ordered.ts';
import { shownHits, toListedSection, toResult } from './results.ts';
import { standingOf } from './standing.ts';
import type { FindMatches, ListFound, Search, SearchQuery, SearchResult, SectionCount } from './types.ts';
import { createUnderstand, type UnderstandOnce } from './understood-once.ts';
import { toAnswerQuery } from './understood-query.ts';

export interface SearchParts extends MatchParts {
  /** What can be told at once, before any hit. */
  readonly answer: ToAnswers;
}

/** What can be asked of one build; match sets are found once for all. */
export interface Searching {
  readonly search: Search;
  readonly list: ListFound;
  readonly matches: FindMatches;
}

/** The search over one build. */
export function createSearch(parts: SearchParts): Search {
  return createSearching(parts).search;
}

/** The search over one build, and the passages that it finds. */
export function createSearching(
  parts: SearchParts,
  read: UnderstandOnce = createUnderstand(parts.language),
): Searching {
  const findRepeats = createRepeatFinder(parts.corpus);
  const find = createFind(parts, read);
  const count = async (search: SearchQuery): Promise<SectionCount> => {
    const { matchSet, passing } = await find(search);
    const sections = new Set(passing.map(({ entry }) => entry.section));
    return { sections: sections.size, capped: matchSet.candidates.capped };
  };
  const matches: FindMatches = async ({ filters = NO_FILTERS, ...typed }) => {
    const { matchSet, passing } = await find({ ...typed, filters });
    const { asked, candidates } = matchSet;
    const inOrder = passing.toSorted((a, b) => a.entry.order - b.entry.order);
    const standings = await mapInTurns(inOrder, ({ entry }) => {
      return [entry.passage.id, standingOf(asked.query, entry)] as const;
    });
    return {
      ids: standings.map(([id]) => id),
      standings: new Map(standings),
      several: asked.query.words.length > 1,
      capped: candidates.capped,
    };
  };
  const search: Search = async (search) => {
    const clock = startClock();
    const found = await find(search);
    const { matchSet, passing } = found;
    const help = passing.length > 0 ? null : await toHelp(parts, search, matchSet.asked.query, count);
    const finding = clock();
    const result = { ...(await toSearchResult(parts, findRepeats, search, found)), help };
    const rank = clock();
    const understood = Math.min(finding, matchSet.understood);
    const timing = { total: finding + rank, understand: understood, engine: finding - understood, rank };
    return { ...result, timing };
  };
  const list: ListFound = async (search) => {
    const found = await find(search);
    const { shown, start, head } = await toOrdered(parts.weights, search, found);
    const { query } = found.matchSet.asked;
    const sections = await mapInTurns(shown.entries(), ([index, section]) =>
      toListedSection(parts.corpus, query, search.sort, section, start + index + 1),
    );
    return { ...head, sections };
  };
  return { search, list, matches };
}

async function toSearchResult(
  parts: SearchParts,
  findRepeats: RepeatFinder,
  search: SearchQuery,
  found: Found,
): Promise<Omit<SearchResult, 'help' | 'timing'>> {
  const { corpus, language, answer } = parts;
  const { asked, hits } = found.matchSet;
  const { sections, shown, head } = await toOrdered(parts.weights, search, found);
  const repeats = findRepeats(asked.query, shownHits(sections));
  const results = await mapInTurns(shown, (section) =>
    toResult(corpus, language.segmenter, asked.query, search, repeats, section),
  );
  await nextTurn();
  return {
    ...head,
    answers: answer(toAnswerQuery(search, asked.query)),
    results,
    facets: countFacets(corpus, search.filters, hits),
  };
}
