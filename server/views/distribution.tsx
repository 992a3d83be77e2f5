import type { PlanDistribution } from '../view-models/distribution.ts';
import type { StandingLabels } from '../view-models/standing-counts.ts';
import { linkTo } from './facets.tsx';
import { PlanStrip, StripScale } from './plan-strip.tsx';

const HEIGHT = 36;
const BAR = 4;

interface DistributionProps {
  readonly plans: readonly PlanDistribution[];
  readonly labels: StandingLabels | null;
  readonly termsUrl: string | null;
  readonly compareUrl: string | null;
}

/** Where in each plan the results stand. */
export function Distribution({ plans, labels, termsUrl, compareUrl }: DistributionProps) {
  return (
    <aside class="side" aria-labelledby="distribution-title">
      <h2 id="distribution-title" class="side-title">
        在规划中的分布
      </h2>
      {plans.map((plan) => (
        <section key={plan.plan} class="distribution">
          <h3 class="distribution-plan">
            {plan.region}{' '}
            <span class="number">
              {plan.count} 节
              {labels === null || plan.literal === null ? '' : `，${labels.literal} ${plan.literal} 节`}
            </span>
          </h3>
          {plan.strip === null ? (
            <Bars plan={plan} />
          ) : (
            <>
              <PlanStrip parts={plan.strip.parts} ticks={plan.strip.ticks} />
              <StripScale parts={plan.strip.parts} compact />
            </>
          )}
          <ol class="distribution-top">
            {plan.top.map(({ label, count, url }) => (
              <li key={url}>
                <a href={url} {...linkTo(url)}>
                  {label}
                </a>
                <span class="number">
                  {count}
                  <span class="visually-hidden">
                    {' '}
                    节{labels !== null && plan.literal ? labels.literal : ''}
                  </span>
                </span>
              </li>
            ))}
          </ol>
        </section>
      ))}
      {plans.every(({ strip }) => strip === null) ? null : (
        <p class="distribution-terms">
          横轴为全文，数字为篇号；每条刻线是一段命中的原文，过近的合并显示
          {labels === null ? '' : `。高的是${labels.literal}，矮的虚线是${labels.near}`}。
        </p>
      )}
      {termsUrl === null ? null : (
        <p class="distribution-terms">
          <a href={termsUrl}>检索词的词频</a>
        </p>
      )}
      {compareUrl === null ? null : (
        <p class="distribution-terms">
          <a href={compareUrl}>并排对照各部规划</a>
        </p>
      )}
    </aside>
  );
}

function Bars({ plan }: { readonly plan: PlanDistribution }) {
  const width = plan.bars.length * BAR;
  return (
    <svg
      class="strip"
      viewBox={`0 0 ${width} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {plan.bars.map((bar, index) => {
        const height = bar.count === 0 ? 1 : Math.max(4, Math.round(bar.share * HEIGHT));
        return (
          <rect
            key={bar.label}
            class={bar.count === 0 ? 'bar-none' : 'bar'}
            x={index * BAR}
            y={HEIGHT - height}
            width={BAR - 1}
            height={height}
          >
            <title>{`${bar.label}：${bar.count} 节`}</title>
          </rect>
        );
      })}
    </svg>
  );
}
