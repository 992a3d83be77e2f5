import type { Entry } from './corpus.ts';
import { standsLiterally } from './literal.ts';
import { carriesBar } from './match.ts';
import type { Standing } from './types.ts';
import type { Form, Understood, Word } from './understand.ts';
import type { Weights } from './weights.ts';

/**
 * Where what was typed stands of a passage: as much of it as a match by words needs, in the passage's own text, or only
 * with the titles above it. What stands for a word (a synonym, a part of it) is not the word.
 */
export function standingOf(query: Understood, weights: Weights, entry: Entry): Standing {
  if (query.words.length === 0) return 'literal';
  const inText = (word: Word) => shareOf(word, (text) => standsLiterally(text, entry.normalised));
  const inTitles = (word: Word) => shareOf(word, (text) => entry.titleWords.has(text));
  if (carriesBar(query, weights, entry, inText)) return 'literal';
  return carriesBar(query, weights, entry, (word) => Math.max(inText(word), inTitles(word)))
    ? 'titled'
    : 'near';
}

/** 1 or 0: the word as it was typed, or the other side of an OR, is all of it. */
function shareOf({ forms }: Word, stands: (text: string) => boolean): number {
  return forms.some((form) => isTyped(form) && stands(form.text)) ? 1 : 0;
}

function isTyped({ origin, share }: Form): boolean {
  return share === 1 && (origin === 'typed' || origin === 'choice');
}
