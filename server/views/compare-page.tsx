import type {
  CompareBody,
  ComparedCard,
  CompareFormModel,
  ComparePageModel,
  TopicRow,
  TopicSide,
} from '../view-models/compare-page.ts';
import { toSearchForm } from '../view-models/search-page.ts';
import { Badge } from './badge.tsx';
import { ExcerptRuns } from './compare-passage.tsx';
import { type Frame, Layout } from './layout.tsx';
import { Runs } from './runs.tsx';

interface ComparePageProps {
  readonly frame: Frame;
  readonly page: ComparePageModel;
}

/** Two plans side by side for one query, aligned by topic. */
export function ComparePage({ frame, page }: ComparePageProps) {
  return (
    <Layout
      frame={frame}
      title={page.title}
      description="两部规划并排对照：同一个词、同一个问题，各自怎么说，按主题对齐。"
      styles={['compare']}
      form={toSearchForm('', 'hybrid')}
      canonical={page.canonical}
    >
      <div class="compare">
        <div class="compare-head">
          <h1>对照</h1>
          <p class="compare-intro">同一个词、同一个问题，两部规划各自怎么说，按主题并排。</p>
        </div>
        <CompareForm form={page.form} />
        <Notes notes={page.notes} />
        <Body body={page.body} />
        <nav class="compare-more" aria-label="其他对照">
          <a href={page.matrixUrl}>
            <strong>篇章对照</strong> 逐章比较两部规划的相近程度
          </a>
          <a href={page.placesUrl}>
            <strong>地区</strong> 上级规划怎么说一个地方
          </a>
        </nav>
      </div>
    </Layout>
  );
}

export function Notes({ notes }: { readonly notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <ul class="compare-notes">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}

function CompareForm({ form }: { readonly form: CompareFormModel }) {
  return (
    <search aria-label="对照">
      <form class="compare-form" action="/compare" method="get">
        {form.hidden.map(([name, value]) => (
          <input key={`${name}-${value}`} type="hidden" name={name} value={value} />
        ))}
        {form.sides.map(({ name, label, options }) => (
          <label key={name} class="compare-side-choice">
            <span>{label}</span>
            <select name={name} autocomplete="off">
              {options.map(({ value, label: region, chosen }) => (
                <option key={value} value={value} selected={chosen}>
                  {region}
                </option>
              ))}
            </select>
          </label>
        ))}
        <label class="compare-words">
          <span>对照什么</span>
          <input
            type="search"
            name="q"
            value={form.q}
            placeholder="如 低空经济、养老服务"
            autocomplete="off"
            spellcheck={false}
            maxLength={400}
          />
        </label>
        <button type="submit">对照</button>
      </form>
    </search>
  );
}

function Body({ body }: { readonly body: CompareBody }) {
  switch (body.type) {
    case 'landing':
      return (
        <section class="compare-examples" aria-labelledby="examples-title">
          <h2 id="examples-title">试试</h2>
          <ul>
            {body.examples.map(({ label, url }) => (
              <li key={url}>
                <a href={url}>{label}</a>
              </li>
            ))}
          </ul>
        </section>
      );
    case 'nothing':
      return (
        <p class="compare-empty">
          两部规划都没有找到。<a href={body.searchUrl}>到检索页看看原因与建议</a>
        </p>
      );
    case 'compared':
      return <Compared body={body} />;
  }
}

function Compared({ body }: { readonly body: Extract<CompareBody, { type: 'compared' }> }) {
  return (
    <>
      <div class="compare-sides">
        {body.sides.map(({ url, badge, title, summary }) => (
          <p key={url} class="compare-side-head">
            <Badge badge={badge} />
            <a href={url}>
              <span class="visually-hidden">{title}：</span>
              <strong class="number">{summary}</strong>
            </a>
          </p>
        ))}
      </div>
      {body.rows.map((row) => (
        <Topic key={row.topic} row={row} />
      ))}
      {body.beside.length === 0 ? null : (
        <section class="compare-beside" aria-labelledby="beside-title">
          <h2 id="beside-title">另外涉及</h2>
          <ul>
            {body.beside.map(({ topic, sides }) => (
              <li key={topic}>
                <span>{topic}</span>
                {sides.map((side) => (
                  <TopicCount key={side.region} side={side} topic={topic} />
                ))}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Topic({ row: { topic, sides } }: { readonly row: TopicRow }) {
  return (
    <section class="topic-row" aria-label={topic}>
      <h2>{topic}</h2>
      <div class="topic-sides">
        {sides.map((side) => (
          <div key={side.region} class="topic-side">
            <p class="topic-count">
              <TopicCount side={side} topic={topic} />
            </p>
            {side.cards.map((card) => (
              <ShortCard key={card.id} card={card} />
            ))}
            {side.cards.length === 0 ? (
              <p class="compare-none">
                {side.url === null ? '这一主题下没有提到' : '没有以此为主的内容，可点上面的数字查看'}
              </p>
            ) : null}
          </div>
        ))}
      </div>
    </section>
  );
}

function TopicCount({ side, topic }: { readonly side: TopicSide; readonly topic: string }) {
  const text = (
    <>
      {side.region} <span class="number">{side.count}</span> 节
    </>
  );
  if (side.url === null) return <span class="topic-none">{text}</span>;
  return (
    <a href={side.url}>
      {text}
      <span class="visually-hidden">：{topic}</span>
    </a>
  );
}

function ShortCard({ card }: { readonly card: ComparedCard }) {
  const [best] = card.passages;
  const above = card.breadcrumb.at(-1);
  return (
    <article class="short-card">
      <h3>
        <a class="short-title" href={card.url}>
          <Runs runs={card.title} />
        </a>
      </h3>
      {above === undefined ? null : (
        <p class="compare-place">
          <Runs runs={above} />
        </p>
      )}
      <p class="compare-text">
        {best === undefined ? null : best.body.type === 'text' ? (
          <ExcerptRuns excerpt={best.body.excerpt} />
        ) : (
          <>
            <Runs runs={best.body.indicator.name} />
            {best.body.indicator.values.map(({ column, runs }) => (
              <span key={column} class="short-value">
                {column} <Runs runs={runs} />
              </span>
            ))}
          </>
        )}
      </p>
      <p class="compare-way">
        <a href={card.compareUrl}>
          找对方最接近的内容
          <span class="visually-hidden">：{card.title.map(({ text }) => text).join('')}</span>
        </a>
      </p>
    </article>
  );
}
