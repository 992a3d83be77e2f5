import { toSearchForm } from '../view-models/search-page.ts';
import type { TermsPageModel } from '../view-models/terms-page.ts';
import { LEAST_CHARACTERS } from '../view-models/terms-plans.ts';
import { type Frame, Layout } from './layout.tsx';
import { Pages } from './pages.tsx';
import { AboutTerm } from './terms-about.tsx';
import { TermsHead } from './terms-head.tsx';
import { PassageList } from './terms-passages.tsx';
import { PlanFigure } from './terms-strips.tsx';
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
        <TermsHead page={page} />
        <Body page={page} />
      </div>
    </Layout>
  );
}

function Body({ page }: { readonly page: TermsPageModel }) {
  if (page.terms.length === 0) return <Begin page={page} />;
  return page.passages.length === 0 ? <Nowhere page={page} /> : <Told page={page} />;
}

/** What to do where no text of any plan has one of the terms: strips and tables would all be empty. */
function Nowhere({ page }: { readonly page: TermsPageModel }) {
  return (
    <div class="terms-nowhere">
      <p>{nowhereIn(page)}</p>
      {/* What is told of a term is headed on the third level. */}
      {page.terms.length === 1 ? <h2 class="visually-hidden">可以再看</h2> : null}
      {page.terms.map((term) => (
        <AboutTerm key={term.term} term={term} alone={page.terms.length === 1} />
      ))}
    </div>
  );
}

function nowhereIn({ plans, terms }: TermsPageModel): string {
  const regions = plans.map(({ badge }) => badge.region).join('、');
  const titled = terms.filter(({ titles }) => titles.count > 0);
  if (titled.length === 0) {
    return `${regions}规划的正文和各级标题里都没有这样的字句。可以换一个更短、更常见的写法，也可以按意思去找。`;
  }
  const said = titled.length === terms.length ? '只见于标题' : '其中有的见于标题';
  return `${regions}规划的正文、专栏、表格和名词解释里没有，${said}。`;
}

function Begin({ page }: { readonly page: TermsPageModel }) {
  if (page.examples.length === 0) return null;
  return (
    <section class="terms-begin" aria-labelledby="terms-examples">
      <h2 id="terms-examples">可以从这些词看起</h2>
      <ul class="term-links">
        {page.examples.map(({ label, url, mentions }) => (
          <li key={url}>
            <a href={url}>{label}</a>
            <span class="number">{mentions} 次</span>
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
          从左到右是全文，每条刻线是一段；刻线越高，出现次数越多（1、2、3
          次及以上）；过近的合并为一条。下面的数字是篇号，“序”“结”“词”是序言、结语、名词解释。点刻线读那一段。
        </p>
        {page.plans.map((plan) => (
          <PlanFigure key={plan.id} plan={plan} />
        ))}
      </section>
      <div class="terms-side">
        {page.terms.map((term) => (
          <AboutTerm key={term.term} term={term} alone={page.terms.length === 1} />
        ))}
      </div>
      <section class="terms-units" aria-labelledby="terms-units">
        <h2 id="terms-units">各章频次</h2>
        <p class="terms-hint">
          横条比较每万字次数；不足 {LEAST_CHARACTERS} 字的（如引言）不算，出现一次就会很高。
        </p>
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
