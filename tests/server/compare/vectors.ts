import type { Bundle, VectorRow } from '../../../platform/bundle.ts';
import type { RegionMention } from '../../../platform/regions.ts';
import { DIMENSIONS, quantise, toUnit } from '../../../platform/vectors.ts';
import { sampleBundle } from '../fixtures.ts';

/** A vector that points this far from the first axis to the second: the cosine of two is that of their difference. */
export function at(degrees: number): Int8Array {
  const radians = (degrees * Math.PI) / 180;
  const vector = new Float32Array(DIMENSIONS);
  // Spread over four pairs of components: int8 rows have room up to 0.5, and the larger the finer.
  for (let axis = 0; axis < 8; axis += 2) {
    vector[axis] = Math.cos(radians);
    vector[axis + 1] = Math.sin(radians);
  }
  return quantise(toUnit(vector));
}

/** What a sample passage is given: one window and one sentence of this direction, words, places, a text of its own. */
export interface Given {
  readonly text?: string;
  readonly degrees?: number;
  readonly words?: readonly string[];
  readonly regions?: readonly string[];
  /** Where it names them. */
  readonly mentions?: readonly RegionMention[];
}

/** Where any of these names stands for a place. */
export function mentionsOf(
  text: string,
  names: readonly string[],
  region = names[0] ?? '',
): readonly RegionMention[] {
  return names.flatMap((name) => {
    const start = text.indexOf(name);
    return start < 0 ? [] : [{ region, start, end: start + name.length }];
  });
}

/** The sample plans, with what is given by passage id. */
export function givenBundle(given: Readonly<Record<string, Given>>, over: Partial<Bundle> = {}): Bundle {
  const bundle = sampleBundle();
  const rows: VectorRow[] = [];
  const vectors: Int8Array[] = [];
  const passages = bundle.passages.map((stored, passage) => {
    const own = given[stored.passage.id] ?? {};
    const { text = stored.passage.text, degrees, words = [], regions = [], mentions = [] } = own;
    if (degrees !== undefined) {
      for (const kind of ['window', 'sentence'] as const) {
        rows.push({ passage, kind, start: 0, end: text.length });
        vectors.push(at(degrees));
      }
    }
    return { ...stored, passage: { ...stored.passage, text }, words, regions, mentions };
  });
  const matrix = new Int8Array(vectors.length * DIMENSIONS);
  vectors.forEach((vector, row) => {
    matrix.set(vector, row * DIMENSIONS);
  });
  return { ...bundle, passages, rows, vectors: matrix, ...over };
}
