import { normalise } from '../platform/normalise.ts';
import type { TopicTable } from './topic-table.ts';

/** Topic by topic, the evidence that the terms of a text give. */
export type ReadTerms = (text: string) => Float64Array;

/**
 * Reads texts for the terms of all topics at once: longest first, none inside another, so that 农业转移人口 says
 * nothing about 农业. A term that comes again counts less each time (1 + ln n).
 */
export function createTermReader({ topics, neutral }: Pick<TopicTable, 'topics' | 'neutral'>): ReadTerms {
  const weights = new Map<string, [topic: number, weight: number][]>(neutral.map((term) => [term, []]));
  for (const [topic, { terms }] of topics.entries()) {
    for (const [term, weight] of terms) weights.set(term, [...(weights.get(term) ?? []), [topic, weight]]);
  }
  const lengths = [...new Set([...weights.keys()].map((term) => term.length))].toSorted((a, b) => b - a);
  return (text) => {
    const evidence = new Float64Array(topics.length);
    for (const [term, count] of countTerms(normalise(text).replace(MARKS, ''), weights, lengths)) {
      for (const [topic, weight] of weights.get(term) ?? []) {
        evidence[topic] = (evidence[topic] ?? 0) + weight * (1 + Math.log(count));
      }
    }
    return evidence;
  };
}

/** 文化“走出去” is read as 文化走出去. */
const MARKS = /["'“”‘’《》「」]/g;

function countTerms(
  text: string,
  terms: ReadonlyMap<string, unknown>,
  lengths: readonly number[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at < text.length; ) {
    const length = lengths.find((each) => terms.has(text.slice(at, at + each)));
    if (length !== undefined) {
      const term = text.slice(at, at + length);
      counts.set(term, (counts.get(term) ?? 0) + 1);
    }
    at += length ?? 1;
  }
  return counts;
}
