import { urls } from '../urls.ts';
import { toSearchForm } from '../view-models/search-page.ts';
import type { PlanModel, ShownTerm, TermsPageModel } from '../view-models/terms-page.ts';
import { Badge } from './badge.tsx';
import { type Frame, Layout } from './layout.tsx';
import { Pages } from './pages.tsx';
import { PlanStrip, StripScale } from './plan-strip.tsx';
import { PassageList } from './terms-passages.tsx';
import { UnitTable } from './terms-table.tsx';

/** A term, or several laid over each other, through the texts of all plans. */
export function TermsPage({ frame, page }: { readonly frame: Frame; readonly page: TermsPageModel }) {
  return (
    <Layout
      frame={frame}
      title={page.title}
      styles={['search', 'plan-strip', 'terms']}
      form={toSearchForm('', 'hybrid')}
      canonical={page.canonical}
      noindex
    >
      <div class="terms">
        <Head page={page} />
        {page.terms.length === 0 ? <Begin page={page} /> : <Told page={page} />}
      </div>
    </Layout>
  );
}

function Head({ page }: { readonly page: TermsPageModel }) {
  return (
    <div class="terms-head">
      <h1>
        {page.heading} <span class="summary">{page.summary}</span>
      </h1>
      <p class="terms-intro">
        一个词在规划里出现在哪里、有多频繁。按字面计数：词语一字不差地出现一次算一次（繁简、全半角、大小写不分，也算长词里的一段），不含同义词；统计正文、专栏、表格和名词解释，不计标题。
      </p>
      {page.notes.length === 0 ? null : (
        <ul class="notes">
          {page.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <TermForm page={page} />
    </div>
  );
}

function TermForm({ page }: { readonly page: TermsPageModel }) {
  return (
    <div class="terms-chosen">
      {page.terms.length < 2 ? null : (
        <ul class="term-chips" aria-label="所看的词">
          {page.terms.map(({ term, slot, mentions, url, removeUrl }) => (
            <li key={term} class="term-chip">
              <Swatch slot={slot} />
              <a href={url}>{term}</a> <span class="number">{mentions} 次</span>
              {removeUrl === null ? null : (
                <a class="term-remove" href={removeUrl} aria-label={`去掉“${term}”`}>
                  ×
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
      {page.room ? (
        <form class="term-form" method="get" action={urls.terms()}>
          {page.terms.map(({ term }) => (
            <input key={term} type="hidden" name="term" value={term} />
          ))}
          <label for="term-field">{page.terms.length === 0 ? '看一个词' : '再叠加一个词'}</label>
          <input id="term-field" name="term" type="text" maxlength={200} autocomplete="off" required />
          <button type="submit">{page.terms.length === 0 ? '查看' : '叠加'}</button>
        </form>
      ) : null}
    </div>
  );
}

/** The line a term is drawn with. */
export function Swatch({ slot }: { readonly slot: number }) {
  return (
    <svg class={`swatch slot-${slot}`} width="14" height="16" aria-hidden="true" focusable="false">
      <line class="tick" x1="4" x2="4" y1="1" y2="15" />
      <line class="tick" x1="10" x2="10" y1="1" y2="15" />
    </svg>
  );
}

function Begin({ page }: { readonly page: TermsPageModel }) {
  return (
    <section class="terms-begin" aria-labelledby="terms-examples">
      <h2 id="terms-examples">可以从这些词看起</h2>
      <ul class="term-links">
        {page.examples.map(({ label, url }) => (
          <li key={url}>
            <a href={url}>{label}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Told({ page }: { readonly page: TermsPageModel }) {
  return (
    <div class="terms-body">
      <section class="terms-strips" aria-labelledby="terms-strips">
        <h2 id="terms-strips">在规划中的位置</h2>
        <p class="terms-hint">
          从左到右是全文，每条刻线是一段，越高说得越多；下面的数字是篇次，“词”是名词解释。点刻线读那一段。
        </p>
        {page.plans.map((plan) => (
          <PlanFigure key={plan.id} plan={plan} />
        ))}
      </section>
      <div class="terms-side">
        {page.terms.map((term) => (
          <About key={term.term} term={term} alone={page.terms.length === 1} />
        ))}
      </div>
      <section class="terms-units" aria-labelledby="terms-units">
        <h2 id="terms-units">各章频次</h2>
        {page.plans.map((plan) => (
          <UnitTable key={plan.id} plan={plan} />
        ))}
      </section>
      <section class="terms-passages" aria-labelledby="terms-passages">
        <h2 id="terms-passages">全部段落</h2>
        <PassageList passages={page.passages} />
        {page.pagination === null ? null : <Pages pagination={page.pagination} />}
        <p class="downloads">
          数据：<a href={page.downloadUrl}>JSON</a>
        </p>
      </section>
    </div>
  );
}

function PlanFigure({ plan }: { readonly plan: PlanModel }) {
  return (
    <figure class="plan-figure">
      <figcaption>
        <Badge badge={plan.badge} />
        <span class="number">{plan.characters.toLocaleString('en')} 字</span>
      </figcaption>
      {plan.lanes.map(({ term, slot, count, first, ticks }) => (
        <div key={term} class="lane">
          <p class="lane-name">
            <Swatch slot={slot} />
            <strong>{term}</strong>
            <span class="number">
              {count.mentions === 0
                ? '没有出现'
                : `${count.mentions} 次 · ${count.passages} 段 · 每万字 ${count.rate} 次`}
            </span>
            {first === null ? null : (
              <a class="lane-first" href={first.url}>
                首见：{first.label}
              </a>
            )}
          </p>
          <PlanStrip parts={plan.parts} ticks={ticks} slot={slot} />
        </div>
      ))}
      <StripScale parts={plan.parts} />
    </figure>
  );
}

function About({ term, alone }: { readonly term: ShownTerm; readonly alone: boolean }) {
  return (
    <section class="term-about" aria-label={term.term}>
      {alone ? null : (
        <h2>
          <Swatch slot={term.slot} /> {term.term}
        </h2>
      )}
      {term.definitions.map(({ label, text, url, badge }) => (
        <div key={url} class="term-definition">
          <h3>
            释义 <Badge badge={badge} />
          </h3>
          <p>
            {text} <a href={url}>{`原文“${label}”`}</a>
          </p>
        </div>
      ))}
      {term.related.length === 0 ? null : (
        <>
          <h3>常一起出现的词</h3>
          <ul class="term-links">
            {term.related.map(({ label, url, together, addUrl }) => (
              <li key={url}>
                <a href={url}>{label}</a>
                <span class="number">{together} 段</span>
                {addUrl === null ? null : (
                  <a class="term-add" href={addUrl} aria-label={`叠加“${label}”`}>
                    ＋
                  </a>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="term-ways">
        {term.mentions === 0 ? (
          <>
            没有一处写作“{term.term}”。<a href={term.meaningUrl}>查意思相近的内容</a>
          </>
        ) : (
          <>
            <a href={term.searchUrl}>检索“{term.term}”</a> · <a href={term.meaningUrl}>连同意思相近的</a>
          </>
        )}
      </p>
    </section>
  );
}
