import type { ComponentChildren } from 'preact';
import type { SearchPageModel } from '../view-models/search-page.ts';
import { Answers } from './answers.tsx';
import { Card } from './card.tsx';
import { Distribution } from './distribution.tsx';
import { Empty } from './empty.tsx';
import { Chips, Facets, linkTo } from './facets.tsx';
import { type Frame, Layout, pageTitle } from './layout.tsx';
import { PAGES, Pages } from './pages.tsx';
import { SEARCH_FORM } from './search-form.tsx';
import { SearchHelp } from './search-help.tsx';
import { Understood } from './understood.tsx';

interface SearchPageProps {
  readonly frame: Frame;
  readonly page: SearchPageModel;
}

export function SearchPage({ frame, page }: SearchPageProps) {
  return (
    <Layout
      frame={frame}
      title={page.title}
      styles={['search', 'plan-strip', 'answers', 'understood', 'help']}
      form={page.form}
      live
      canonical={page.canonical}
      noindex
    >
      <Results>
        <SearchResults page={page} />
      </Results>
      <script type="module" src={frame.asset('js/history.js')} />
    </Layout>
  );
}

/** What htmx swaps in: the results and the tab's title. */
export function SearchPart({ page }: Pick<SearchPageProps, 'page'>) {
  return (
    <>
      <title>{pageTitle(page.title)}</title>
      <SearchResults page={page} />
    </>
  );
}

/** The region that is swapped; it stands on the error page too, so that the next answer finds its place. */
export function Results({ children }: { readonly children: ComponentChildren }) {
  return (
    <div id="results" class="results">
      {children}
    </div>
  );
}

function SearchResults({ page }: Pick<SearchPageProps, 'page'>) {
  return (
    <div class={page.answers.length === 0 ? 'columns' : 'columns columns-answered'} data-query={page.form.q}>
      {page.hidden.map(([name, value]) => (
        <input key={name} type="hidden" form={SEARCH_FORM} name={name} value={value} />
      ))}
      <div class="results-head">
        <div class="results-title">
          <h1 data-announce={page.announcement}>
            <Asked heading={page.heading} />
          </h1>
          <p class="summary">{page.summary}</p>
          <SearchHelp examples={page.help} />
        </div>
        <Standings standings={page.standings} indicators={page.indicators} />
        <Understood understood={page.understood} />
        <Notes notes={page.notes} />
        <Chips chips={page.chips} clearUrl={page.clearUrl} />
      </div>
      <a class="skip" href="#list">
        跳到结果
      </a>
      {page.facets.length === 0 ? null : <Facets groups={page.facets} />}
      <Answers answers={page.answers} />
      <div class="results-list" id="list" tabindex={-1}>
        {page.pagination === null ? null : (
          <a class="skip" href={`#${PAGES}`}>
            跳到分页
          </a>
        )}
        {page.empty === null ? <Toolbar page={page} /> : <Empty empty={page.empty} />}
        {page.cards.map((card) => (
          <Card key={card.id} card={card} />
        ))}
        {page.pagination === null ? null : <Pages pagination={page.pagination} more={paged} />}
        {page.cards.length === 0 ? null : (
          <p class="downloads">
            下载全部：<a href={page.downloads.csv}>CSV 表格</a> ·{' '}
            <a href={page.downloads.markdown}>Markdown</a>；本页：
            <a href={page.downloads.json}>JSON 数据</a>
            <button class="save-search script-only" type="button" data-save-search>
              收藏此检索
            </button>
          </p>
        )}
      </div>
      {page.distribution.length === 0 ? null : (
        <Distribution
          plans={page.distribution}
          labels={page.labels}
          termsUrl={page.termsUrl}
          compareUrl={page.compareUrl}
        />
      )}
    </div>
  );
}

/** How many say what was typed, how many are only near it. */
function Standings({ standings, indicators }: Pick<SearchPageModel, 'standings' | 'indicators'>) {
  if (standings.length === 0 && indicators === null) return null;
  return (
    <p class="standings">
      {standings.map(({ label, count, url }) => (
        <span key={label} class="standing">
          {label}{' '}
          {url === null ? (
            <span class="number">{count} 处</span>
          ) : (
            <a href={url} {...linkTo(url)} title="只看正文里有这个词的">
              {count} 处
            </a>
          )}
        </span>
      ))}
      {indicators === null ? null : (
        <span class="standing">
          主要指标 <a href={indicators.url}>{indicators.names.join('、')}</a>
        </span>
      )}
    </p>
  );
}

/** As many characters as three lines of a phone hold. */
const LONG = 45;

/** What was asked, whole wherever it is short. */
function Asked({ heading }: Pick<SearchPageModel, 'heading'>) {
  if (heading.length <= LONG) return <>{heading}</>;
  return (
    <span class="asked-long" title={heading}>
      {heading}
    </span>
  );
}

function Notes({ notes }: { readonly notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <ul class="notes">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}

function Toolbar({ page }: Pick<SearchPageProps, 'page'>) {
  return (
    <div class="toolbar">
      {page.sorts.length === 0 ? null : (
        <nav class="sorts" aria-label="排序">
          {page.sorts.map(({ label, url, current }) => (
            <a key={url} href={url} aria-current={current ? 'true' : undefined} {...linkTo(url)}>
              {label}
            </a>
          ))}
        </nav>
      )}
      {page.legend.length === 0 ? null : (
        <p class="legend">
          {page.legend.includes('term') ? <mark>字面命中</mark> : null}
          {page.legend.includes('meaning') ? <span class="meaning">语义相近的句子</span> : null}
        </p>
      )}
    </div>
  );
}

/** The next page is read from its top. */
function paged(url: string) {
  return { ...linkTo(url), 'hx-swap': 'innerMorph show:top' } as const;
}
