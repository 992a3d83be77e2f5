import {
  type ChartMark,
  type ChartPanel,
  type IndicatorChart,
  toIndicatorChart,
} from '../indicators/chart.ts';
import { type PlacedFigure, placedFigures } from '../indicators/columns.ts';
import { type PanelDrawing, toPanelDrawing, type YearSpan } from '../indicators/drawing.ts';
import { distinct, type IndicatorLine } from '../indicators/lines.ts';
import type { IndicatorQuery } from '../indicators/query.ts';
import { type Scale, toScale } from '../indicators/scale.ts';
import { toLineGroups } from '../indicators/sort.ts';
import type { Library } from '../library.ts';
import { urls } from '../urls.ts';
import { anchorOf } from './indicator-table.ts';
import {
  type CautionModel,
  columnLabel,
  type FigureModel,
  figureTitle,
  measureLabel,
  type NoteModel,
  toCautionModels,
  toFigureModel,
  toNoteModels,
} from './indicator-words.ts';

interface NamedFigure {
  readonly key: string;
  /** 2030年目标. */
  readonly title: string;
  readonly figure: FigureModel;
}

export interface PanelModel {
  readonly region: string;
  readonly draft: boolean;
  readonly nature: string | null;
  /** Null where nothing can be drawn. */
  readonly drawing: PanelDrawing | null;
  /** Where each mark leads, in the drawing's order. */
  readonly links: readonly string[];
  /** The whole panel in a sentence. */
  readonly description: string;
  readonly undrawn: readonly NamedFigure[];
  readonly broken: boolean;
  readonly cautions: readonly CautionModel[];
  /** Every figure, for those who do not see the drawing. */
  readonly figures: readonly NamedFigure[];
}

export interface ChartCardModel {
  readonly id: string;
  readonly name: string;
  readonly category: string | null;
  readonly measure: string | null;
  /** The axis begins above zero. */
  readonly cut: boolean;
  readonly drawn: boolean;
  readonly panels: readonly PanelModel[];
  readonly notes: readonly NoteModel[];
}

type ChartLibrary = Pick<Library, 'passage' | 'shelf'>;

/** A card per indicator in the order of the texts; all of them span the same years. */
export function toChartCards(
  lines: readonly IndicatorLine[],
  all: readonly IndicatorLine[],
  { order }: Pick<IndicatorQuery, 'order'>,
  library: ChartLibrary,
): readonly ChartCardModel[] {
  const years = toYears(all);
  const groups = toLineGroups(lines, {
    sort: { by: 'plain', key: 'text' },
    order: order === 'desc' ? 'asc' : order,
  });
  return groups.flatMap(({ heading, blocks }) =>
    blocks.flatMap((block) => {
      const [first] = block;
      if (first === undefined) return [];
      const chart = toIndicatorChart([first, ...block.slice(1)], all);
      const category = heading.type === 'category' ? heading.category : null;
      return [toCard(chart, category, years, library)];
    }),
  );
}

function toYears(lines: readonly IndicatorLine[]): YearSpan {
  const years = distinct(lines.flatMap(placedFigures).flatMap(({ figure: { year } }) => year ?? []));
  const ticks = years.toSorted((a, b) => a - b);
  return { first: ticks[0] ?? 0, last: ticks.at(-1) ?? 1, ticks };
}

function toCard(
  { concept, measure, panels }: IndicatorChart,
  category: string | null,
  years: YearSpan,
  library: ChartLibrary,
): ChartCardModel {
  const [first, ...more] = panels.flatMap(({ marks }) => marks.flatMap(({ low, high }) => [low, high]));
  const scale = first === undefined ? null : toScale([first, ...more]);
  const unit = panels[0]?.line.unit ?? null;
  return {
    id: anchorOf(concept.rows[0] ?? concept.name),
    name: concept.name,
    category,
    measure: measure === null ? unit : measureLabel(measure),
    cut: scale?.cut ?? false,
    drawn: scale !== null,
    panels: panels.map((panel) => toPanelModel(panel, scale, years, library)),
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
  library: ChartLibrary,
): PanelModel {
  const { line, marks, undrawn, broken } = panel;
  const figures = placedFigures(line).map((placed) => toNamed(placed, line.unit));
  const drawn = scale !== null && marks.length > 0;
  return {
    region: line.plan.region,
    draft: line.plan.status === '草案',
    nature: line.nature,
    drawing: drawn ? toPanelDrawing(panel, scale, years, (mark) => labelOf(mark, marks)) : null,
    links: drawn ? marks.map(({ figures: [{ row }] }) => urls.passage(row.passage)) : [],
    description: inWords(line, figures),
    undrawn: undrawn.map((placed) => toNamed(placed, line.unit)),
    broken,
    cautions: toCautionModels(line, library),
    figures,
  };
}

function toNamed(placed: PlacedFigure, unit: string | null): NamedFigure {
  const { row, column } = placed;
  return {
    key: `${row.passage} ${column.key}`,
    title: figureTitle(placed),
    figure: toFigureModel(placed, unit),
  };
}

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

/** 湖南省：2020年基期 58.76，2025年目标 63，单位 %. */
function inWords({ plan, unit }: IndicatorLine, figures: readonly NamedFigure[]): string {
  const parts = figures.map(({ title, figure: { text, signs } }) => {
    const said = signs.length === 0 ? '' : `（${signs.join('，')}）`;
    return `${title} ${text}${said}`;
  });
  return `${plan.region}：${parts.join('，')}${unit === null ? '' : `，单位 ${unit}`}。`;
}
