import type { Similar } from '../compare/similar.ts';
import type { Library } from '../library.ts';
import type { Stretch } from '../search/marks.ts';
import { type PassageAnswer, toPassageAnswer } from './passage-answer.ts';

/** A sentence as it stands in its passage's text: UTF-16 offsets, `end` exclusive. */
export interface Sentence extends Stretch {
  readonly text: string;
}

/** The JSON of `/api/passages/{id}/similar`. */
export interface SimilarAnswer {
  readonly passage: PassageAnswer;
  /** Passages of other plans, the nearest first. */
  readonly similar: readonly {
    readonly passage: PassageAnswer;
    readonly similarity: number;
    readonly terms: readonly string[];
    readonly sentences: {
      readonly own: Sentence;
      readonly other: Sentence;
      readonly similarity: number;
    };
  }[];
  /** What was ignored in the address (Chinese). */
  readonly notes: readonly string[];
}

/** The nearest passages as data. */
export function toSimilarAnswer(
  passage: PassageAnswer,
  similar: readonly Similar[],
  library: Library,
  publicUrl: string | null,
  notes: readonly string[],
): SimilarAnswer {
  return {
    passage,
    similar: similar.flatMap(({ entry, similarity, terms, sentences }) => {
      const other = toPassageAnswer(entry.passage.id, library, publicUrl);
      if (other === null) return [];
      const pair = {
        own: toSentence(passage.text, sentences.own),
        other: toSentence(other.text, sentences.other),
        similarity: rounded(sentences.similarity),
      };
      return [{ passage: other, similarity: rounded(similarity), terms, sentences: pair }];
    }),
    notes,
  };
}

function toSentence(text: string, { start, end }: Stretch): Sentence {
  return { start, end, text: text.slice(start, end) };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
