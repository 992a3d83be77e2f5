import type { Answer, PlaceAnswer } from '../answers/types.ts';
import { type PlanBadge, toPlanBadge } from '../labels.ts';
import type { Library } from '../library.ts';
import { urls } from '../urls.ts';

interface Link {
  readonly text: string;
  readonly url: string;
}

interface AnswerModelBase {
  readonly id: string;
  /** What kind of answer it is, for readers. */
  readonly label: string;
  readonly title: string;
  readonly badge: PlanBadge | null;
  readonly url: string;
  /** Where all plans can be read about the same. */
  readonly further: Link | null;
}

/** One answer as its card shows it. */
export type AnswerModel = AnswerModelBase &
  (
    | { readonly type: 'definition'; readonly text: string }
    | { readonly type: 'indicator'; readonly rows: readonly RowModel[]; readonly cautions: readonly Link[] }
    | { readonly type: 'statements'; readonly statements: readonly Link[] }
    | {
        readonly type: 'mentions';
        readonly counts: readonly MentionCount[];
        /** They count what names a place in it, too. */
        readonly within: boolean;
        /** The plan of the place itself. */
        readonly own: Link | null;
      }
    | { readonly type: 'outline'; readonly links: readonly Link[] }
  );

/** 某省规划 1 处. */
export interface MentionCount {
  readonly plan: string;
  readonly count: number;
  readonly url: string;
}

export interface RowModel {
  readonly id: string;
  /** With its unit: 常住人口城镇化率（%）. */
  readonly name: string;
  readonly nature: string | null;
  readonly url: string;
  /** What the table says of its signs; what a caution already says of the indicator is left out. */
  readonly notes: readonly Link[];
  readonly values: readonly { readonly column: string; readonly text: string; readonly asked: boolean }[];
}

/** The answers above the results, in their order; what all plans say of a place is counted in one, at the end. */
export function toAnswerModels(answers: readonly Answer[], library: Library): readonly AnswerModel[] {
  const told = answers.filter((answer) => answer.kind !== 'place' || answer.statements.length > 0);
  const place = answers.find((answer) => answer.kind === 'place');
  return [
    ...told.map((answer, index) => toAnswerModel(answer, index, library)),
    ...(place === undefined ? [] : [toMentions(place, told.length, library)]),
  ];
}

function idOf(index: number): string {
  return `answer-${index + 1}`;
}

function toMentions({ region, mentions }: PlaceAnswer, index: number, library: Library): AnswerModel {
  const own = library.shelves.find(({ plan }) => plan.region === region)?.plan;
  return {
    type: 'mentions',
    id: idOf(index),
    label: '地区',
    title: `规划中的${region}`,
    badge: null,
    url: urls.place(region),
    further: null,
    counts: mentions.flatMap(({ plan, count, url }) => {
      const shelf = library.shelf(plan);
      return shelf === undefined ? [] : [{ plan: `${shelf.plan.region}规划`, count, url }];
    }),
    within: [...library.known.region].some((each) => each !== region && library.liesIn(each, region)),
    own: own === undefined ? null : { text: own.title, url: urls.plan(own.id) },
  };
}

function toAnswerModel(answer: Answer, index: number, library: Library): AnswerModel {
  const plan = library.shelf(answer.plan)?.plan;
  const base = {
    id: idOf(index),
    title: answer.title,
    badge: plan === undefined ? null : toPlanBadge(plan),
    url: answer.url,
    further: toFurther(answer),
  };
  switch (answer.kind) {
    case 'definition':
      return { ...base, type: 'definition', label: '名词解释', text: answer.text };
    case 'indicator':
      return { ...base, type: 'indicator', label: '指标', ...toIndicator(answer) };
    case 'place':
      return {
        ...base,
        type: 'statements',
        label: '发展定位',
        statements: answer.statements.map(({ text, url }) => ({ text, url })),
      };
    case 'heading':
      return {
        ...base,
        type: 'outline',
        label: '篇章',
        links: answer.children.map(({ title, url }) => ({ text: title, url })),
      };
  }
}

function toFurther(answer: Answer): Link | null {
  switch (answer.kind) {
    case 'definition':
      return { text: '词频与首次出现', url: urls.terms([answer.title]) };
    case 'indicator':
      return { text: '各部规划、各年的数', url: urls.indicators({ q: answer.title }) };
    case 'place':
    case 'heading':
      return null;
  }
}

function toIndicator({ rows, cautions }: Extract<Answer, { kind: 'indicator' }>) {
  const told = new Set(cautions.flatMap(({ passages }) => passages.map(({ id }) => id)));
  return {
    rows: rows.map(
      ({ id, url, name, unit, nature, notes, figures }): RowModel => ({
        id,
        name: unit === null ? name : `${name}（${unit}）`,
        nature,
        url,
        notes: notes.filter((note) => !told.has(note.id)).map((note) => ({ text: note.text, url: note.url })),
        values: figures.map(({ column, text, asked }) => ({
          column: column.replaceAll('·', ' · '),
          text,
          asked,
        })),
      }),
    ),
    cautions: cautions.flatMap(({ text, passages: [first] }) =>
      first === undefined ? [] : [{ text, url: first.url }],
    ),
  };
}
