import type { Stretch } from '../search/marks.ts';
import type { FigureNumber } from './figure-numbers.ts';
import type { FigureSubject, SubjectReader } from './figure-subject.ts';
import type { FigureWords } from './figure-words.ts';
import type { Figure } from './figures.ts';

/** One number of a figure with what it is a number of: two with one `measure` may be held against each other. */
export interface Measured {
  readonly figure: Figure;
  readonly number: FigureNumber;
  readonly subject: FigureSubject;
  /** Subject, kind and unit: equal where two numbers measure the same. */
  readonly measure: string;
}

const SEPARATOR = /[、，,；。：]|和(?=[^、，]*$)/u;
const END = /[、，,；。：（）()]/u;
const LIST_END = /[，,；。：（）()]/u;
const DIGIT = /\d/u;

/** The numbers of a figure whose subject is sure. */
export function createMeasuredOf(
  words: FigureWords,
  { read }: SubjectReader,
): (figure: Figure) => readonly Measured[] {
  const toMeasure = createToMeasure(words);
  return (figure) => {
    const { text } = figure.entry.passage;
    const said = text.slice(figure.around.start, figure.around.end);
    // Which of several numbers is whose cannot be told by form.
    if (said.includes('分别') || figure.entry.passage.kind === 'note') return [];
    let last: FigureSubject | null = null;
    return figure.numbers.flatMap((number, index): readonly Measured[] => {
      const { before, after } = partsAround(text, figure, index, number);
      const counted =
        read('', after).key === '' ? after : (listOf(text.slice(number.end, figure.around.end)) ?? after);
      const subject: FigureSubject = inherited(read(before, counted), last);
      last = subject;
      const measure = toMeasure(subject, number.unit);
      return subject.key === '' ? [] : [{ figure, number, subject, measure }];
    });
  };
}

/** 新建高标准农田41万亩，改造69万亩 is of one matter; 新增1家特大园区、10家大园区 is all new. A change is said anew. */
function inherited(own: FigureSubject, last: FigureSubject | null): FigureSubject {
  if (last === null) return own;
  const { key, label } = own.key === '' ? last : own;
  return { key, label, kind: own.kind === '' && last.kind !== 'change' ? last.kind : own.kind };
}

/** What stands before a number, after the one before it and what that counts; and what it counts itself. */
function partsAround(
  text: string,
  { around, numbers }: Figure,
  index: number,
  number: Stretch,
): { readonly before: string; readonly after: string } {
  const previous = numbers[index - 1];
  const between = text.slice(previous?.end ?? around.start, number.start);
  const cut = previous === undefined ? -1 : between.search(SEPARATOR);
  const rest = text.slice(number.end, numbers[index + 1]?.start ?? around.end);
  const end = rest.search(END);
  return { before: between.slice(cut + 1), after: end === -1 ? rest : rest.slice(0, end) };
}

/** 5个联合体、共同体 are five of both, of neither alone: what a number counts, with what is listed without one. */
function listOf(after: string): string | null {
  const end = after.search(LIST_END);
  const items = (end === -1 ? after : after.slice(0, end)).split('、');
  const numbered = items.findIndex((item) => DIGIT.test(item));
  const own = numbered === -1 ? items : items.slice(0, numbered);
  return own.length > 1 ? own.join('、') : null;
}

/** 10个 and 10家 count the same things, 3万平方米 and 3公里 do not. */
export function createToMeasure({ alike }: FigureWords): (subject: FigureSubject, unit: string) => string {
  const standsFor = new Map(alike.flatMap((units) => units.map((unit) => [unit, units[0] ?? unit])));
  return ({ key, kind }, unit) => `${key} ${kind} ${standsFor.get(unit) ?? unit}`;
}
