import type { Box, IndicatorRow, ParsedPlan, Passage, Section } from '../plan/model.ts';
import type { Question, VectorKind, VectorRow } from '../platform/bundle.ts';
import { questionsByPassage } from './questions.ts';
import { toSentences } from './sentences.ts';
import { toWindows } from './windows.ts';

/** One text that gets a vector. `start` and `end` as in VectorRow; `text` is what the model reads. */
export interface VectorText extends VectorRow {
  readonly text: string;
}

/** Where a plan's passages and questions begin among those of all plans. */
export interface Offsets {
  readonly passages: number;
  readonly questions: number;
}

/**
 * Every text of a plan that gets a vector: of each passage in order its windows (with the titles above it), its
 * sentences (alone) and the questions it answers. A row of indicators is read out with its column titles.
 */
export function toVectorTexts(
  plan: ParsedPlan,
  questions: readonly Question[],
  offsets: Offsets = { passages: 0, questions: 0 },
): readonly VectorText[] {
  const sections = new Map(plan.sections.map((section) => [section.id, section]));
  const boxes = new Map(plan.boxes.flatMap((box) => box.passages.map((id) => [id, box] as const)));
  const asked = questionsByPassage(questions);
  return plan.passages.flatMap((passage, index) => {
    const row = (kind: VectorKind, start: number, end: number, text: string): VectorText => ({
      passage: offsets.passages + index,
      kind,
      start,
      end,
      text,
    });
    const box = boxes.get(passage.id) ?? null;
    const titles = titlesAbove(plan, sections.get(passage.section), box, passage);
    const own =
      passage.kind === 'indicator' && box?.kind === 'table'
        ? indicatorRows(passage, box.columns, titles, row)
        : textRows(passage, titles, row);
    const ofQuestions = (asked.get(passage.id) ?? []).map(({ q, index: at }) =>
      row('question', offsets.questions + at, 0, q),
    );
    return [...own, ...ofQuestions];
  });
}

type ToRow = (kind: VectorKind, start: number, end: number, text: string) => VectorText;

function textRows(passage: Passage, titles: string, row: ToRow): readonly VectorText[] {
  const { text } = passage;
  const sentences = toSentences(text, leadEnd(passage));
  const term = passage.kind === 'definition' ? `${passage.term}：` : '';
  return [
    ...toWindows(sentences).map(({ start, end }) =>
      row('window', start, end, titles + (start === 0 ? '' : term) + text.slice(start, end)),
    ),
    ...sentences.map(({ start, end }) => row('sentence', start, end, text.slice(start, end))),
  ];
}

/** Where the lead phrase ends in the text; a dash may stand before it. */
function leadEnd(passage: Passage): number {
  const lead = 'lead' in passage ? passage.lead : null;
  return lead === null ? 0 : Math.max(0, passage.text.indexOf(lead)) + lead.length;
}

function indicatorRows(
  { text, cells }: IndicatorRow,
  columns: readonly string[],
  titles: string,
  row: ToRow,
): readonly VectorText[] {
  const line = cells
    .map((cell, index) => ({ cell, column: columns[index] ?? '' }))
    .filter(({ cell, column }) => /[^\s\-—–]/u.test(cell) && !COUNTING_COLUMN.test(column))
    .map(({ cell, column }) => `${column}：${cell}`)
    .join('；');
  return [row('window', 0, text.length, titles + line), row('sentence', 0, text.length, line)];
}

/** A column that only numbers the rows. */
const COUNTING_COLUMN = /^(?:序号|编号|№)$/u;

/** The chapter's (or else the part's) title and the section's or box's, each ending in a full stop; may be empty. */
function titlesAbove(
  plan: ParsedPlan,
  section: Section | undefined,
  box: Box | null,
  passage: Passage,
): string {
  const group = passage.kind === 'item' ? passage.group : null;
  const path = (section?.path ?? []).map(({ title }) => title).slice(-2);
  const part = section?.part ?? null;
  const chapter = section?.chapter ?? null;
  const above =
    part === null && chapter === null && box === null && passage.kind !== 'definition'
      ? [plan.title]
      : chapter === null
        ? path
        : (section?.path ?? []).filter(({ level }) => level !== 'part').map(({ title }) => title);
  const titles = [...above, box?.title ?? null, group].filter((title) => title !== null);
  return titles.map((title) => `${title}。`).join('');
}
