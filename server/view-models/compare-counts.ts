import { type Counts, STANDINGS } from '../compare/side-found.ts';
import type { Mode, Standing } from '../search/types.ts';

/** 字面 5 · 仅标题里有 3 · 同义或相近 32: the first is always told, the others where there are any. */
export type CountModel = readonly CountPart[];

export interface CountPart {
  readonly label: string;
  /** With a plus where it is a lower bound. */
  readonly count: string;
  readonly main: boolean;
}

/** Words find what stands for them, too; where meaning alone is asked for, nothing else is told. */
export const STANDING_LABELS: Readonly<Record<Mode, Readonly<Record<Standing, string>>>> = {
  hybrid: { literal: '字面', titled: '仅标题里有', near: '同义或相近' },
  keyword: { literal: '字面', titled: '仅标题里有', near: '仅同义或别称' },
  meaning: { literal: '语义相近', titled: '语义相近', near: '语义相近' },
};

export function toCountModel(mode: Mode, counts: Counts, capped: boolean): CountModel {
  const labels = STANDING_LABELS[mode];
  const said = (label: string, count: number, main: boolean): CountPart => ({
    label,
    count: `${count}${capped && count > 0 ? '+' : ''}`,
    main,
  });
  if (mode === 'meaning') return [said(labels.near, sumOf(counts), true)];
  return STANDINGS.filter((standing) => standing === 'literal' || counts[standing] > 0).map((standing) =>
    said(labels[standing], counts[standing], standing === 'literal'),
  );
}

export function sumOf(counts: Counts): number {
  return STANDINGS.reduce((sum, standing) => sum + counts[standing], 0);
}

/** What the labels mean; null where nothing is told apart. */
export function toCountLegend(mode: Mode, several: boolean): string | null {
  if (mode === 'meaning') return null;
  const words = several ? '所查的词（或其中主要的）' : '所查的词';
  const near =
    mode === 'hybrid' ? '同义或相近：说的是同义词，或只是意思相近' : '仅同义或别称：正文里是它的同义词或别称';
  return `字面：正文里有${words}；仅标题里有：${several ? '要连上面的标题才有' : '只在上面的标题里有'}；${near}。`;
}
