import { Fragment } from 'preact';
import type { CompareBody, ComparePageModel, SideHead } from '../view-models/compare-page.ts';
import type { CompareFormModel } from '../view-models/compare-query.ts';
import { toSearchForm } from '../view-models/search-page.ts';
import { Badge } from './badge.tsx';
import { CountLabel, TopicsView } from './compare-topics.tsx';
import { type Frame, Layout } from './layout.tsx';

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
        <PlaceLinks places={page.places} />
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

/** All that the plans say of a place stands on its own page, however they call it. */
function PlaceLinks({ places }: Pick<ComparePageModel, 'places'>) {
  if (places.length === 0) return null;
  return (
    <p class="compare-legend">
      逐段查看：
      {places.map(({ name, url }, index) => (
        <Fragment key={url}>
          {index === 0 ? null : ' · '}
          <a href={url}>规划中的{name}</a>
        </Fragment>
      ))}
    </p>
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
        <label class="compare-words">
          <span>检索词</span>
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
        <button type="submit">对照</button>
        <fieldset class="modes">
          <legend class="visually-hidden">检索方式</legend>
          {form.modes.map(({ value, label, checked }) => (
            <label key={value} class="mode">
              <input type="radio" name="mode" value={value} checked={checked} autocomplete="off" />
              <span>{label}</span>
            </label>
          ))}
        </fieldset>
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
      return (
        <>
          <div class="compare-sides">
            {body.sides.map((side) => (
              <Side key={side.region} side={side} />
            ))}
          </div>
          {body.legend === null ? null : <p class="compare-legend">{body.legend}</p>}
          <TopicsView topics={body.topics} />
        </>
      );
  }
}

function Side({ side: { badge, title, count, literalUrl, url, total } }: { readonly side: SideHead }) {
  return (
    <div class="compare-side-head">
      <Badge badge={badge} />
      <div>
        <p>
          <span class="visually-hidden">{title}：</span>
          <CountLabel count={count} unit="段" mainUrl={literalUrl} />
        </p>
        <p class="compare-way">
          <a href={url}>
            在检索中查看全部 {total} 段<span class="visually-hidden">：{title}</span>
          </a>
        </p>
      </div>
    </div>
  );
}
