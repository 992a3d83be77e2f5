import type { Box, Heading, PathStep, Plan, Section, SectionKind } from '../plan/model.ts';
import { headingLabel as headingNumber } from '../plan/numerals.ts';
import type { KindFacet } from '../platform/document.ts';
import type { FilterName, Mode, Sort } from './search/types.ts';

/** What readers call things. */

export const KIND_LABELS: Readonly<Record<KindFacet, string>> = {
  text: '正文',
  box: '专栏',
  indicator: '指标',
  glossary: '名词解释',
};

export const MODE_LABELS: Readonly<Record<Mode, { readonly label: string; readonly hint: string }>> = {
  hybrid: { label: '综合', hint: '字面与语义一起查' },
  keyword: { label: '关键词', hint: '只查字面出现的词' },
  meaning: { label: '语义', hint: '只查意思相近的句子' },
};

export const SORT_LABELS: Readonly<Record<Sort, string>> = {
  relevance: '按相关度',
  document: '按原文顺序',
};

export const FACET_LABELS: Readonly<Record<FilterName, string>> = {
  plan: '规划与篇章',
  part: '篇',
  chapter: '章',
  topic: '主题',
  region: '地区',
  kind: '类型',
  level: '层级',
};

const SECTION_KIND_LABELS: Readonly<Record<SectionKind, string>> = {
  section: '节',
  introduction: '引言',
  box: '专栏',
  indicators: '指标表',
  glossary: '名词解释',
  preamble: '序言',
  closing: '结语',
};

export const OFFICIAL_TEXT = '以官方公布文本为准';

export const MISSING_TITLE = '（标题缺失）';

/** Why a heading that the text lacks is thought to stand there; null for one that the text has. */
export function inferredReason({ inferred, reason }: Pick<Heading, 'inferred' | 'reason'>): string | null {
  return inferred ? (reason ?? '原文缺此标题，按编号补出。') : null;
}

export interface PlanBadge {
  readonly region: string;
  readonly status: Plan['status'];
  readonly draft: boolean;
  /** Read out and shown on hover. */
  readonly hint: string;
}

export function toPlanBadge({ region, status, title }: Plan): PlanBadge {
  const hint = status === '草案' ? `《${title}》为草案，${OFFICIAL_TEXT}` : `《${title}》，${OFFICIAL_TEXT}`;
  return { region, status, draft: status === '草案', hint };
}

/** 第二十三章 大力发展现代服务业. */
export function headingLabel(step: Pick<PathStep, 'level' | 'number' | 'title'>): string {
  return `${headingNumber(step.level, step.number)} ${step.title ?? MISSING_TITLE}`;
}

/** What a section is called where its path is shown beside it. */
export function sectionTitle(section: Pick<Section, 'kind' | 'title' | 'path'>): string {
  const last = section.path.at(-1);
  if (section.kind === 'introduction' || section.kind === 'section') {
    return last === undefined ? (section.title ?? SECTION_KIND_LABELS[section.kind]) : headingLabel(last);
  }
  return section.title ?? SECTION_KIND_LABELS[section.kind];
}

/** The same, a box by its number. */
export function titleOf(
  section: Pick<Section, 'kind' | 'title' | 'path'>,
  box: Pick<Box, 'number' | 'title'> | undefined,
): string {
  return box === undefined ? sectionTitle(section) : `专栏${box.number} ${box.title}`;
}
