/** Topic by topic, a share or a score. */
export type Shares = Float64Array;

/** Evidence → shares that sum to less than 1: little evidence leaves doubt. */
export function toShares(evidence: Float64Array, doubt: number): Shares {
  const total = evidence.reduce((all, each) => all + each, doubt);
  return evidence.map((each) => (total === 0 ? 0 : each / total));
}

/** The weighted sum, topic by topic. */
export function sum(...parts: readonly (readonly [Shares, number])[]): Shares {
  const total = new Float64Array(parts[0]?.[0].length ?? 0);
  for (const [shares, weight] of parts) {
    for (const [topic, share] of shares.entries()) total[topic] = (total[topic] ?? 0) + weight * share;
  }
  return total;
}
