import type { Embedder } from '../../platform/embedder.ts';

// 512 floats each: two megabytes in all. Facets and pages ask for the same query again and again.
const REMEMBERED = 1000;

/** Remembers the vectors of the queries asked last. */
export function rememberQueries(embed: Embedder['embedQuery']): Embedder['embedQuery'] {
  const known = new Map<string, Promise<Float32Array>>();
  return (text) => {
    const found = known.get(text);
    known.delete(text);
    const vector = found ?? embed(text);
    known.set(text, vector);
    vector.catch(() => known.delete(text));
    const oldest = known.keys().next();
    if (known.size > REMEMBERED && !oldest.done) known.delete(oldest.value);
    return vector;
  };
}
