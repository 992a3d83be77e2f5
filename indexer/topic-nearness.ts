import type { VectorRow } from '../platform/bundle.ts';
import { DIMENSIONS, dequantise, dot } from '../platform/vectors.ts';
import { type Shares, toShares } from './topic-shares.ts';

export interface NearnessSources {
  /** What the rows of `vectors` stand for. */
  readonly rows: readonly Pick<VectorRow, 'passage' | 'kind'>[];
  readonly vectors: Int8Array;
  /** One row a topic: the vector of its description. */
  readonly descriptions: Int8Array;
  /** How fast a topic's share falls as its cosine falls. */
  readonly sharpness: number;
}

/** For the number of a passage, the topics' shares by the mean cosine of its windows and their descriptions. */
export function toNearness({
  rows,
  vectors,
  descriptions,
  sharpness,
}: NearnessSources): (passage: number) => Shares {
  const count = descriptions.length / DIMENSIONS;
  const described = Array.from({ length: count }, (_, topic) => dequantise(descriptions, topic));
  const windows = new Map<number, number[]>();
  for (const [row, { passage, kind }] of rows.entries()) {
    if (kind === 'window') windows.set(passage, [...(windows.get(passage) ?? []), row]);
  }
  return (passage) => {
    const own = windows.get(passage) ?? [];
    if (own.length === 0) return new Float64Array(count);
    const cosines = described.map(
      (vector) => own.reduce((total, row) => total + dot(vector, vectors, row), 0) / own.length,
    );
    const best = Math.max(...cosines);
    return toShares(
      Float64Array.from(cosines, (each) => Math.exp(sharpness * (each - best))),
      0,
    );
  };
}
