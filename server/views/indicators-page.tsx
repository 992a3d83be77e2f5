import type { ChoiceGroup, IndicatorBody, IndicatorsPageModel } from '../view-models/indicators-page.ts';
import { OFFICIAL_TEXT } from '../view-models/labels.ts';
import { toSearchForm } from '../view-models/search-page.ts';
import { ChartCards } from './indicator-charts.tsx';
import { IndicatorTable } from './indicator-table.tsx';
import { type Frame, Layout, pageTitle } from './layout.tsx';

const FORM = 'indicator-form';

/** A change of the form replaces the page's part in place; without script a button sends it. */
const LIVE = {
  'hx-get': '/indicators',
  'hx-include': `#${FORM}`,
  'hx-target': '#results',
  'hx-swap': 'innerMorph',
  'hx-sync': `#${FORM}:replace`,
} as const;

const INTRODUCTION =
  '各规划“主要指标”表中的每一个数，照原表印出，同一指标并列；点数字可到原文该行。' +
  `约束性指标必须完成，预期性指标是期望达到。${OFFICIAL_TEXT}。`;

interface IndicatorsPageProps {
  readonly frame: Frame;
  readonly page: IndicatorsPageModel;
}

export function IndicatorsPage({ frame, page }: IndicatorsPageProps) {
  return (
    <Layout
      frame={frame}
      title={page.title}
      description="五年规划纲要的主要指标：基期、目标与实际并列，省与市对照，可筛选、排序、下载。"
      styles={['indicators']}
      form={toSearchForm('', 'hybrid')}
      canonical={page.canonical}
    >
      <div id="results" class="indicators">
        <Indicators page={page} />
      </div>
    </Layout>
  );
}

/** What htmx swaps in: the page below its header, and the tab's title. */
export function IndicatorsPart({ page }: Pick<IndicatorsPageProps, 'page'>) {
  return (
    <>
      <title>{pageTitle(page.title)}</title>
      <Indicators page={page} />
    </>
  );
}

function Indicators({ page }: Pick<IndicatorsPageProps, 'page'>) {
  return (
    <>
      <div class="indicators-head">
        <h1 data-announce={`${page.title}：${page.summary}`}>
          {page.title} <span class="indicators-summary">{page.summary}</span>
        </h1>
        <p class="indicators-intro">{INTRODUCTION}</p>
      </div>
      {page.body.type === 'none' ? null : <Filters page={page} />}
      {page.notes.length === 0 ? null : (
        <ul class="indicators-notes">
          {page.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <Chosen page={page} />
      {page.body.type === 'none' ? null : <Toolbar page={page} />}
      <Body body={page.body} clearUrl={page.clearUrl} />
      {page.body.type === 'table' || page.body.type === 'charts' ? (
        <p class="downloads">
          下载所选指标：<a href={page.downloads.csv}>CSV 表格</a> ·{' '}
          <a href={page.downloads.json}>JSON 数据</a>
        </p>
      ) : null}
    </>
  );
}

function Filters({ page }: Pick<IndicatorsPageProps, 'page'>) {
  return (
    <search class="indicator-search" aria-label="筛选指标">
      <form id={FORM} action="/indicators" method="get" {...LIVE} hx-push-url="true">
        {page.hidden.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div class="indicator-words">
          <label for="indicator-q">按名称筛选</label>
          <input
            id="indicator-q"
            type="search"
            name="q"
            value={page.q}
            placeholder="如 城镇化率、万吨"
            autocomplete="off"
            spellcheck={false}
            maxLength={400}
            {...LIVE}
            hx-trigger="input delay:300ms"
            hx-replace-url="true"
          />
          <button class="apply" type="submit">
            筛选
          </button>
        </div>
        <details class="sheet" id="facets">
          <summary class="sheet-summary">规划、类别、属性、主题</summary>
          <div class="sheet-body" {...LIVE} hx-trigger="change" hx-push-url="true">
            {page.groups.map((group) => (
              <Choices key={group.name} group={group} />
            ))}
          </div>
        </details>
      </form>
    </search>
  );
}

function Choices({ group }: { readonly group: ChoiceGroup }) {
  return (
    <fieldset class="choices">
      <legend>{group.label}</legend>
      <ul>
        {group.choices.map(({ value, label, count, chosen }) => (
          <li key={value}>
            <label class="choice">
              <input
                id={`choice-${group.name}-${value}`}
                type="checkbox"
                name={group.name}
                value={value}
                checked={chosen}
                autocomplete="off"
              />
              <span>{label}</span>{' '}
              <span class="choice-count">
                {count}
                <span class="visually-hidden"> 行</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function Chosen({ page }: Pick<IndicatorsPageProps, 'page'>) {
  if (page.chips.length === 0) return null;
  return (
    <ul class="indicator-chips" aria-label="已选条件">
      {page.chips.map(({ label, url }) => (
        <li key={label}>
          <a href={url}>
            {label} <span aria-hidden="true">×</span>
            <span class="visually-hidden">（去掉这个条件）</span>
          </a>
        </li>
      ))}
      <li>
        <a class="clear" href={page.clearUrl}>
          清除全部
        </a>
      </li>
    </ul>
  );
}

function Toolbar({ page }: Pick<IndicatorsPageProps, 'page'>) {
  return (
    <div class="indicator-toolbar">
      <nav aria-label="显示方式">
        {page.views.map(({ label, url, current }) => (
          <a key={url} href={url} aria-current={current ? 'true' : undefined}>
            {label}
          </a>
        ))}
      </nav>
      {page.sorted === null ? null : (
        <p>
          {page.sorted.label} <a href={page.sorted.clearUrl}>恢复原文顺序</a>
        </p>
      )}
    </div>
  );
}

function Body({ body, clearUrl }: { readonly body: IndicatorBody; readonly clearUrl: string }) {
  switch (body.type) {
    case 'table':
      return <IndicatorTable table={body.table} />;
    case 'charts':
      return <ChartCards cards={body.cards} />;
    case 'none':
      return <p class="indicators-empty">本站收录的规划没有主要指标表。</p>;
    case 'empty':
      return (
        <div class="indicators-empty">
          <h2>没有符合全部条件的指标</h2>
          {body.ways.length === 0 ? null : <p>去掉一个条件就有：</p>}
          <ul>
            {body.ways.map(({ label, url }) => (
              <li key={label}>
                <a href={url}>不限{label}</a>
              </li>
            ))}
            <li>
              <a href={clearUrl}>看全部指标</a>
            </li>
          </ul>
        </div>
      );
  }
}
