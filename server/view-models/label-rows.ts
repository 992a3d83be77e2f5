import type { StripPart } from './plan-strip.ts';

/** In pixels, at the size that labels are printed in (`public/css/plan-strip.css`). */
const DIGIT = 6.5;
const HAN = 11;
const GAP = 1.5;

/**
 * The row in which each part's label stands below a strip of this width in pixels, from 0: the first that has room, so
 * that every part keeps its label however narrow it is. Pure.
 */
export function toLabelRows(parts: readonly StripPart[], width: number): readonly number[] {
  const ends: number[] = [];
  return parts.map(({ x, width: share, label }) => {
    const middle = ((x + share / 2) / 100) * width;
    const half = widthOf(label) / 2;
    const free = ends.findIndex((end) => end + GAP <= middle - half);
    const row = free < 0 ? ends.length : free;
    ends[row] = middle + half;
    return row;
  });
}

function widthOf(label: string): number {
  return [...label].reduce((sum, character) => sum + (/\d/.test(character) ? DIGIT : HAN), 0);
}
