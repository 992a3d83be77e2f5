import type { ChapterPageModel } from '../view-models/reader-pages.ts';
import { toSearchForm } from '../view-models/search-page.ts';
import { StatusLine } from './badge.tsx';
import { Definitions } from './definitions.tsx';
import { MarkedHits } from './hit-line.tsx';
import { type Frame, Layout } from './layout.tsx';
import { Outline } from './outline.tsx';
import { Reading } from './reading.tsx';

interface ChapterProps {
  readonly frame: Frame;
  readonly page: ChapterPageModel;
}

/** One chapter, with the plan's outline beside it. */
export function ChapterPage({ frame, page }: ChapterProps) {
  return (
    <Layout
      frame={frame}
      title={page.title}
      styles={['reader']}
      form={toSearchForm(page.query.q, page.query.mode)}
    >
      <div class="reader">
        <ReaderOutline page={page} />
        <article class="reading">
          <PlanLine page={page} />
          <MarkedHits q={page.query.q} hits={page.hits} unmarkedUrl={page.unmarkedUrl} here="本章" />
          <Reading blocks={page.blocks} />
          <Definitions definitions={page.definitions} />
          <Steps previous={page.previous} next={page.next} />
        </article>
      </div>
      <script defer src={frame.asset('js/reader.js')} />
    </Layout>
  );
}

type ReaderModel = Pick<ChapterPageModel, 'plan' | 'outline'>;

/** The plan's outline beside what is read. */
export function ReaderOutline({ page }: { readonly page: ReaderModel }) {
  return (
    <details class="sheet reader-outline">
      <summary class="sheet-summary">目录</summary>
      <nav class="sheet-body" aria-label="目录" tabindex={0}>
        <p class="outline-plan">
          <a href={page.plan.url}>{page.plan.shortTitle}</a>
        </p>
        <Outline outline={page.outline} sections="current" />
      </nav>
    </details>
  );
}

/** Which plan is read, and its status. */
export function PlanLine({ page }: { readonly page: ReaderModel }) {
  return (
    <div class="plan-line">
      <a href={page.plan.url}>{page.plan.title}</a>
      <StatusLine badge={page.plan.badge} />
    </div>
  );
}

/** The pages before and after. */
export function Steps({ previous, next }: Pick<ChapterPageModel, 'previous' | 'next'>) {
  return (
    <nav class="steps" aria-label="上一章与下一章">
      {previous === null ? (
        <span />
      ) : (
        <a rel="prev" href={previous.url}>
          <span class="step-hint">上一章</span>
          {previous.label}
        </a>
      )}
      {next === null ? null : (
        <a rel="next" class="step-next" href={next.url}>
          <span class="step-hint">下一章</span>
          {next.label}
        </a>
      )}
    </nav>
  );
}
