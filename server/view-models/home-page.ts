import type { Counts, Library } from '../library.ts';
import type { SiteData } from '../site.ts';
import { urls } from '../urls.ts';
import { type OutlineModel, toOutline } from './outline.ts';
import { type NamedLink, type PlanHead, toPlanHead } from './reader-pages.ts';
import { type HelpExample, toSearchHelp } from './search-help.ts';
import { type SearchFormModel, toSearchForm } from './search-page.ts';

export interface HomePageModel {
  readonly form: SearchFormModel;
  readonly examples: readonly NamedLink[];
  readonly help: readonly HelpExample[];
  /** Ways to the plans other than a search, each with a line on what it is. */
  readonly doors: readonly (NamedLink & { readonly says: string })[];
  readonly plans: readonly {
    readonly head: PlanHead;
    readonly outline: OutlineModel;
    readonly size: string;
  }[];
  readonly counts: readonly { readonly label: string; readonly value: number }[];
}

export function toHomePage(
  library: Library,
  { examples, syntax }: Pick<SiteData, 'examples' | 'syntax'>,
): HomePageModel {
  return {
    form: toSearchForm('', 'hybrid'),
    examples: examples.map((q) => ({ label: q, url: urls.search({ q }) })),
    help: toSearchHelp(syntax),
    doors: toDoors(library),
    plans: library.shelves.map((shelf) => ({
      head: toPlanHead(shelf.plan),
      outline: toOutline(shelf, null),
      size: `${shelf.outline.parts.length} 篇 · ${shelf.chapters.length} 章`,
    })),
    counts: toCountList(library.counts),
  };
}

function toDoors({ shelves }: Library): HomePageModel['doors'] {
  const compare = { label: '对照', url: urls.compare(), says: '两部规划逐题、逐章并排读' };
  return [
    { label: '指标', url: urls.indicators(), says: '主要指标的基数、目标与完成情况' },
    ...(shelves.length < 2 ? [] : [compare]),
    { label: '词频', url: urls.terms(), says: '一个词在全文中的分布与首次出现' },
    { label: '地区', url: urls.place(), says: '每个地方在各部规划中的原文' },
  ];
}

export function toCountList(counts: Counts): HomePageModel['counts'] {
  return [
    { label: '部规划', value: counts.plans },
    { label: '章', value: counts.chapters },
    { label: '节与专栏', value: counts.sections },
    { label: '处可引用的原文', value: counts.passages },
    { label: '行指标', value: counts.indicators },
    { label: '条名词解释', value: counts.definitions },
  ];
}
