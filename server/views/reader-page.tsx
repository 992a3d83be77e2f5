import type { ChapterPageModel, GlossaryEntry, GlossaryPageModel } from '../view-models/reader-pages.ts';
import { toSearchForm } from '../view-models/search-page.ts';
import { StatusLine } from './badge.tsx';
import { type Frame, Layout } from './layout.tsx';
import { Outline } from './outline.tsx';
import { PassageActions } from './passage-actions.tsx';
import { LineLink, Reading } from './reading.tsx';
import { Runs } from './runs.tsx';

interface ChapterProps {
  readonly frame: Frame;
  readonly page: ChapterPageModel;
}

/** One chapter, with the plan's outline beside it. */
export function ChapterPage({ frame, page }: ChapterProps) {
  return (
    <Layout frame={frame} title={page.title} styles={['reader']} form={toSearchForm(page.q, 'hybrid')}>
      <div class="reader">
        <ReaderOutline page={page} />
        <article class="reading">
          <PlanLine page={page} />
          <MarkedHits page={page} hits={page.hits} />
          <Reading blocks={page.blocks} />
          <Steps previous={page.previous} next={page.next} />
        </article>
      </div>
    </Layout>
  );
}

export function GlossaryPage({ frame, page }: { readonly frame: Frame; readonly page: GlossaryPageModel }) {
  return (
    <Layout frame={frame} title={page.title} styles={['reader']} form={toSearchForm(page.q, 'hybrid')}>
      <div class="reader">
        <ReaderOutline page={page} />
        <article class="reading">
          <PlanLine page={page} />
          <MarkedHits page={page} hits={null} />
          <h1 class="chapter-heading" id={page.sectionId}>
            名词解释
          </h1>
          <dl class="glossary">
            {page.entries.map((entry) => (
              <Entry key={entry.id} entry={entry} />
            ))}
          </dl>
          <Steps previous={page.previous} next={null} />
        </article>
      </div>
    </Layout>
  );
}

function Entry({ entry }: { readonly entry: GlossaryEntry }) {
  return (
    <div class="glossary-entry" id={entry.id}>
      <dt>
        <span class="number">{entry.number}</span>{' '}
        <span class="term">
          <Runs runs={entry.term} />
        </span>
      </dt>
      <dd>
        <Runs runs={entry.definition} />
        <LineLink passage={entry} />
        <PassageActions id={entry.id} />
        <a class="term-search" href={entry.searchUrl}>
          检索此词
        </a>
      </dd>
    </div>
  );
}

type ReaderModel = Pick<ChapterPageModel, 'plan' | 'outline' | 'q' | 'unmarkedUrl'>;

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

function PlanLine({ page }: { readonly page: ReaderModel }) {
  return (
    <div class="plan-line">
      <a href={page.plan.url}>{page.plan.title}</a>
      <StatusLine badge={page.plan.badge} />
    </div>
  );
}

function MarkedHits({ page, hits }: { readonly page: ReaderModel; readonly hits: number | null }) {
  if (page.q === '') return null;
  return (
    <p class="marked-hits">
      {hits === 0 ? '本章没有字面命中' : '已标出'}“<mark>{page.q}</mark>”
      {hits === null || hits === 0 ? '' : `：本章 ${hits} 处`} <a href={page.unmarkedUrl}>去掉标记</a>
    </p>
  );
}

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
