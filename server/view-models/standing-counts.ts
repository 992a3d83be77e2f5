import { type Counts, STANDINGS } from '../search/standings.ts';
import type { Mode, SearchResult, Standing } from '../search/types.ts';

/** 字面 5 · 仅标题里有 3 · 同义或相近 32, of several words 各词都有 5 …: the first is always told, the others where there are any. */
export type CountModel = readonly CountPart[];

export interface CountPart {
  readonly label: string;
  /** With a plus where it is a lower bound. */
  readonly count: string;
  readonly main: boolean;
}

export type StandingLabels = Readonly<Record<Standing, string>>;

/**
 * Words find what stands for them, too, and what has but some of several; a place is also found by its short name, which
 * is the place; meaning alone tells nothing else.
 */
export function standingLabels(
  mode: Mode,
  terms: readonly string[],
  places: readonly string[] = [],
): StandingLabels {
  if (mode === 'meaning') return { literal: NEAR, titled: NEAR, near: NEAR };
  const some = terms.length > 1 ? '部分、' : '';
  const near = mode === 'hybrid' ? `${some}同义或相近` : `${some}同义或别称`;
  const literal = terms.length > 1 ? '各词都有' : '字面';
  return { literal: places.length > 0 ? `${literal}（含简称）` : literal, titled: '仅标题里有', near };
}

const NEAR = '语义相近';

export function toCountModel(labels: StandingLabels, counts: Counts, capped: boolean): CountModel {
  const said = (label: string, count: number, main: boolean): CountPart => ({
    label,
    count: `${count}${capped && count > 0 ? '+' : ''}`,
    main,
  });
  if (labels.literal === labels.near) return [said(labels.near, sumOf(counts), true)];
  return STANDINGS.filter((standing) => standing === 'literal' || counts[standing] > 0).map((standing) =>
    said(labels[standing], counts[standing], standing === 'literal'),
  );
}

export function sumOf(counts: Counts): number {
  return STANDINGS.reduce((sum, standing) => sum + counts[standing], 0);
}

/** What the labels mean; null where nothing is told apart. */
export function toCountLegend(
  mode: Mode,
  { terms, understood: { places } }: SearchResult['query'],
): string | null {
  if (mode === 'meaning') return null;
  const { literal, titled, near } = standingLabels(mode, terms, places);
  const several = terms.length > 1;
  const own = places.length > 0 ? '；规划自己的地名不计' : '';
  const named = places.length > 0 ? '，地名写全称、简称都算' : '';
  const words = `${several ? `所查的每个词（${terms.join('、')}${own}）` : '所查的词'}${named}`;
  const some = several ? '只有其中一些词，或' : '';
  const rest = mode === 'hybrid' ? '说的是同义词，或只是意思相近' : '说的是同义词或别称';
  return `${literal}：正文里有${words}；${titled}：${several ? '连同' : '只在'}上面的标题${several ? '才都有' : '里有'}；${near}：${some}${rest}。`;
}
