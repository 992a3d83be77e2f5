import type { TopicLabel } from './topic-labels.ts';

/** How far found main topics agree with a reader's. */
export interface Agreement {
  readonly labels: number;
  /** Share with the reader's main topic. */
  readonly strict: number;
  /** Share with it or with one that another reader could name with equal right. */
  readonly lenient: number;
  readonly confusions: readonly Confusion[];
}

export interface Confusion {
  readonly id: string;
  readonly read: string;
  readonly found: string | undefined;
  /** Whether another reader could have said the same. */
  readonly allowed: boolean;
}

/** Compares main topics. `topicsOf` gives the found topics of an id, the main one first. */
export function toAgreement(
  labels: readonly TopicLabel[],
  topicsOf: (id: string) => readonly string[],
): Agreement {
  const confusions = labels.flatMap(({ id, topics, also }): Confusion[] => {
    const [found] = topicsOf(id);
    const [read = ''] = topics;
    return found === read ? [] : [{ id, read, found, allowed: found !== undefined && also.includes(found) }];
  });
  const share = (wrong: number) => (labels.length === 0 ? Number.NaN : 1 - wrong / labels.length);
  return {
    labels: labels.length,
    strict: share(confusions.length),
    lenient: share(confusions.filter(({ allowed }) => !allowed).length),
    confusions,
  };
}
