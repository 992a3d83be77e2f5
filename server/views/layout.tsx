import type { ComponentChildren } from 'preact';
import { MAX_SELECTED } from '../selection.ts';
import { urls } from '../urls.ts';
import type { SearchFormModel } from '../view-models/search-page.ts';
import { SearchForm } from './search-form.tsx';

/** What a page needs to know about the site it stands in. */
export interface Frame {
  asset(path: string): string;
  /** Of the page, without what was asked of it. */
  readonly path: string;
  readonly plans: readonly { readonly url: string; readonly label: string }[];
}

interface LayoutProps {
  readonly frame: Frame;
  readonly title: string | null;
  readonly description?: string;
  /** The page's own style sheets beside the common ones. */
  readonly styles?: readonly string[];
  /** The box in the header; null where the page has its own. */
  readonly form: SearchFormModel | null;
  /** Whether the box drives results on this page without a reload. */
  readonly live?: boolean;
  readonly canonical?: string;
  readonly noindex?: boolean;
  readonly children: ComponentChildren;
}

const SITE = '纲要检索';
const COMMON_STYLES = ['tokens', 'base', 'layout', 'form', 'suggest', 'basket'];
const SCRIPTS = ['type-ahead', 'suggest', 'shortcut', 'facets', 'sheet'];
/** Of the pages whose box drives results. */
const LIVE_SCRIPTS = ['query'];
const MODULES = ['busy', 'announce', 'basket', 'copy'];
/** `open` is the reader's: a list they unfolded stays so when results are swapped in. */
const HTMX_CONFIG = JSON.stringify({
  includeIndicatorCSS: false,
  defaultTimeout: 20_000,
  morphIgnore: ['data-htmx-powered', 'open'],
});

export function pageTitle(title: string | null): string {
  return title === null ? `${SITE} · 五年规划纲要全文与语义检索` : `${title} - ${SITE}`;
}

export function Layout(props: LayoutProps) {
  const { frame, title, styles = [], form, live = false, canonical, noindex = false } = props;
  return (
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <title>{pageTitle(title)}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {props.description === undefined ? null : <meta name="description" content={props.description} />}
        {noindex ? <meta name="robots" content="noindex" /> : null}
        <meta name="htmx-config" content={HTMX_CONFIG} />
        {canonical === undefined ? null : <link rel="canonical" href={canonical} />}
        <link rel="icon" type="image/svg+xml" href={frame.asset('icons/favicon.svg')} />
        <link rel="search" type="application/opensearchdescription+xml" title={SITE} href="/opensearch.xml" />
        {[...COMMON_STYLES, ...styles].map((name) => (
          <link key={name} rel="stylesheet" href={frame.asset(`css/${name}.css`)} />
        ))}
        <link rel="stylesheet" media="print" href={frame.asset('css/print.css')} />
        <script defer src={frame.asset('vendor/htmx.min.js')} />
        {[...SCRIPTS, ...(live ? LIVE_SCRIPTS : [])].map((name) => (
          <script key={name} defer src={frame.asset(`js/${name}.js`)} />
        ))}
        {MODULES.map((name) => (
          <script key={name} type="module" src={frame.asset(`js/${name}.js`)} />
        ))}
      </head>
      <body>
        <a class="skip" href="#main">
          跳到正文
        </a>
        <Header frame={frame} form={form} live={live} />
        <main id="main" tabindex={-1}>
          {props.children}
        </main>
        <p id="announcement" class="visually-hidden" role="status" />
        <Footer frame={frame} />
      </body>
    </html>
  );
}

function Header({ frame, form, live }: Pick<LayoutProps, 'frame' | 'form'> & { readonly live: boolean }) {
  return (
    <header class={form === null ? 'site-header' : 'site-header site-header-search'}>
      <a class="brand" href="/">
        <span class="seal" aria-hidden="true">
          纲
        </span>
        <span class="brand-name">{SITE}</span>
      </a>
      {form === null ? null : <SearchForm form={form} live={live} compact />}
      <nav class="site-nav" aria-label="站点">
        {frame.plans.map(({ url, label }) => (
          <a key={url} {...linkFrom(frame, url)}>
            {label}
          </a>
        ))}
        <a {...linkFrom(frame, urls.indicators())}>指标</a>
        <a {...linkFrom(frame, urls.compare())}>对照</a>
        <a {...linkFrom(frame, urls.terms())}>词频</a>
        <a {...linkFrom(frame, urls.place())}>地区</a>
        <a class="script-only" {...linkFrom(frame, urls.basket([]))}>
          摘录
          <span class="basket-count" data-basket-count data-basket-most={MAX_SELECTED} hidden />
        </a>
      </nav>
    </header>
  );
}

function Footer({ frame }: Pick<LayoutProps, 'frame'>) {
  return (
    <footer class="site-footer">
      <p>本站文本由公开文件整理，供检索与研究使用，以官方公布文本为准。</p>
      <nav aria-label="页脚">
        <a href={urls.search({})}>全部内容</a>
        {frame.plans.map(({ url, label }) => (
          <a key={url} {...linkFrom(frame, url)}>
            {label}规划
          </a>
        ))}
        <a {...linkFrom(frame, urls.place())}>地区</a>
        <a {...linkFrom(frame, urls.export([]))}>导出引文</a>
        <a {...linkFrom(frame, '/history')}>检索记录</a>
        <a {...linkFrom(frame, '/api')}>数据接口</a>
        <a {...linkFrom(frame, '/about')}>关于本站</a>
      </nav>
    </footer>
  );
}

/** A link of the site: it says where it leads to this page, or to one above it. */
function linkFrom({ path }: Frame, href: string) {
  if (path === href) return { href, 'aria-current': 'page' } as const;
  return path.startsWith(`${href}/`) ? ({ href, 'aria-current': 'true' } as const) : { href };
}
