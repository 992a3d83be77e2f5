import type { HomePageModel } from '../view-models/home-page.ts';
import { Badge } from './badge.tsx';
import { type Frame, Layout } from './layout.tsx';
import { LineText } from './line-text.tsx';
import { Outline } from './outline.tsx';
import { SearchForm } from './search-form.tsx';
import { SearchHelp } from './search-help.tsx';

export function HomePage({ frame, page }: { readonly frame: Frame; readonly page: HomePageModel }) {
  return (
    <Layout
      frame={frame}
      title={null}
      description="五年规划纲要的全文与语义检索：按词、按句、按地区与篇章查到原文的每一处，可引用，可对照。"
      styles={['home', 'help', 'reader']}
      form={null}
    >
      <section class="hero">
        <h1>
          查规划，到<em>原文的那一处</em>
        </h1>
        <p class="hero-text">输入政策词、地名、数字，或直接问一句话；字面命中与语义相近的句子分别标出。</p>
        <SearchForm form={page.form} live={false} />
        <div class="examples">
          <h2 class="examples-title" id="examples-title">
            试试
          </h2>
          <ul aria-labelledby="examples-title">
            {page.examples.map(({ label, url }) => (
              <li key={url}>
                <a href={url}>{label}</a>
              </li>
            ))}
          </ul>
        </div>
        <SearchHelp examples={page.help} />
      </section>
      <nav class="doors" aria-label="其他查法">
        <ul>
          {page.doors.map(({ label, url, says }) => (
            <li key={url}>
              <a href={url}>{label}</a>
              <span>{says}</span>
            </li>
          ))}
        </ul>
      </nav>
      <div class="home-plans">
        {page.plans.map(({ head, outline, size }) => (
          <section key={head.url} class="home-plan" aria-labelledby={`plan-${head.url}`}>
            <p class="home-plan-meta">
              <Badge badge={head.badge} /> <span>{size}</span>
            </p>
            <h2 class="home-plan-title" id={`plan-${head.url}`}>
              <a href={head.url}>
                <LineText text={head.title} />
              </a>
            </h2>
            <Outline outline={outline} sections="none" />
          </section>
        ))}
      </div>
      <section class="counts" aria-label="收录内容">
        <dl>
          {page.counts.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value.toLocaleString('en')}</dd>
            </div>
          ))}
        </dl>
      </section>
    </Layout>
  );
}
