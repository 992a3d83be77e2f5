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
      {ticks.map(({ x, height, label, url }) => (
        <a key={url} href={url} tabindex={-1}>
          <title>{label}</title>
          <line class="tick-reach" x1={`${x}%`} x2={`${x}%`} y1={0} y2={HEIGHT} />
          <line class="tick" x1={`${x}%`} x2={`${x}%`} y1={BASE - TALL * height} y2={HEIGHT - 1} />
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

/** The parts' numbers below a plan's line; narrow ones go without where there is no room. */
export function StripScale({ parts, compact = false }: ScaleProps) {
  return (
    <svg
      class={compact ? 'strip-scale strip-compact' : 'strip-scale'}
      width="100%"
      height="18"
      aria-hidden="true"
      focusable="false"
    >
      {parts.map(({ x, width, label, title }) => (
        <text
          key={title}
          class={width < 1.2 * label.length ? 'part-tiny' : width < 4 * label.length ? 'part-narrow' : 'part'}
          x={`${x + width / 2}%`}
          y="13"
          text-anchor="middle"
        >
          <title>{title}</title>
          {label}
        </text>
      ))}
    </svg>
  );
}
