import type { Answer } from '../answers/types.ts';
import type { Library } from '../library.ts';
import { urls } from '../urls.ts';
import { type PlanBadge, toPlanBadge } from './labels.ts';

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
    | { readonly type: 'outline'; readonly links: readonly Link[] }
  );

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

/** The answers above the results, in their order. */
export function toAnswerModels(answers: readonly Answer[], library: Library): readonly AnswerModel[] {
  return answers.map((answer, index) => toAnswerModel(answer, index, library));
}

function toAnswerModel(answer: Answer, index: number, library: Library): AnswerModel {
  const plan = library.shelf(answer.plan)?.plan;
  const base = {
    id: `answer-${index + 1}`,
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
      return { text: `各部规划中的${answer.region}`, url: urls.place(answer.region) };
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
