import {
  figuresOf,
  type Indicator,
  type IndicatorConcept,
  type IndicatorFigure,
  isAbout,
} from '../../plan/indicators.ts';
import type { Plan } from '../../plan/model.ts';
import type { Library } from '../library.ts';
import type { TypedQuery } from '../search/types.ts';
import { toAskedFigures } from './asked-figures.ts';
import { nameKey } from './name-key.ts';
import { type Layer, peel, wordLayer } from './peel.ts';
import {
  type Answerer,
  type AnswerSources,
  FILLER,
  type NoMeaning,
  planFields,
  plansMeant,
  type ScopeMeaning,
  scopeLayers,
  toAnswerPassage,
} from './sources.ts';
import type { AnswerQuery, AnswerRow, IndicatorAnswer } from './types.ts';

/** What a query says beside the indicator's name. */
type Meaning =
  | ScopeMeaning
  | NoMeaning
  | { readonly type: 'year'; readonly year: number }
  | { readonly type: 'role'; readonly role: 'target' | 'actual' };

interface Named {
  readonly concept: IndicatorConcept;
  /** The name alone may mean other things: it answers only where a figure is asked for. */
  readonly weak: boolean;
}

/** Answers a query that is the name of an indicator, with what may stand around one: place, year, 目标, 多少. */
export function createIndicatorAnswerer(sources: AnswerSources): Answerer {
  const { bundle } = sources;
  const rows = new Map(bundle.indicators.rows.map((row) => [row.passage, row]));
  const named = toNamed(bundle.indicators.concepts, rows);
  const layers = layersOf(sources);
  const plans = bundle.plans.map(({ plan }) => plan);
  return (query, key) => {
    if (query.asks === 'definition') return [];
    for (const { rest, means } of peel(key, layers)) {
      const found = named.get(rest);
      if (found === undefined) continue;
      const own = found.concept.rows.flatMap((id) => rows.get(id) ?? []);
      if (found.weak && !isSure(own, query, means)) return [];
      return plans
        .filter(({ id }) => plansMeant(means, query)(id))
        .flatMap((plan) => toAnswer(sources, plan, found.concept, own, means, query.typed));
    }
    return [];
  };
}

/** 粮食 alone is a topic, its target the indicator's; of GDP only the target is: in 2025 it is an amount. */
function isSure(rows: readonly Indicator[], { asks }: AnswerQuery, means: readonly Meaning[]): boolean {
  if (means.some((meaning) => meaning.type === 'role' && meaning.role === 'target')) return true;
  const figure = asks === 'figure' || means.some(({ type }) => type === 'year' || type === 'role');
  return figure && rows.every(({ change }) => !change);
}

function layersOf(sources: AnswerSources): readonly Layer<Meaning>[] {
  const { around, target, actual, periods } = sources.rules.figure;
  return [
    ...scopeLayers(sources),
    YEAR,
    ...periods.map(({ words, year }) => wordLayer<Meaning>(words, { type: 'year', year })),
    wordLayer<Meaning>(target, { type: 'role', role: 'target' }),
    wordLayer<Meaning>(actual, { type: 'role', role: 'actual' }),
    wordLayer<Meaning>(around, FILLER),
  ];
}

const YEAR: Layer<Meaning> = {
  take(text, end) {
    const found =
      end === 'start'
        ? /^(?:到|至|截至)?((?:19|20)\d{2})(?:年(?:末|底|时)?|(?!\d))/.exec(text)
        : /(?:到|至|截至|在)?(?<!\d)((?:19|20)\d{2})(?:年(?:末|底|时)?)?$/.exec(text);
    return found === null
      ? null
      : { length: found[0].length, means: { type: 'year', year: Number(found[1]) } };
  },
};

/** A name that two indicators go by is none of theirs. */
function toNamed(
  concepts: readonly IndicatorConcept[],
  rows: ReadonlyMap<string, Indicator>,
): ReadonlyMap<string, Named> {
  const named = new Map<string, Named>();
  const shared = new Set<string>();
  const bare = new Map<string, readonly IndicatorConcept[]>();
  for (const concept of concepts) {
    const printed = concept.rows.flatMap((id) => rows.get(id)?.name ?? []);
    const strong = [concept.name, ...concept.aliases, ...printed];
    const plain = strong.map((name) => name.replaceAll(/（[^（）]*）/g, ''));
    for (const key of new Set([...strong, ...concept.weak].map(nameKey))) {
      if (named.has(key)) shared.add(key);
      named.set(key, { concept, weak: concept.weak.map(nameKey).includes(key) });
    }
    for (const key of plain.map(nameKey)) bare.set(key, [...(bare.get(key) ?? []), concept]);
  }
  // What stands in brackets may be left out where the name is then no other's.
  for (const [key, owners] of bare) {
    const [concept] = owners;
    if (concept !== undefined && !named.has(key) && new Set(owners).size === 1)
      named.set(key, { concept, weak: false });
  }
  return new Map([...named].filter(([key]) => !shared.has(key)));
}

function toAnswer(
  { bundle, library }: AnswerSources,
  plan: Plan,
  concept: IndicatorConcept,
  rows: readonly Indicator[],
  means: readonly Meaning[],
  typed: TypedQuery,
): readonly IndicatorAnswer[] {
  const asked = toAskedFigures(
    rows.filter((row) => row.plan === plan.id),
    means.flatMap((meaning) => (meaning.type === 'year' ? [meaning.year] : [])),
    means.flatMap((meaning) => (meaning.type === 'role' ? [meaning.role] : [])),
  );
  const shown = asked.map(({ row, figures }) => toRow(library, row, figures, typed));
  const [first] = shown;
  if (first === undefined) return [];
  const cautions = bundle.indicators.cautions.filter(
    (caution) =>
      caution.plan === plan.id &&
      caution.concept === concept.name &&
      asked.some(({ row }) => isAbout(caution, row)),
  );
  return [
    {
      kind: 'indicator',
      title: concept.name,
      ...planFields(plan),
      text: shown.map(inWords).join('；'),
      url: first.url,
      passages: shown.map(({ id, url }) => ({ id, url })),
      rows: shown,
      cautions: cautions.map(({ text, passages }) => ({
        text,
        passages: passages.map((id) => toAnswerPassage(id, typed)),
      })),
    },
  ];
}

function toRow(
  library: Library,
  row: Indicator,
  asked: ReadonlySet<IndicatorFigure>,
  typed: TypedQuery,
): AnswerRow {
  return {
    ...toAnswerPassage(row.passage, typed),
    name: row.name,
    unit: row.unit,
    nature: row.shape === 'outlook' ? row.nature : null,
    notes: row.notes.flatMap((id) => {
      const text = library.passage(id)?.passage.text;
      return text === undefined ? [] : [{ ...toAnswerPassage(id, typed), text }];
    }),
    figures: figuresOf(row).map((figure) => ({
      role: figure.role,
      year: figure.year,
      span: figure.span,
      column: figure.column,
      text: figure.value.text,
      asked: asked.has(figure),
    })),
  };
}

/** 常住人口城镇化率（%）：基期值（2025年） 63，目标值（2030年） 67.5，预期性. */
function inWords({ name, unit, nature, figures }: AnswerRow): string {
  const values = figures.map(({ column, text }) => `${column.replaceAll('·', '')} ${text}`);
  return `${name}${unit === null ? '' : `（${unit}）`}：${[...values, ...(nature === null ? [] : [nature])].join('，')}`;
}
