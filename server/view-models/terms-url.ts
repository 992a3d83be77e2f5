import { normalise } from '../../platform/normalise.ts';
import { readSyntax } from '../search/syntax.ts';
import type { SearchResult } from '../search/types.ts';
import { parseTermParams } from '../terms/term-params.ts';
import { urls } from '../urls.ts';

type Read = Pick<SearchResult['query'], 'terms' | 'understood'>;

/**
 * What is searched for as a term through the texts, or as several laid over each other, read as the search read it;
 * null where it is a sentence or excludes something, and where it is more terms than are shown at once.
 */
export function toTermsUrl(q: string, { terms: words, understood }: Read): string | null {
  if (SENTENCE.test(q) || readSyntax(q).excluded.length > 0) return null;
  const read = understood.changes.reduce(
    (text, { typed, meant }) => text.replace(typed, () => meant),
    understood.changes.length === 0 ? q : normalise(q),
  );
  const { terms, notes } = parseTermParams(read.replace(OR, '、'), new URLSearchParams());
  if (terms.length === 0 || notes.length > 0) return null;
  const { phrases, choices } = readSyntax(read);
  // What the reader sets apart by quotes or OR is meant as it stands.
  const apart = new Set([...phrases, ...choices.flat().map(({ text }) => text)].map(bare));
  const known = words.map(normalise).toSorted((a, b) => b.length - a.length);
  return terms.every((term) => apart.has(bare(term)) || isTerm(term, known)) ? urls.terms(terms) : null;
}

const SENTENCE = /[，。？！；：,?!;:…]/u;
const OR = /[|｜]|(?<=\s)(?:OR|ＯＲ)(?=\s)/gu;

/** As a glossary would have it, and wholly made of words that are looked for: 怎么 of 怎么发展低空经济 is none. */
function isTerm(term: string, words: readonly string[]): boolean {
  if (!/^[\p{L}\p{N}+.% -]{2,12}$/u.test(term)) return false;
  const rest = words.reduce((left, word) => left.replaceAll(word, ' '), normalise(term));
  return !/[\p{L}\p{N}]/u.test(rest);
}

function bare(text: string): string {
  return normalise(text).replace(/[“”"]/gu, '');
}
