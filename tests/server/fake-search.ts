import { KIND_OF_PASSAGE } from '../../platform/document.ts';
import type { Library } from '../../server/library.ts';
import type {
  FacetValue,
  FilterName,
  FindMatches,
  ListFound,
  Matches,
  Result,
  Search,
  SearchQuery,
  SearchResult,
} from '../../server/search/types.ts';
import { NO_FILTERS, urls } from '../../server/urls.ts';
import { literalMarker } from './marker.ts';

/** The seam at which the server's tests leave the real thing: finds by plain substring, counts by section. */
export function fakeSearch(library: Library): Search {
  return async (query) => answer(query, library);
}

/** All that `fakeSearch` finds, by page. */
export function fakeList(library: Library): ListFound {
  return async (query) => {
    const { results: _, ...head } = answer(query, library);
    const passing = findAll(query, library).filter(({ values }) => passes(query, values));
    const sections = [...new Set(passing.map(({ section }) => section))];
    const start = (query.page - 1) * query.size;
    const why = { terms: [query.q], titleTerms: [], similarity: 0.63, question: null };
    return {
      ...head,
      sections: sections.slice(start, start + query.size).map((id, index) => ({
        id,
        rank: start + index + 1,
        passages: passing.filter(({ section }) => section === id).map((each) => ({ id: each.id, why })),
      })),
    };
  };
}

/** The passages that `fakeSearch` finds: all of them have what was typed. */
export function fakeMatches(library: Library): FindMatches {
  return async ({ filters = NO_FILTERS, ...typed }) =>
    matchesOf({ ...typed, filters, sort: 'document', page: 1, size: 1, notes: [] }, library);
}

export function matchesOf(query: SearchQuery, library: Library): Matches {
  const ids = findAll(query, library)
    .filter(({ values }) => passes(query, values))
    .map(({ id }) => id);
  return { ids, standings: new Map(ids.map((id) => [id, 'literal'])), several: false, capped: false };
}

interface Found {
  readonly id: string;
  readonly section: string;
  readonly values: Readonly<Record<FilterName, readonly string[]>>;
}

export function answer(query: SearchQuery, library: Library): SearchResult {
  const found = findAll(query, library);
  const passing = found.filter(({ values }) => passes(query, values));
  const sections = [...new Set(passing.map(({ section }) => section))];
  const results = sections.flatMap((id) =>
    toResult(
      id,
      passing.filter(({ section }) => section === id).map((each) => each.id),
      query,
      library,
    ),
  );
  const start = (query.page - 1) * query.size;
  return {
    query: {
      q: query.q,
      mode: query.mode,
      terms: query.q === '' ? [] : [query.q],
      correction: null,
      understood: { changes: [], synonyms: [], places: [] },
      notes: query.notes,
    },
    answers: [],
    total: { sections: sections.length, passages: passing.length, capped: false },
    page: query.page,
    pages: Math.max(1, Math.ceil(sections.length / query.size)),
    results: results.slice(start, start + query.size),
    facets: toFacets(query, found, library),
    help: null,
    timing: { total: 1, understand: 0.2, engine: 0.5, rank: 0.3 },
  };
}

function findAll({ q }: Pick<SearchQuery, 'q'>, library: Library): readonly Found[] {
  return library.shelves.flatMap(({ plan, outline }) =>
    outline.sections.flatMap((section) =>
      section.passages.flatMap((id): readonly Found[] => {
        const passage = library.passage(id)?.passage;
        if (passage === undefined || !passage.text.includes(q)) return [];
        const numbered = (number: number | null) => (number === null ? [] : [`${plan.id}-${number}`]);
        const values = {
          plan: [plan.id],
          part: numbered(section.part),
          chapter: numbered(section.chapter),
          topic: library.passage(id)?.topics ?? [],
          region: [],
          kind: [KIND_OF_PASSAGE[passage.kind]],
          level: [plan.level],
        };
        return [{ id, section: section.id, values }];
      }),
    ),
  );
}

const TREE: readonly FilterName[] = ['plan', 'part', 'chapter'];
const PLAIN: readonly FilterName[] = ['topic', 'region', 'kind', 'level'];

function passes(query: SearchQuery, values: Found['values'], except: readonly FilterName[] = []): boolean {
  const carries = (name: FilterName) => query.filters[name].some((value) => values[name].includes(value));
  const chosen = (name: FilterName) => query.filters[name].length > 0 && !except.includes(name);
  const tree = TREE.filter(chosen);
  return (tree.length === 0 || tree.some(carries)) && PLAIN.filter(chosen).every(carries);
}

function toFacets(query: SearchQuery, found: readonly Found[], library: Library): SearchResult['facets'] {
  const values = (name: FilterName): readonly FacetValue[] => {
    const except = TREE.includes(name) ? TREE : [name];
    const open = found.filter((each) => passes(query, each.values, except));
    return [...library.known[name]].map((value) => ({
      value,
      label: labelOf(name, value, library),
      parent: parentOf(name, value, library),
      count: new Set(open.filter((each) => each.values[name].includes(value)).map(({ section }) => section))
        .size,
      selected: query.filters[name].includes(value),
    }));
  };
  return {
    plan: values('plan'),
    part: values('part'),
    chapter: values('chapter'),
    topic: values('topic'),
    region: values('region'),
    kind: values('kind'),
    level: values('level'),
  };
}

function labelOf(name: FilterName, value: string, library: Library): string {
  if (name === 'plan') return library.shelf(value)?.plan.region ?? value;
  const number = value.slice(value.lastIndexOf('-') + 1);
  if (name === 'part') return `第 ${number} 篇`;
  return name === 'chapter' ? `第 ${number} 章` : value;
}

function parentOf(name: FilterName, value: string, library: Library): string | null {
  const at = value.lastIndexOf('-');
  const plan = value.slice(0, at);
  if (name === 'part') return plan;
  if (name !== 'chapter') return null;
  const parts = library.shelf(plan)?.outline.parts ?? [];
  const part = parts.find(({ chapters }) =>
    chapters.some(({ number }) => String(number) === value.slice(at + 1)),
  );
  return part === undefined ? null : `${plan}-${part.number}`;
}

function toResult(
  id: string,
  passages: readonly string[],
  query: SearchQuery,
  library: Library,
): readonly Result[] {
  const section = library.section(id);
  const shelf = section === undefined ? undefined : library.shelf(section.plan);
  if (section === undefined || shelf === undefined) return [];
  const { plan } = shelf;
  return [
    {
      section: {
        id,
        kind: section.kind,
        title: section.title,
        plan: plan.id,
        planTitle: plan.title,
        planStatus: plan.status,
        path: section.path,
        lines: section.lines,
        topics: [],
        regions: [],
        url: urls.section(section, query),
      },
      score: 0.9,
      more: Math.max(0, passages.length - 3),
      passages: passages.slice(0, 3).flatMap((passageId) => {
        const passage = library.passage(passageId)?.passage;
        if (passage === undefined) return [];
        const terms = query.q === '' ? [] : [query.q.toLowerCase()];
        const { kind, line, endLine, text } = passage;
        return [
          {
            id: passageId,
            kind,
            line,
            endLine,
            text,
            topics: [],
            regions: [],
            runs: literalMarker(query.q)(text),
            why: { terms, titleTerms: [], similarity: query.q === '' ? null : 0.63, question: null },
            sameAs: null,
            alsoAt: [],
            score: 0.9,
            url: urls.passage(passageId, query),
          },
        ];
      }),
    },
  ];
}
