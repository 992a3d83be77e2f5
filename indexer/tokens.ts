import type { ParsedPlan } from '../plan/model.ts';
import type { Question } from '../platform/bundle.ts';
import { normalise } from '../platform/normalise.ts';
import type { Segmenter } from '../platform/segmenter.ts';
import { questionsByPassage } from './questions.ts';

/** The distinct words and sub-words under which a passage is found, in the order of the text. */
export interface PassageWords {
  readonly words: readonly string[];
  /** Of the titles above it: part, chapter, section or box, group. */
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
  const asked = questionsByPassage(questions);
  return plan.passages.map((passage) => {
    const section = sections.get(passage.section);
    const group = passage.kind === 'item' ? passage.group : null;
    const path = (section?.path ?? []).map(({ title }) => title);
    return {
      words: distinct([passage.text]),
      titleWords: distinct([...path, section?.title ?? null, group]),
      questionWords: distinct((asked.get(passage.id) ?? []).map(({ q }) => q)),
    };
  });
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
