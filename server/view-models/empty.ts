import { FILTER_NAMES, MODES, type SearchQuery, type SearchResult } from '../search/types.ts';
import { NO_FILTERS, urls } from '../urls.ts';
import { MODE_LABELS } from './labels.ts';

/** Nothing to show, why, and what to try. */
export interface EmptyModel {
  readonly reason: 'nothing found' | 'filtered away' | 'past the end';
  readonly tries: readonly { readonly label: string; readonly url: string }[];
}

export function toEmpty(query: SearchQuery, result: SearchResult, examples: readonly string[]): EmptyModel {
  if (result.total.sections > 0 && query.page > 1) {
    const last = Math.max(1, result.pages);
    return {
      reason: 'past the end',
      tries: [{ label: `回到最后一页（第 ${last} 页）`, url: urls.search({ ...query, page: last }) }],
    };
  }
  const filtered = FILTER_NAMES.some((name) => query.filters[name].length > 0);
  const unfiltered = {
    label: '去掉全部筛选条件',
    url: urls.search({ ...query, page: 1, filters: NO_FILTERS }),
  };
  const otherModes = MODES.filter((mode) => mode !== query.mode).map((mode) => ({
    label: `改用“${MODE_LABELS[mode].label}”方式（${MODE_LABELS[mode].hint}）`,
    url: urls.search({ ...query, page: 1, mode }),
  }));
  const instead = examples.slice(0, 3).map((q) => ({ label: `试试：${q}`, url: urls.search({ q }) }));
  return {
    reason: filtered ? 'filtered away' : 'nothing found',
    tries: [...(filtered ? [unfiltered] : []), ...otherModes, ...instead],
  };
}
