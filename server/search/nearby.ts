import { normalise } from '../../platform/normalise.ts';
import { mapInTurns } from '../turns.ts';
import type { Corpus, Entry } from './corpus.ts';
import { toResultSection } from './results.ts';
import { meanOf, nearestOf, type Similarity, similarityOf } from './similarity.ts';
import type { Help, NearSection, TypedQuery } from './types.ts';
import type { Weights } from './weights.ts';

/** What lies near a query without being an answer to it. */
export type Nearby = Pick<Help, 'terms' | 'nearest'>;

interface Near {
  readonly entry: Entry;
  readonly similarity: Similarity;
  readonly mean: number;
}

const SECTIONS = 3;
const TERMS = 5;
/** The passages whose terms are named: those further off have little to do with the query. */
const TERMED = 10;
const LONGEST_TERM = 12;

/** The sections nearest to the query among these passages, and what they are about; nothing that counts as far. */
export async function nearbyOf(
  corpus: Corpus,
  weights: Weights,
  typed: TypedQuery,
  text: string,
  vector: Float32Array,
  entries: readonly Entry[],
): Promise<Nearby> {
  // Every vector of the build: longer than one turn of the event loop may take.
  const weighed = await mapInTurns(entries, (entry): Near => {
    const similarity = similarityOf(corpus, vector, entry);
    return { entry, similarity, mean: meanOf(similarity, weights) };
  });
  const near = weighed
    .filter(({ mean }) => mean > weights.similarityFloor)
    .toSorted((a, b) => b.mean - a.mean || a.entry.order - b.entry.order);
  const sections = new Map(near.toReversed().map((each) => [each.entry.section, each]));
  return {
    terms: termsOf(near.slice(0, TERMED), text),
    nearest: [...sections.values()]
      .toSorted((a, b) => b.mean - a.mean || a.entry.order - b.entry.order)
      .slice(0, SECTIONS)
      .map((each) => toNearSection(typed, each)),
  };
}

function toNearSection(typed: TypedQuery, { entry, similarity }: Near): NearSection {
  const { id, text } = entry.passage;
  const { at } = similarity;
  return {
    section: toResultSection(entry.section, typed),
    passage: id,
    text: at === null ? text : text.slice(at.start, at.end),
    similarity: Math.round(nearestOf(similarity) * 1000) / 1000,
  };
}

/** What passages are headed by, short enough to be searched for, and no part of what was searched for. */
function termsOf(near: readonly Near[], text: string): readonly string[] {
  const terms = near.flatMap(({ entry }) => termOf(entry) ?? []);
  return [...new Set(terms)].filter((term) => !text.includes(normalise(term))).slice(0, TERMS);
}

function termOf({ passage, section }: Entry): string | null {
  const lead = passage.kind === 'definition' ? passage.term : 'lead' in passage ? passage.lead : null;
  const terms = [lead, section.section.title].map((term) => (term ?? '').replace(/[“”"]/gu, '').trim());
  return terms.find((term) => term !== '' && term.length <= LONGEST_TERM && !/\s/u.test(term)) ?? null;
}
