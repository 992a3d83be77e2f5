import {
  boundOf,
  type ChartMark,
  type ChartPanel,
  type IndicatorChart,
  toIndicatorChart,
} from '../indicators/chart.ts';
import { type PlacedFigure, placedFigures } from '../indicators/columns.ts';
import { type PanelDrawing, toPanelDrawing, type YearSpan } from '../indicators/drawing.ts';
import { distinct, type IndicatorLine } from '../indicators/lines.ts';
import { type Scale, toScales } from '../indicators/scale.ts';
import { toLineGroups } from '../indicators/sort.ts';
import { urls } from '../urls.ts';
import { anchorOf } from './indicator-table.ts';
import {
  type CautionModel,
  columnLabel,
  type FigureModel,
  figureTitle,
  measureLabel,
  type NoteModel,
  printedNames,
  toCautionModels,
  toFigureModel,
  toNoteModels,
  type WordsLibrary,
} from './indicator-words.ts';

interface NamedFigure {
  readonly key: string;
  /** 2030年目标. */
  readonly title: string;
  /** 下限: what a bound is, for those who do not see the drawing; null for an exact figure. */
  readonly bound: string | null;
  readonly figure: FigureModel;
}

export interface PanelModel {
  readonly region: string;
  readonly draft: boolean;
  readonly nature: string | null;
  /** 原表作“…”; null where the plan prints the common name. */
  readonly printed: string | null;
  /** Null where nothing can be drawn. */
  readonly drawing: PanelDrawing | null;
  /** Where each mark leads, in the drawing's order. */
  readonly links: readonly string[];
  /** The whole panel in a sentence. */
  readonly description: string;
  readonly undrawn: readonly NamedFigure[];
  /** Figures that must not be compared stand in it unjoined. */
  readonly parted: boolean;
  readonly cautions: readonly CautionModel[];
  /** Every figure, for those who do not see the drawing. */
  readonly figures: readonly NamedFigure[];
}

export interface ChartCardModel {
  readonly id: string;
  readonly name: string;
  readonly measure: string | null;
  /** The axis begins above zero. */
  readonly cut: boolean;
  /** Each panel has an axis of its own: on a common one the smaller figures would be a flat line. */
  readonly ownAxes: boolean;
  readonly drawn: boolean;
  readonly panels: readonly PanelModel[];
  readonly notes: readonly NoteModel[];
}

/** The cards of one category. */
export interface ChartGroupModel {
  /** Of its cards. */
  readonly id: string;
  readonly heading: string;
  /** 劳动生产率、外贸依存度 …: what is in it while it is folded. */
  readonly names: string;
  /** On narrow screens, the first and what is few; wide ones have the room for all. */
  readonly open: boolean;
  readonly cards: readonly ChartCardModel[];
}

/** As many a phone shows without folding. */
const OPEN_CARDS = 6;

/** A card per indicator in the order of the texts, by category; all of them span the same years. */
export function toChartGroups(
  lines: readonly IndicatorLine[],
  all: readonly IndicatorLine[],
  library: WordsLibrary,
): readonly ChartGroupModel[] {
  const years = toYears(all);
  const groups = toLineGroups(lines, { sort: { by: 'plain', key: 'text' }, order: 'asc' });
  const few = groups.flatMap(({ blocks }) => blocks).length <= OPEN_CARDS;
  return groups.map(({ heading, blocks }, index) => {
    const cards = blocks.flatMap(([first, ...others]) =>
      first === undefined ? [] : [toCard(toIndicatorChart([first, ...others], all), years, library)],
    );
    const category = (heading.type === 'category' ? heading.category : null) ?? '未分类';
    return {
      id: `charts-${category}`,
      heading: category,
      names: cards.map(({ name }) => name).join('、'),
      open: few || index === 0,
      cards,
    };
  });
}

function toYears(lines: readonly IndicatorLine[]): YearSpan {
  const years = distinct(lines.flatMap(placedFigures).flatMap(({ figure: { year } }) => year ?? []));
  const ticks = years.toSorted((a, b) => a - b);
  return { first: ticks[0] ?? 0, last: ticks.at(-1) ?? 1, ticks };
}

function toCard(
  { concept, measure, panels }: IndicatorChart,
  years: YearSpan,
  library: WordsLibrary,
): ChartCardModel {
  const scales = toScales(panels.map(({ marks }) => marks.flatMap(({ low, high }) => [low, high])));
  const unit = panels[0]?.line.unit ?? null;
  return {
    id: anchorOf(concept.rows[0] ?? concept.name),
    name: concept.name,
    measure: measure === null ? unit : measureLabel(measure),
    cut: scales.some((scale) => scale?.cut ?? false),
    ownAxes: new Set(scales.filter((scale) => scale !== null)).size > 1,
    drawn: scales.some((scale) => scale !== null),
    panels: panels.map((panel, index) => toPanelModel(panel, scales[index] ?? null, years, library)),
    notes: toNoteModels(
      panels.map(({ line }) => line),
      library,
    ),
  };
}

function toPanelModel(
  panel: ChartPanel,
  scale: Scale | null,
  years: YearSpan,
  library: WordsLibrary,
): PanelModel {
  const { line, marks, undrawn, parted } = panel;
  const figures = toNamed(placedFigures(line), line.unit);
  const drawn = scale !== null && marks.length > 0;
  return {
    region: line.plan.region,
    draft: line.plan.status === '草案',
    nature: line.nature,
    printed: printedNames(line),
    drawing: drawn ? toPanelDrawing(panel, scale, years, (mark) => labelOf(mark, marks)) : null,
    links: drawn ? marks.map(({ figures: [{ row }] }) => urls.passage(row.passage)) : [],
    description: inWords(line, figures),
    undrawn: toNamed(undrawn, line.unit),
    parted,
    cautions: toCautionModels(line, library),
    figures,
  };
}

/** What one printed cell says of two columns stands once, under the titles of both. */
function toNamed(figures: readonly PlacedFigure[], unit: string | null): readonly NamedFigure[] {
  const named: NamedFigure[] = [];
  for (const placed of figures) {
    const title = figureTitle(placed);
    const before = named.at(-1);
    if (placed.repeats && before !== undefined) {
      named[named.length - 1] = { ...before, title: `${before.title}、${title}` };
    } else {
      const { row, column, figure } = placed;
      const bound = figure.value.kind === 'number' ? BOUND_WORDS[boundOf(figure.value)] : null;
      named.push({ key: `${row.passage} ${column.key}`, title, bound, figure: toFigureModel(placed, unit) });
    }
  }
  return named;
}

const BOUND_WORDS: Readonly<Record<ChartMark['bound'], string | null>> = {
  exact: null,
  least: '下限',
  most: '上限',
};

/** A target says so; of two facts of one year each says what it is. */
function labelOf(mark: ChartMark, marks: readonly ChartMark[]): string {
  const [placed] = mark.figures;
  const text = placed.figure.value.text;
  const facts = marks.filter(
    ({ kind, from, to }) => kind === 'fact' && Math.abs(to - mark.to) <= 1 && from === to,
  );
  const alone = facts.length < 2 || mark.from !== mark.to;
  const { what } = columnLabel(placed.column);
  return mark.kind === 'target' || !alone ? `${what} ${text}` : text;
}

/** 湖南省：2020年基期 58.76，2025年目标 ＞63（下限），单位 %. */
function inWords({ plan, unit }: IndicatorLine, figures: readonly NamedFigure[]): string {
  const parts = figures.map(({ title, bound, figure: { text, signs } }) => {
    const remarks = [...(bound === null ? [] : [bound]), ...signs];
    const said = remarks.length === 0 ? '' : `（${remarks.join('，')}）`;
    return `${title} ${text}${said}`;
  });
  return `${plan.region}：${parts.join('，')}${unit === null ? '' : `，单位 ${unit}`}。`;
}
