import type { ChartJoin, ChartMark, ChartPanel } from './chart.ts';
import { type PlacedLabel, placeLabels } from './labels.ts';
import type { Scale } from './scale.ts';

/** The years that every drawing of a page spans, so that they can be compared. */
export interface YearSpan {
  readonly first: number;
  readonly last: number;
  readonly ticks: readonly number[];
}

export interface DrawnMark {
  readonly mark: ChartMark;
  readonly label: PlacedLabel;
  readonly x1: number;
  readonly x2: number;
  /** Of the low and the high end. */
  readonly y1: number;
  readonly y2: number;
}

export interface DrawnJoin {
  readonly kind: ChartJoin['kind'];
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** A panel in units of its own view box. */
export interface PanelDrawing {
  readonly width: number;
  readonly height: number;
  readonly plot: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly rules: readonly { readonly y: number; readonly value: number }[];
  readonly years: readonly { readonly x: number; readonly year: number }[];
  readonly marks: readonly DrawnMark[];
  readonly joins: readonly DrawnJoin[];
  /** The value axis begins above zero, marked by a break at its foot. */
  readonly cut: boolean;
}

const WIDTH = 340;
const HEIGHT = 200;
const PLOT = { left: 44, right: 322, top: 22, bottom: 172 } as const;
/** Dots of the first and last year stand off the edges. */
const INSET = 22;
/** Half of a dot or a diamond. */
const DOT = 5;
/** Half of the level line at a bound, and how far its arrow reaches to the side that is allowed. */
const CAP = 10;
const ARROW = 12;
/** Where labels may stand. */
const ROOM = { left: PLOT.left + 1, right: WIDTH, top: 0, bottom: PLOT.bottom - 1 } as const;

/** Where everything of a panel stands; `textOf` says what is written at a mark. Pure. */
export function toPanelDrawing(
  panel: Pick<ChartPanel, 'marks' | 'joins'>,
  scale: Scale,
  years: YearSpan,
  textOf: (mark: ChartMark) => string,
): PanelDrawing {
  const xOf = (year: number) =>
    PLOT.left +
    INSET +
    ((year - years.first) / Math.max(1, years.last - years.first)) * (PLOT.right - PLOT.left - 2 * INSET);
  const yOf = (value: number) =>
    PLOT.bottom - ((value - scale.low) / (scale.high - scale.low)) * (PLOT.bottom - PLOT.top);
  const bare = panel.marks.map((mark) => ({
    mark,
    x1: tenth(xOf(mark.from)),
    x2: tenth(xOf(mark.to)),
    y1: tenth(yOf(mark.low)),
    y2: tenth(yOf(mark.high)),
  }));
  const labels = placeLabels(
    bare.map(({ mark, x1, x2, y1, y2 }) => ({
      text: textOf(mark),
      mark: {
        left: x1 - (mark.bound === 'exact' ? DOT : CAP),
        right: x2 + (mark.bound === 'exact' ? DOT : CAP),
        top: y2 - (mark.bound === 'least' ? ARROW : DOT),
        bottom: y1 + (mark.bound === 'most' ? ARROW : DOT),
      },
    })),
    ROOM,
  );
  const marks = bare.flatMap((each, index): DrawnMark[] => {
    const label = labels[index];
    return label === undefined ? [] : [{ ...each, label }];
  });
  return {
    width: WIDTH,
    height: HEIGHT,
    plot: PLOT,
    rules: scale.ticks.map((value) => ({ y: tenth(yOf(value)), value })),
    years: years.ticks.map((year) => ({ x: tenth(xOf(year)), year })),
    marks,
    joins: panel.joins.map(({ kind, from, to }) => ({
      kind,
      x1: tenth(xOf(from.to)),
      y1: tenth(yOf(from.high)),
      x2: tenth(xOf(to.to)),
      y2: tenth(yOf(to.high)),
    })),
    cut: scale.cut,
  };
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
