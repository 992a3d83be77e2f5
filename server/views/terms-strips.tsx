import type { Lane, PlanModel } from '../view-models/terms-plans.ts';
import { Badge } from './badge.tsx';
import { PlanStrip, StripScale } from './plan-strip.tsx';
import { Swatch } from './terms-swatch.tsx';

/** One plan from its first to its last passage, a lane for each term. */
export function PlanFigure({ plan }: { readonly plan: PlanModel }) {
  return (
    <figure class="plan-figure">
      <figcaption>
        <Badge badge={plan.badge} />
        <span class="number">{plan.characters.toLocaleString('en')} 字</span>
      </figcaption>
      {plan.lanes.map((lane) => (
        <div key={lane.term} class="lane">
          <LaneName lane={lane} />
          <PlanStrip parts={plan.parts} ticks={lane.ticks} slot={lane.slot} />
        </div>
      ))}
      <StripScale parts={plan.parts} />
      <details class="strip-legend">
        <summary>{plan.badge.region}各篇篇名</summary>
        <ol>
          {plan.parts.map(({ title }) => (
            <li key={title}>{title}</li>
          ))}
        </ol>
      </details>
    </figure>
  );
}

function LaneName({ lane: { term, slot, count, first, ticks } }: { readonly lane: Lane }) {
  const drawn = ticks.length < count.passages ? `（画成 ${ticks.length} 条刻线）` : '';
  return (
    <p class="lane-name">
      <Swatch slot={slot} />
      <strong>{term}</strong>
      <span class="number">
        {count.mentions === 0
          ? '没有出现'
          : `${count.mentions} 次 · ${count.passages} 段${drawn} · 每万字 ${count.rate} 次`}
      </span>
      {first === null ? null : (
        <a class="lane-first" href={first.url}>
          首见：{first.label}
        </a>
      )}
    </p>
  );
}
