/** Pseudo-random numbers from 0 to below 1 (Marsaglia 2003, xorshift32): the same seed gives the same numbers. */
export function seededRandom(seed: number): () => number {
  // Zero would stay zero; multiplying spreads neighbouring seeds.
  let state = Math.imul(seed, 0x9e3779b1) || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 0x1_0000_0000;
  };
}

/** `count` different elements in random order; all of them if there are fewer. */
export function sample<T>(items: readonly T[], count: number, random: () => number): readonly T[] {
  const left = [...items];
  const drawn: T[] = [];
  while (drawn.length < count && left.length > 0) {
    drawn.push(...left.splice(Math.floor(random() * left.length), 1));
  }
  return drawn;
}
