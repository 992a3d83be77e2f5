import type { DrawnMark, PanelDrawing } from '../indicators/drawing.ts';

/** Hidden from screen readers, which have the caption's sentence and the table; its links are for the pointer. */
export function Drawing({
  drawing,
  links,
}: {
  readonly drawing: PanelDrawing;
  readonly links: readonly string[];
}) {
  const { plot } = drawing;
  return (
    <svg class="drawing" viewBox={`0 0 ${drawing.width} ${drawing.height}`} aria-hidden="true">
      {drawing.rules.map(({ y, value }) => (
        <g key={value}>
          <line class={value === 0 ? 'zero' : 'rule'} x1={plot.left} x2={plot.right} y1={y} y2={y} />
          <text class="tick" x={plot.left - 6} y={y + 4} text-anchor="end">
            {value}
          </text>
        </g>
      ))}
      {drawing.cut ? (
        <path
          class="cut"
          d={`M${plot.left - 5} ${plot.bottom + 10}l5 -4l5 4M${plot.left - 5} ${plot.bottom + 15}l5 -4l5 4`}
        />
      ) : null}
      {drawing.years.map(({ x, year }) => (
        <text key={year} class="tick" x={x} y={drawing.height - 6} text-anchor="middle">
          {year}
        </text>
      ))}
      {drawing.joins.map((join) => (
        <line
          key={`${join.kind} ${join.x1}`}
          class={join.kind}
          x1={join.x1}
          y1={join.y1}
          x2={join.x2}
          y2={join.y2}
        />
      ))}
      {drawing.marks.map((drawn, index) => (
        <a key={`${drawn.x1} ${drawn.label.y}`} href={links[index]} tabindex={-1}>
          <Mark drawn={drawn} />
          <text class="label" x={drawn.label.x} y={drawn.label.y} text-anchor={drawn.label.anchor}>
            {drawn.label.text}
          </text>
        </a>
      ))}
    </svg>
  );
}

/** A dot or a diamond at a year, a bar over a period, a block where a range is printed. */
function Mark({ drawn: { mark, x1, x2, y1, y2 } }: { readonly drawn: DrawnMark }) {
  const target = mark.kind === 'target';
  if (y1 !== y2) {
    const wide = Math.max(10, x2 - x1);
    return (
      <rect
        class={target ? 'target-range' : 'fact-range'}
        x={(x1 + x2) / 2 - wide / 2}
        y={y2}
        width={wide}
        height={y1 - y2}
      />
    );
  }
  const bounded =
    mark.bound === 'exact' ? null : <Bound kind={mark.kind} side={mark.bound} x={(x1 + x2) / 2} y={y1} />;
  if (x1 !== x2) {
    return (
      <>
        <line class={target ? 'span span-target' : 'span'} x1={x1} x2={x2} y1={y1} y2={y1} />
        {bounded}
      </>
    );
  }
  if (bounded !== null) return bounded;
  return target ? <path class="target" d={diamond(x1, y1)} /> : <circle class="fact" cx={x1} cy={y1} r={4} />;
}

interface BoundProps {
  readonly kind: DrawnMark['mark']['kind'];
  readonly side: 'least' | 'most';
  readonly x: number;
  readonly y: number;
}

/** A level line where the figure may not pass, and an arrow to the side where it may be. */
export function Bound({ kind, side, x, y }: BoundProps) {
  const up = side === 'least' ? -1 : 1;
  return (
    <g class={`bound bound-${kind}`}>
      <line x1={x - 10} x2={x + 10} y1={y} y2={y} />
      <path d={`M${x} ${y}v${6 * up}M${x - 5} ${y + 6 * up}h10l-5 ${6 * up}z`} />
    </g>
  );
}

export function diamond(x: number, y: number): string {
  return `M${x} ${y - 6}l6 6l-6 6l-6 -6z`;
}
