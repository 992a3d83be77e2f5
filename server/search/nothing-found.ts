import type { Embedder } from '../../platform/embedder.ts';
import { EmbedderUnavailable } from '../../platform/errors.ts';
import type { Corpus } from './corpus.ts';
import { FACET_GROUPS, passes } from './facets.ts';
import { type Nearby, nearbyOf } from './nearby.ts';
import { readSyntax } from './syntax.ts';
import { type Help, MODES, type Mode, type SearchQuery, type SectionCount } from './types.ts';
import type { Language, Understood } from './understand.ts';
import type { Weights } from './weights.ts';

interface HelpParts {
  readonly corpus: Corpus;
  readonly language: Pick<Language, 'speller'>;
  readonly weights: Weights;
  readonly embed: Embedder['embedQuery'];
}

/** How many sections a search finds, without its page. */
export type CountSections = (search: SearchQuery) => Promise<SectionCount>;

const NO_NEARBY: Nearby = { terms: [], nearest: [] };

/**
 * What may help where a search finds nothing. What is merely near is named only where no way of asking finds anything:
 * elsewhere it would stand in the way of results.
 */
export async function toHelp(
  parts: HelpParts,
  search: SearchQuery,
  query: Understood,
  count: CountSections,
): Promise<Help> {
  const { modes, plain, filters, unfiltered } = await countOthers(search, query, count);
  const others = [...modes, ...(plain === null ? [] : [plain])];
  const isFoundElsewhere = others.some(({ sections }) => sections > 0);
  return {
    words: parts.language.speller?.near(query.text) ?? [],
    filters,
    unfiltered,
    modes,
    plain,
    ...(isFoundElsewhere ? NO_NEARBY : await nearbyIn(parts, search, query)),
  };
}

async function countOthers(
  search: SearchQuery,
  query: Understood,
  count: CountSections,
): Promise<Pick<Help, 'modes' | 'plain' | 'filters' | 'unfiltered'>> {
  const { filters, mode: chosen, q } = search;
  const modes = query.text === '' ? [] : MODES.filter((mode) => mode !== chosen);
  const groups = FACET_GROUPS.filter((names) => names.some((name) => filters[name].length > 0));
  const plain = withoutSyntax(q);
  const without = (names: (typeof groups)[number]) =>
    count({ ...search, filters: { ...filters, ...Object.fromEntries(names.map((name) => [name, []])) } });
  const [byMode, byGroup, asPlain, unfiltered] = await Promise.all([
    countModes(modes, (mode) => count({ ...search, mode })),
    Promise.all(groups.map(async (names) => ({ names, ...(await without(names)) }))),
    plain === null ? null : count({ ...search, q: plain }),
    groups.length === 0 ? null : without(groups.flat()),
  ]);
  return {
    modes: byMode,
    filters: byGroup,
    plain: plain === null || asPlain === null ? null : { q: plain, ...asPlain },
    unfiltered,
  };
}

/** While meaning cannot be asked for, the modes that would ask for it are left out. */
async function countModes(
  modes: readonly Mode[],
  count: (mode: Mode) => Promise<SectionCount>,
): Promise<Help['modes']> {
  const counted = await Promise.all(
    modes.map(async (mode) => {
      const found = await unlessAway(count(mode));
      return found === null ? null : { mode, ...found };
    }),
  );
  const asked = counted.filter((each) => each !== null);
  return asked.length === counted.length ? asked : asked.filter(({ mode }) => mode === 'keyword');
}

/** Null while no query can be embedded. */
async function unlessAway<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof EmbedderUnavailable) return null;
    throw error;
  }
}

/** The words of a query that demands or excludes some; null where it does neither. */
function withoutSyntax(q: string): string | null {
  const { phrases, choices, excluded, text } = readSyntax(q);
  const demands = phrases.length + excluded.length + choices.flat().filter(({ phrase }) => phrase).length;
  return demands === 0 || text === '' ? null : text;
}

/** Among the passages that the filters let through, none of which is a result. */
async function nearbyIn(
  { corpus, weights, embed }: HelpParts,
  search: SearchQuery,
  query: Understood,
): Promise<Nearby> {
  if (query.text === '') return NO_NEARBY;
  const vector = await unlessAway(embed(query.embedded));
  if (vector === null) return NO_NEARBY;
  const allowed = corpus.entries.filter(
    (entry) =>
      passes(search.filters, entry) &&
      !query.excluded.some((excluded) => entry.normalised.includes(excluded)),
  );
  return nearbyOf(corpus, weights, search, query.text, vector, allowed);
}
