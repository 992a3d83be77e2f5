import type { Entry } from './corpus.ts';
import type { Understood } from './understand.ts';

/** Characters between two words beyond which they have nothing to do with each other. */
const REACH = 12;

/** How close together neighbouring words of the query stand in a text: 1 side by side, 0 apart. Order is irrelevant. */
export function nearness(
  { words }: Pick<Understood, 'words'>,
  { normalised }: Pick<Entry, 'normalised'>,
): number {
  const standing = words.map(
    ({ forms }) => forms.find(({ text }) => normalised.includes(text))?.text ?? null,
  );
  let sum = 0;
  for (let index = 1; index < words.length; index += 1) {
    const [one, other] = [standing[index - 1] ?? null, standing[index] ?? null];
    if (one === null || other === null) continue;
    sum += Math.max(0, 1 - smallestGap(normalised, one, other) / REACH);
  }
  return sum / (words.length - 1);
}

function smallestGap(text: string, one: string, other: string): number {
  let least = Number.POSITIVE_INFINITY;
  for (let at = text.indexOf(one); at >= 0; at = text.indexOf(one, at + 1)) {
    const from = Math.max(0, at - REACH - other.length);
    const window = text.slice(from, at + one.length + REACH + other.length);
    for (let near = window.indexOf(other); near >= 0; near = window.indexOf(other, near + 1)) {
      const start = from + near;
      const gap = start >= at + one.length ? start - (at + one.length) : at - (start + other.length);
      if (gap >= 0 && gap < least) least = gap;
    }
    if (least === 0) return 0;
  }
  return least;
}
