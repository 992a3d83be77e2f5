import type { PlanHead, PlanPageModel } from '../view-models/reader-pages.ts';
import { toSearchForm } from '../view-models/search-page.ts';
import { StatusLine } from './badge.tsx';
import { MarkedHits } from './hit-line.tsx';
import { type Frame, Layout } from './layout.tsx';
import { LineText } from './line-text.tsx';
import { Outline } from './outline.tsx';

/** A plan's facts and its whole outline. */
export function PlanPage({ frame, page }: { readonly frame: Frame; readonly page: PlanPageModel }) {
  return (
    <Layout
      frame={frame}
      title={page.title}
      styles={['reader']}
      form={toSearchForm(page.query.q, page.query.mode)}
    >
      <article class="plan-page">
        <h1 class="plan-title">
          <LineText text={page.plan.title} />
        </h1>
        <StatusLine badge={page.plan.badge} />
        <PlanFacts plan={page.plan} />
        <MarkedHits q={page.query.q} hits={page.hits} unmarkedUrl={page.unmarkedUrl} here={null} />
        <h2 class="outline-heading">目录</h2>
        <Outline outline={page.outline} sections="all" openAll />
        {page.warnings.length === 0 ? null : (
          <details class="warnings">
            <summary>整理文本时的说明（{page.warnings.length}）</summary>
            <ul>
              {page.warnings.map(({ line, message }) => (
                <li key={`${line}-${message}`}>
                  第 {line} 行：<span lang="en">{message}</span>
                </li>
              ))}
            </ul>
          </details>
        )}
      </article>
    </Layout>
  );
}

export function PlanFacts({ plan }: { readonly plan: PlanHead }) {
  return (
    <>
      <dl class="facts">
        {plan.facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {plan.sourceUrl === null ? null : (
          <div>
            <dt>来源</dt>
            <dd>
              <a href={plan.sourceUrl} rel="external">
                官方公布页面
              </a>
            </dd>
          </div>
        )}
      </dl>
      {plan.remark === null ? null : <p class="remark">{plan.remark}</p>}
    </>
  );
}
