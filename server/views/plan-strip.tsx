import { toLabelRows } from '../view-models/label-rows.ts';
import type { StripPart, Tick } from '../view-models/plan-strip.ts';

const HEIGHT = 28;
const BASE = 24;
const TALL = 8;

/**
 * A plan as a line with a tick for each passage, as links. What it says stands in a table or a list beside it, so it is
 * hidden from those who listen and skipped by those who step through by keyboard.
 */
export function PlanStrip({ parts, ticks, slot = 1 }: StripProps) {
  return (
    <svg class={`plan-strip slot-${slot}`} width="100%" height={HEIGHT} aria-hidden="true" focusable="false">
      {parts.map(({ x, title }) => (
        <line key={title} class="strip-part" x1={`${x}%`} x2={`${x}%`} y1={HEIGHT - BASE - 4} y2={HEIGHT} />
      ))}
      <line class="strip-base" x1="0" x2="100%" y1={HEIGHT - 1} y2={HEIGHT - 1} />
      {ticks.map(({ x, height, near, label, url }) => (
        <a key={url} href={url} tabindex={-1}>
          <title>{label}</title>
          <line class="tick-reach" x1={`${x}%`} x2={`${x}%`} y1={near ? BASE - TALL : 0} y2={HEIGHT} />
          {near ? (
            <line class="tick-near" x1={`${x}%`} x2={`${x}%`} y1={BASE - TALL / 2} y2={HEIGHT - 1} />
          ) : (
            <line class="tick" x1={`${x}%`} x2={`${x}%`} y1={BASE - TALL * height} y2={HEIGHT - 1} />
          )}
        </a>
      ))}
    </svg>
  );
}

interface StripProps {
  readonly parts: readonly StripPart[];
  readonly ticks: readonly Tick[];
  /** The term's own colour and dash. */
  readonly slot?: number;
}

interface ScaleProps extends Pick<StripProps, 'parts'> {
  /** In a side column. */
  readonly compact?: boolean;
}

/** The narrowest that a strip becomes, in pixels: in a side column or on a phone, and on a page of its own. */
const NARROW = 285;
const WIDE = 600;

/** The parts' numbers below a plan's line, in as many rows as give each its room. */
export function StripScale({ parts, compact = false }: ScaleProps) {
  if (compact) return <Scale parts={parts} width={NARROW} />;
  return (
    <>
      <Scale parts={parts} width={NARROW} only="narrow" />
      <Scale parts={parts} width={WIDE} only="wide" />
    </>
  );
}

const ROW = 13;

function Scale({ parts, width, only }: ScaleProps & { readonly width: number; readonly only?: string }) {
  const rows = toLabelRows(parts, width);
  return (
    <svg
      class={only === undefined ? 'strip-scale' : `strip-scale only-${only}`}
      width="100%"
      height={ROW * (Math.max(0, ...rows) + 1) + 4}
      aria-hidden="true"
      focusable="false"
    >
      {parts.map(({ x, width: share, label, title }, index) => (
        <text
          key={title}
          x={`${x + share / 2}%`}
          y={ROW * ((rows[index] ?? 0) + 1)}
          text-anchor={x + share / 2 < 1 ? 'start' : 'middle'}
        >
          <title>{title}</title>
          {label}
        </text>
      ))}
    </svg>
  );
}
