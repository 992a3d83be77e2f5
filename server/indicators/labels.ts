/** A text that belongs to a mark, which reaches from `top` to `bottom` (y grows downwards). */
interface WantedLabel {
  readonly text: string;
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

export interface PlacedLabel {
  readonly text: string;
  readonly x: number;
  /** Of the base line. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

interface Room {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const LINE = 14;
const ABOVE = 9;
const BELOW = 19;
/** Marks this near to each other share a column of labels. */
const NEAR = 40;

/**
 * A place for every label, in the order given: above its mark, of several in a column the lowest below its mark,
 * and none over another. Pure.
 */
export function placeLabels(wanted: readonly WantedLabel[], room: Room): readonly PlacedLabel[] {
  const ys = new Map<WantedLabel, number>();
  for (const column of columnsOf(wanted)) {
    for (const [index, y] of spread(column, room).entries()) {
      const label = column[index];
      if (label !== undefined) ys.set(label, y);
    }
  }
  return wanted.map((label) => ({
    text: label.text,
    ...sideways(label, room),
    y: ys.get(label) ?? label.top,
  }));
}

/** From the highest mark to the lowest in each column. */
function columnsOf(wanted: readonly WantedLabel[]): readonly (readonly WantedLabel[])[] {
  const columns: WantedLabel[][] = [];
  for (const label of wanted.toSorted((a, b) => a.x - b.x)) {
    const column = columns.at(-1);
    const first = column?.[0];
    if (column === undefined || first === undefined || label.x - first.x >= NEAR) columns.push([label]);
    else column.push(label);
  }
  return columns.map((column) => column.toSorted((a, b) => a.top - b.top));
}

function spread(column: readonly WantedLabel[], room: Room): readonly number[] {
  const ys = column.map(({ top, bottom }, index) =>
    index > 0 && index === column.length - 1 ? bottom + BELOW : top - ABOVE,
  );
  let least = room.top - ABOVE + 2;
  const down = ys.map((y) => {
    const placed = Math.max(y, least);
    least = placed + LINE;
    return placed;
  });
  let most = room.bottom - 3;
  return down
    .toReversed()
    .map((y) => {
      const placed = Math.min(y, most);
      most = placed - LINE;
      return placed;
    })
    .toReversed();
}

/** A label at the edge is written inwards. */
function sideways({ text, x }: WantedLabel, room: Room): Pick<PlacedLabel, 'x' | 'anchor'> {
  const half = widthOf(text) / 2;
  if (x - half < room.left + 2) return { x: room.left + 2, anchor: 'start' };
  if (x + half > room.right + 16) return { x: room.right + 16, anchor: 'end' };
  return { x, anchor: 'middle' };
}

/** About: a Chinese character is as wide as high, others are half of that. */
function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\u2e80-\uffef—]/u.test(character) ? 12 : 6.8), 0);
}
