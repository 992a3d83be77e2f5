import type { Paragraph, Plan, Section } from '../../../plan/model.ts';
import { normalise } from '../../../platform/normalise.ts';
import type { Entry } from '../../../server/search/corpus.ts';
import type { Similarity } from '../../../server/search/similarity.ts';
import type { Form, Understood, Word } from '../../../server/search/understand.ts';
import type { Weights } from '../../../server/search/weights.ts';

const plan: Plan = {
  id: 'a',
  title: '甲省规划',
  shortTitle: '甲省规划',
  level: '省',
  region: '甲省',
  regionCode: null,
  parent: null,
  issuer: null,
  documentNumber: null,
  period: null,
  datePrinted: null,
  dateRemark: null,
  status: '正式',
  sourceUrl: null,
  file: 'plans/a.txt',
  sha256: '0'.repeat(64),
};

interface Given {
  readonly text?: string;
  readonly section?: number;
  readonly words?: readonly string[];
  readonly titleWords?: readonly string[];
  readonly ownTitleWords?: readonly string[];
  readonly questionWords?: readonly string[];
  /** The regions that it names. */
  readonly named?: readonly string[];
  readonly values?: Partial<Entry['values']>;
}

/** A word as the only text that stands for it. */
export function typed(text: string): Form {
  return { text, share: 1, origin: 'typed', literal: /^\p{Script=Han}{4,}$/u.test(text) };
}

let orders = 0;

/** A passage as the search sees it, with only what a test says about it. */
export function entry(given: Given): Entry {
  orders += 1;
  const number = given.section ?? 1;
  const text = given.text ?? (given.words ?? []).join('');
  const passage: Paragraph = {
    id: `a-c1-s${number}-p${orders}`,
    plan: 'a',
    section: `a-c1-s${number}`,
    kind: 'paragraph',
    line: orders,
    endLine: orders,
    text,
    ranges: [],
    lead: null,
  };
  const section: Section = {
    id: passage.section,
    kind: 'section',
    plan: 'a',
    title: '标题',
    path: [],
    part: 1,
    chapter: 1,
    lines: [1, 1],
    passages: [],
  };
  const { words = [], titleWords = [], questionWords = [] } = given;
  return {
    order: orders,
    passage,
    section: { order: number, section, plan, topics: [], regions: [] },
    stored: { passage, topics: [], regions: [], mentions: [], words, titleWords, questionWords },
    normalised: normalise(text),
    lead: '',
    announces: false,
    figures: null,
    words: new Set(words),
    titleWords: new Set(titleWords),
    ownTitleWords: new Set(given.ownTitleWords ?? []),
    questionWords: new Set(questionWords),
    named: new Set(given.named ?? []),
    values: {
      plan: ['a'],
      part: [],
      chapter: [],
      topic: [],
      region: [],
      kind: ['text'],
      level: ['省'],
      ...given.values,
    },
    rows: [0, 0],
  };
}

export function understood(
  words: Readonly<Record<string, number>>,
  more: Partial<Understood> = {},
): Understood {
  const list = Object.entries(words).map(
    ([text, weight]): Word => ({
      text,
      weight,
      found: true,
      quoted: false,
      forms: [typed(text)],
      region: null,
    }),
  );
  return {
    text: Object.keys(words).join(''),
    isWord: false,
    embedded: Object.keys(words).join(''),
    words: list,
    weight: list.reduce((sum, { weight }) => sum + weight, 0),
    phrases: [],
    phraseChoices: [],
    excluded: [],
    rivals: [],
    asks: null,
    literal: '',
    changes: [],
    slips: [],
    ...more,
  };
}

export const weights: Weights = {
  termBar: 0.5,
  meaningBar: 0.6,
  wordMeaningBar: 0.7,
  answerBar: 0.65,
  answerQuestion: 0.5,
  answerCoverage: 0.1,
  answerLength: 0,
  questionLead: 0.1,
  titleWord: 0.5,
  ownTitleWord: 0.5,
  questionWord: 0.4,
  place: 0,
  phrase: 0.25,
  leadWord: 0,
  nearness: 0,
  window: 0.4,
  sentence: 0.4,
  question: 0.2,
  similarityFloor: 0.3,
  similarityCeiling: 0.8,
  indicatorAsked: 0,
  indicatorUnasked: 0,
  indicatorYear: 0,
  definitionAsked: 0,
  definitionUnasked: 0,
  note: 0,
  boxItem: 0,
  announcement: 0,
  words: 0.5,
};

/** Equally near by text and by question. */
export function similarity(cosine: number): Similarity {
  return { window: cosine, sentence: cosine, question: cosine, at: null, asked: null };
}
