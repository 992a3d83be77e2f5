/** Something that can be stripped from an end of a query, and what it means. */
export interface Layer<T> {
  /** What of the text's beginning, or end, it takes; 0 for nothing. */
  take(text: string, end: 'start' | 'finish'): { readonly length: number; readonly means: T } | null;
}

/** A query's kernel with everything that was stripped off. */
export interface Peeled<T> {
  readonly rest: string;
  readonly means: readonly T[];
}

/**
 * The text, then the text with ever more stripped from its ends: first from the beginning, the longest piece
 * first. The reader stops at the first that is a name. Pure.
 */
export function* peel<T>(text: string, layers: readonly Layer<T>[]): Generator<Peeled<T>> {
  let rest = text;
  const means: T[] = [];
  yield { rest, means };
  while (rest !== '') {
    const step = longest(rest, 'start', layers) ?? longest(rest, 'finish', layers);
    if (step === null) return;
    means.push(step.means);
    rest = step.rest;
    yield { rest, means: [...means] };
  }
}

function longest<T>(
  text: string,
  end: 'start' | 'finish',
  layers: readonly Layer<T>[],
): { readonly rest: string; readonly means: T } | null {
  const taken = layers
    .map((layer) => layer.take(text, end))
    .filter((each) => each !== null && each.length > 0);
  const [best] = taken.toSorted((a, b) => (b?.length ?? 0) - (a?.length ?? 0));
  if (best === undefined || best === null) return null;
  return { rest: end === 'start' ? text.slice(best.length) : text.slice(0, -best.length), means: best.means };
}

/** A layer of plain words; at one end only where it says so. */
export function wordLayer<T>(
  words: readonly string[],
  means: T,
  only: 'start' | 'finish' | null = null,
): Layer<T> {
  return {
    take(text, end) {
      if (only !== null && only !== end) return null;
      const word = words.find((each) => (end === 'start' ? text.startsWith(each) : text.endsWith(each)));
      return word === undefined ? null : { length: word.length, means };
    },
  };
}
