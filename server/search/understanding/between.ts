/** How often each stretch of up to two characters stands between two others in these texts; all of them normalised. */
export type Between = (before: string, after: string) => ReadonlyMap<string, number>;

/** One of the two may be empty: it is found beside the other then. */
export function createBetween(texts: readonly string[]): Between {
  const all = texts.join('\n');
  return (before, after) => {
    const found = new Map<string, number>();
    const count = (start: number, end: number) => {
      const stretch = all.slice(start, end);
      found.set(stretch, (found.get(stretch) ?? 0) + 1);
    };
    if (before.length >= after.length) {
      for (const at of placesOf(all, before)) {
        const start = at + before.length;
        for (const end of gaps(start)) if (all.startsWith(after, end)) count(start, end);
      }
    } else {
      for (const end of placesOf(all, after)) {
        for (const start of gaps(end - LONGEST)) if (all.endsWith(before, start)) count(start, end);
      }
    }
    return found;
  };
}

const LONGEST = 2;

function gaps(from: number): readonly number[] {
  return Array.from({ length: LONGEST + 1 }, (_, more) => from + more).filter((at) => at >= 0);
}

function* placesOf(text: string, part: string): Generator<number> {
  if (part === '') return;
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) yield at;
}
