/** A rectangle; y grows downwards. */
export interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A text that belongs to a mark. */
interface WantedLabel {
  readonly text: string;
  readonly mark: Area;
}

export interface PlacedLabel {
  readonly text: string;
  readonly x: number;
  /** Of the base line. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

type Spot = Omit<PlacedLabel, 'text'>;

/** Of a line of text, from the base line. */
const ASCENT = 11;
const DESCENT = 3;
const CLEAR = 4;

/**
 * A place for every label, in the order given: each where it covers least of the marks and of the labels placed
 * before it, above its mark where that is equal. Pure.
 */
export function placeLabels(wanted: readonly WantedLabel[], room: Area): readonly PlacedLabel[] {
  const marks = wanted.map(({ mark }) => mark);
  const placed: PlacedLabel[] = [];
  for (const { text, mark } of wanted) {
    const taken = placed.map((label) => areaOf(label, label.text));
    const cost = (spot: Spot): number => {
      const own = areaOf(spot, text);
      const covered = marks.filter((each) => each !== mark && meet(own, each)).length;
      return (
        10 * taken.filter((each) => meet(own, each)).length + 4 * covered + 20 * Number(!within(own, room))
      );
    };
    const spots = spotsAround(mark, text, room);
    const best = spots.reduce((least, spot) => (cost(spot) < cost(least) ? spot : least));
    placed.push({ text, ...best });
  }
  return placed;
}

/** Above, below, at either side, and further away; the first is the best where all are free. */
function spotsAround(
  { left, right, top, bottom }: Area,
  text: string,
  room: Area,
): readonly [Spot, ...Spot[]] {
  const x = inwards((left + right) / 2, text, room);
  const middle = (top + bottom) / 2 + DESCENT + 1;
  const above = top - CLEAR - DESCENT + 1;
  const below = bottom + CLEAR + ASCENT - 1;
  const line = ASCENT + DESCENT;
  return [
    { x, y: above, anchor: 'middle' },
    { x, y: below, anchor: 'middle' },
    { x: right + CLEAR, y: middle, anchor: 'start' },
    { x: left - CLEAR, y: middle, anchor: 'end' },
    { x: right + CLEAR, y: above + CLEAR, anchor: 'start' },
    { x: left - CLEAR, y: above + CLEAR, anchor: 'end' },
    { x: right + CLEAR, y: below - CLEAR, anchor: 'start' },
    { x: left - CLEAR, y: below - CLEAR, anchor: 'end' },
    { x, y: above - line, anchor: 'middle' },
    { x, y: below + line, anchor: 'middle' },
  ];
}

function inwards(x: number, text: string, room: Area): number {
  const half = widthOf(text) / 2;
  return Math.max(room.left + half, Math.min(x, room.right - half));
}

function areaOf({ x, y, anchor }: Spot, text: string): Area {
  const width = widthOf(text);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - ASCENT, bottom: y + DESCENT };
}

function meet(a: Area, b: Area): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function within(area: Area, room: Area): boolean {
  return (
    area.left >= room.left && area.right <= room.right && area.top >= room.top && area.bottom <= room.bottom
  );
}

/** About: a Chinese character is as wide as high, others are little more than half of that. */
function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\u2e80-\uffef—]/u.test(character) ? 12 : 6.8), 0);
}
