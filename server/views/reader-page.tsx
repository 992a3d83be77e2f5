import type { ComponentChildren } from 'preact';
import type { ChapterPageModel } from '../view-models/reader-pages.ts';
import { toSearchForm } from '../view-models/search-page.ts';
import { StatusLine } from './badge.tsx';
import { Definitions } from './definitions.tsx';
import { MarkedHits } from './hit-line.tsx';
import { type Frame, Layout } from './layout.tsx';
import { Outline } from './outline.tsx';
import { Reading } from './reading.tsx';

/** One chapter, with the plan's outline beside it. */
export function ChapterPage({ frame, page }: { readonly frame: Frame; readonly page: ChapterPageModel }) {
  return (
    <ReaderLayout frame={frame} page={page} here="本章" next={page.next}>
      <Reading blocks={page.blocks} />
      <Definitions definitions={page.definitions} />
    </ReaderLayout>
  );
}

interface ReaderLayoutProps {
  readonly frame: Frame;
  readonly page: Pick<
    ChapterPageModel,
    'title' | 'query' | 'plan' | 'outline' | 'hits' | 'unmarkedUrl' | 'previous'
  >;
  /** What the page is called where its hits are counted. */
  readonly here: string;
  readonly next: ChapterPageModel['next'];
  readonly children: ComponentChildren;
}

/** What every page of the reader has around its text. */
export function ReaderLayout({ frame, page, here, next, children }: ReaderLayoutProps) {
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
          <MarkedHits q={page.query.q} hits={page.hits} unmarkedUrl={page.unmarkedUrl} here={here} />
          {children}
          <Steps previous={page.previous} next={next} />
        </article>
      </div>
      <script type="module" src={frame.asset('js/reader.js')} />
    </Layout>
  );
}

type ReaderModel = Pick<ChapterPageModel, 'plan' | 'outline'>;

/** The plan's outline beside what is read. */
function ReaderOutline({ page }: { readonly page: ReaderModel }) {
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
function PlanLine({ page }: { readonly page: ReaderModel }) {
  return (
    <div class="plan-line">
      <a href={page.plan.url}>{page.plan.title}</a>
      <StatusLine badge={page.plan.badge} />
    </div>
  );
}

/** The pages before and after. */
function Steps({ previous, next }: Pick<ChapterPageModel, 'previous' | 'next'>) {
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
