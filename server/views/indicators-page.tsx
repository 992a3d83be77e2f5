import { OFFICIAL_TEXT } from '../labels.ts';
import type { IndicatorBody, IndicatorsPageModel } from '../view-models/indicators-page.ts';
import { toSearchForm } from '../view-models/search-page.ts';
import { ChartGroups } from './indicator-charts.tsx';
import { Filters } from './indicator-filters.tsx';
import { IndicatorTable } from './indicator-table.tsx';
import { type Frame, Layout, pageTitle } from './layout.tsx';

const INTRODUCTION =
  '各规划“主要指标”表中的每一个数，照原表印出，同一指标并列；点击数字查看原文。' +
  `约束性指标必须完成；预期性指标是期望实现的目标。${OFFICIAL_TEXT}。`;

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
        <div class="page-title">
          <h1 data-announce={`${page.title}：${page.summary}`}>{page.title}</h1>
          <p class="indicators-summary">{page.summary}</p>
        </div>
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
      {page.others === null ? null : <p class="indicators-others">{page.others}</p>}
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
          {page.sorted.label} <a href={page.sorted.clearUrl}>{page.sorted.clear}</a>
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
      return <ChartGroups groups={body.groups} />;
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
