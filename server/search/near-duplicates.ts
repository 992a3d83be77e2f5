import { normalise } from '../../platform/normalise.ts';
import type { Corpus, Entry } from './corpus.ts';
import type { Stretch } from './marks.ts';
import type { Hit } from './match.ts';
import type { Understood } from './understand.ts';

/** Which passages of one list say what a passage above them already says. */
export interface Repeats {
  /** The passage above that says the same, or null. */
  sameAs(entry: Entry): Entry | null;
  /** The passages below that say the same, in the order of the list. */
  alsoAt(entry: Entry): readonly Entry[];
}

/** Finds the repeats of a list of hits, best first: of each two, the later one repeats the earlier. */
export type RepeatFinder = (query: Understood, hits: readonly Hit[]) => Repeats;

/** A near-duplicate as seen from one of the two passages. */
interface Twin {
  readonly other: Entry;
  /** What both say: where it stands here, and its text, normalised. */
  readonly stretch: Stretch;
  readonly shared: string;
}

/** Reads a build's near-duplicates once. */
export function createRepeatFinder({ bundle, entries }: Pick<Corpus, 'bundle' | 'entries'>): RepeatFinder {
  const twins = new Map<Entry, Twin[]>();
  for (const [one, other] of bundle.nearDuplicates) {
    const [first, second] = [entries[one.passage], entries[other.passage]];
    // What two plans both say is what a reader compares: only a plan repeating itself is told once.
    if (first === undefined || second === undefined || first.passage.plan !== second.passage.plan) continue;
    twins.set(first, [...(twins.get(first) ?? []), toTwin(first, second, one)]);
    twins.set(second, [...(twins.get(second) ?? []), toTwin(second, first, other)]);
  }
  return (query, hits) => {
    const sameAs = new Map<Entry, Entry>();
    const alsoAt = new Map<Entry, Entry[]>();
    const above = new Set<Entry>();
    for (const hit of hits) {
      const told = twins.get(hit.entry)?.find((twin) => above.has(twin.other) && explains(twin, query, hit));
      if (told === undefined) above.add(hit.entry);
      else {
        sameAs.set(hit.entry, told.other);
        alsoAt.set(told.other, [...(alsoAt.get(told.other) ?? []), hit.entry]);
      }
    }
    return { sameAs: (entry) => sameAs.get(entry) ?? null, alsoAt: (entry) => alsoAt.get(entry) ?? [] };
  };
}

function toTwin({ passage }: Entry, other: Entry, { start, end }: Stretch): Twin {
  const { text } = passage;
  return {
    other,
    stretch: { start, end },
    shared: normalise(text.slice(start, end)),
  };
}

/** Whether what both say is why this passage matches. */
function explains({ stretch, shared }: Twin, query: Understood, hit: Hit): boolean {
  const { byTerm, byMeaning, terms, similarity } = hit;
  const wanted = [...terms, ...query.phrases];
  if (byTerm && wanted.length > 0) {
    return wanted.every((word) => shared.includes(word));
  }
  const sentence = byMeaning ? (similarity?.at ?? null) : null;
  if (sentence === null) return false;
  const common = Math.min(sentence.end, stretch.end) - Math.max(sentence.start, stretch.start);
  return common * 2 >= sentence.end - sentence.start;
}
