import type { Comparison, IndicatorValue } from '../plan/indicators.ts';

/** A dash, or nothing, stands where a table has no value. */
const NONE = /^[-—–－]*$/;

const SIGNS: Readonly<Record<string, Comparison>> = {
  '>': '>',
  高于: '>',
  大于: '>',
  超过: '>',
  '≥': '≥',
  不低于: '≥',
  不少于: '≥',
  以上: '≥',
  '<': '<',
  低于: '<',
  小于: '<',
  '≤': '≤',
  不高于: '≤',
  不超过: '≤',
  以下: '≤',
  以内: '≤',
};

const NUMBER = '-?\\d+(?:\\.\\d+)?';
const FIGURE = new RegExp(
  [
    '^(?<yearly>年均)?',
    '(?<before>[>≥<≤]|不低于|不少于|不高于|不超过|高于|大于|超过|低于|小于)?(?<about>约)?',
    `(?<from>${NUMBER})(?:%?(?:[—–~～]|-|至)(?<to>${NUMBER}))?`,
    '(?<unit>%|‰|个百分点|百分点|[万亿]?(?:人次|人|吨|件|个|元|岁|年|张|亩|公顷|户))?',
    '(?<star>\\*)?(?<after>以上|以下|以内)?(?<around>左右)?$',
  ].join(''),
  'u',
);

/** Reads a value cell of an indicator table; null where it has none. A cell that is no figure is text. Pure. */
export function toIndicatorValue(cell: string): IndicatorValue | null {
  const text = cell.trim();
  if (NONE.test(text)) return null;
  const { head, remark } = withoutRemark(plain(text));
  const inner = /^\[(.+)\]$/.exec(head)?.[1];
  const parts = FIGURE.exec(inner ?? head)?.groups;
  if (parts === undefined) return { kind: 'text', text };
  const marks = {
    text,
    unit: parts.unit ?? null,
    yearly: parts.yearly !== undefined,
    cumulative: inner !== undefined,
    approximate: parts.about !== undefined || parts.around !== undefined,
    starred: parts.star !== undefined,
    remark,
  };
  const value = Number(parts.from);
  if (parts.to !== undefined) return { kind: 'range', ...marks, from: value, to: Number(parts.to) };
  return { kind: 'number', ...marks, comparison: SIGNS[parts.before ?? parts.after ?? ''] ?? '=', value };
}

/** Half width, without blanks and thousands separators. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replaceAll('−', '-')
    .replaceAll(/(?<=\d),(?=\d{3})/g, '');
}

/** `plain` text in, so brackets are half width: 31.3(以国家下达任务为准). */
function withoutRemark(text: string): { readonly head: string; readonly remark: string | null } {
  const [, head, remark] = /^([^()]+)\(([^()]+)\)$/.exec(text) ?? [];
  return head === undefined || remark === undefined ? { head: text, remark: null } : { head, remark };
}
