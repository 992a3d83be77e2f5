import type { Box, ParsedPlan, Passage } from '../plan/model.ts';
import type { Question } from '../platform/bundle.ts';
import { normalise } from '../platform/normalise.ts';
import type { Segmenter } from '../platform/segmenter.ts';
import { questionsByPassage } from './questions.ts';

/** The distinct words and sub-words under which a passage is found, in the order of the text. */
export interface PassageWords {
  readonly words: readonly string[];
  /** Of the titles above it: part, chapter, section or box, group; of a row those of its columns too. */
  readonly titleWords: readonly string[];
  /** Of the questions it answers. */
  readonly questionWords: readonly string[];
}

/** The words of each passage of a plan, in the plan's order. */
export function toPassageWords(
  plan: ParsedPlan,
  questions: readonly Question[],
  segmenter: Segmenter,
): readonly PassageWords[] {
  const distinct = (texts: readonly (string | null)[]) => [
    ...new Set(texts.flatMap((text) => (text === null ? [] : segmenter.words(normalise(text))))),
  ];
  const sections = new Map(plan.sections.map((section) => [section.id, section]));
  const boxes = new Map(plan.boxes.map((box) => [box.id, box]));
  const asked = questionsByPassage(questions);
  return plan.passages.map((passage) => {
    const section = sections.get(passage.section);
    const group = passage.kind === 'item' ? passage.group : null;
    const path = (section?.path ?? []).map(({ title }) => title);
    return {
      words: distinct([passage.text]),
      titleWords: distinct([...path, section?.title ?? null, group, ...columnsOf(passage, boxes)]),
      questionWords: distinct((asked.get(passage.id) ?? []).map(({ q }) => q)),
    };
  });
}

/** A row is found by what its columns are called: 2030年, 约束性. */
function columnsOf(passage: Passage, boxes: ReadonlyMap<string, Box>): readonly string[] {
  const box = passage.kind === 'indicator' ? boxes.get(passage.section) : undefined;
  return box?.kind === 'table' ? box.columns : [];
}

/** Word → number of passages whose text or titles hold it. */
export function toVocabulary(
  passages: readonly Pick<PassageWords, 'words' | 'titleWords'>[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { words, titleWords } of passages) {
    for (const word of new Set([...words, ...titleWords])) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}
