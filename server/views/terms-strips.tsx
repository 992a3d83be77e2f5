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

function LaneName({ lane }: { readonly lane: Lane }) {
  const { term, slot, first } = lane;
  return (
    <p class="lane-name">
      <Swatch slot={slot} />
      <strong>{term}</strong>
      <span class="number">{countsOf(lane)}</span>
      {first === null ? null : (
        <a class="lane-first" href={first.url}>
          {first.inTitle ? '首见于标题' : '首见'}：{first.label}
        </a>
      )}
    </p>
  );
}

function countsOf({ count: { mentions, passages, rate }, titles, ticks }: Lane): string {
  if (mentions === 0) return titles > 0 ? `只见于 ${titles} 个标题` : '没有出现';
  const drawn = ticks.length < passages ? `（画成 ${ticks.length} 条刻线）` : '';
  return `${mentions} 次 · ${passages} 段${drawn}${rate === null ? '' : ` · 每万字 ${rate.shown} 次`}`;
}
