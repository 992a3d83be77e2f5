import type { IndicatorCaution } from '../../plan/indicators.ts';
import { normalise } from '../../platform/normalise.ts';
import type { FigureColumn, FigureSlot, Measure, PlacedFigure } from '../indicators/columns.ts';
import { distinct, type IndicatorLine } from '../indicators/lines.ts';
import type { Library } from '../library.ts';
import { urls } from '../urls.ts';
import { toSourceRemarks } from './source-remarks.ts';

/** What readers are told of figures: columns, units, signs, cautions. */

const SLOT_WORDS: Readonly<Record<FigureSlot, string>> = {
  base: '基期',
  target: '目标',
  'target-growth': '目标',
  actual: '实际',
  'actual-growth': '实际',
};

/** 2021—2025年, 年均[累计] and 目标: the lines of a column's header. */
export interface ColumnLabel {
  readonly year: string;
  /** Null for a figure of the year itself. */
  readonly span: string | null;
  readonly what: string;
  /** What the column holds, in a sentence. */
  readonly hint: string;
}

export function columnLabel({ slot, year, since }: FigureColumn): ColumnLabel {
  const growth = slot === 'target-growth' || slot === 'actual-growth';
  const at = year === null ? '' : `${year}年`;
  const what = SLOT_WORDS[slot];
  return {
    year: growth && at !== '' ? `${since === null ? '至' : `${since}—`}${at}` : at,
    span: growth ? '年均[累计]' : null,
    what,
    hint: growth ? `${what}：整个时期的年均，方括号内为累计` : what,
  };
}

/** 2030年目标, 2021—2025年累计实际. */
export function figureTitle({ column, figure: { value } }: PlacedFigure): string {
  const { year, span, what } = columnLabel(column);
  if (span === null) return `${year}${what}`;
  if (value.kind === 'text') return `${year}${span}${what}`;
  return `${year}${value.cumulative ? '累计' : '年均'}${what}`;
}

/** %（累计）; null where there is nothing to say. */
export function measureLabel({ unit, cumulative }: Omit<Measure, 'change'>): string | null {
  return withKinds(unit, cumulative ? ['累计'] : []);
}

/** %（增减幅度）: the same where numbers of several indicators stand under it. */
export function rankedMeasureLabel({ unit, cumulative, change }: Measure): string | null {
  return withKinds(unit, [...(change ? ['增减幅度'] : []), ...(cumulative ? ['累计'] : [])]);
}

function withKinds(unit: string | null, kinds: readonly string[]): string | null {
  if (kinds.length === 0) return unit;
  return unit === null ? kinds.join('，') : `${unit}（${kinds.join('，')}）`;
}

export interface FigureModel {
  /** As it is printed. */
  readonly text: string;
  readonly url: string;
  /** Words, or a figure with words: may be broken into lines. */
  readonly words: boolean;
  readonly target: boolean;
  /** What its signs mean: 2024年数据, 累计, 单位：个. */
  readonly signs: readonly string[];
}

/** A figure as printed, with what its signs mean; `unit` is the one that stands beside it anyway. */
export function toFigureModel({ row, figure }: PlacedFigure, unit: string | null): FigureModel {
  const { value, role } = figure;
  const signs: string[] = [];
  if (value.kind !== 'text') {
    if (value.starred) signs.push(row.starYear === null ? '*见注' : `*${row.starYear}年数据`);
    if (value.cumulative) signs.push('累计');
    const own = value.unit === null ? row.unit : null;
    if (own !== null && own !== unit) signs.push(`单位：${own}`);
  }
  return {
    text: value.text,
    url: urls.passage(row.passage),
    words: value.kind === 'text' || value.remark !== null,
    target: role === 'target',
    signs,
  };
}

/** 原表作“研发经费投入增长”: what a plan's tables print where that is not the common name; null where it is. */
export function printedNames({ concept, rows }: Pick<IndicatorLine, 'concept' | 'rows'>): string | null {
  const common = plainName(concept.name);
  const names = distinct(rows.map(({ name }) => name));
  const others = names.filter((name) => plainName(name) !== common);
  if (others.length === 0) return null;
  const also = others.length < names.length ? '也' : '';
  return `原表${also}作${others.map((name) => `“${name}”`).join('、')}`;
}

/** As it is compared: an abbreviation in brackets behind a word is the same word. */
function plainName(name: string): string {
  return normalise(name)
    .replaceAll(' ', '')
    .replaceAll(/\([a-z0-9.]+\)/gu, '');
}

export interface CautionModel {
  readonly region: string;
  readonly text: string;
  /** What it rests on. */
  readonly sources: readonly { readonly label: string; readonly url: string }[];
}

/** What a table page needs of the texts. */
export type WordsLibrary = Pick<Library, 'passage' | 'section' | 'box' | 'shelf' | 'remarks'>;

/** The cautions of a line, and where its rows and the text contradict each other. */
export function toCautionModels(
  { cautions, plan, rows }: IndicatorLine,
  library: WordsLibrary,
): readonly CautionModel[] {
  const remarks = rows.flatMap(({ passage }) => toSourceRemarks(passage, library));
  return [
    ...remarks.map(({ text, others }) => ({ region: plan.region, text, sources: others })),
    ...cautions.map((caution) => ({
      region: plan.region,
      text: caution.text,
      sources: sourcesOf(caution, library),
    })),
  ];
}

function sourcesOf(
  { plan, passages }: IndicatorCaution,
  library: Pick<Library, 'passage' | 'shelf'>,
): CautionModel['sources'] {
  const planOf = (id: string) => library.passage(id)?.passage.plan;
  const rows = passages.filter((id) => planOf(id) === plan).length;
  return passages.map((id, index) => {
    const passage = library.passage(id)?.passage;
    const elsewhere = passage !== undefined && passage.plan !== plan;
    const of = elsewhere ? (library.shelf(passage.plan)?.plan.region ?? '') : '';
    const label =
      passage?.kind === 'note' ? `${of}原表注释` : `${of}原表该行${of === '' && rows > 1 ? index + 1 : ''}`;
    return { label, url: urls.passage(id) };
  });
}

export interface NoteModel {
  readonly text: string;
  readonly region: string;
  readonly url: string;
}

/** The notes of the tables that explain these lines, each once. */
export function toNoteModels(
  lines: readonly IndicatorLine[],
  library: Pick<Library, 'passage'>,
): readonly NoteModel[] {
  return lines.flatMap(({ plan, rows }) =>
    [...new Set(rows.flatMap(({ notes }) => notes))].flatMap((id) => {
      const text = library.passage(id)?.passage.text;
      return text === undefined ? [] : [{ text, region: plan.region, url: urls.passage(id) }];
    }),
  );
}
