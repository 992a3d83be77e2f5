import type { Library, Shelf } from '../library.ts';
import { isLinked, type ReadingRun } from '../reading/linked-runs.ts';
import { urls } from '../urls.ts';

/** What a term means, shown beside its place in the text. */
export interface DefinitionCard {
  readonly id: string;
  readonly term: string;
  readonly text: string;
  readonly url: string;
  /** The term through the texts of all plans. */
  readonly termsUrl: string;
}

/** The definitions of the terms that runs link, in the order of the glossary. */
export function toDefinitionCards(
  runs: readonly ReadingRun[],
  { glossary }: Shelf,
  library: Library,
): readonly DefinitionCard[] {
  const linked = new Set(runs.filter(isLinked).map(({ target }) => target));
  return glossary
    .filter(({ id }) => linked.has(id))
    .map(({ id, term, text }) => ({
      id,
      term,
      text: definitionOf(text, term),
      url: library.readerUrl(id) ?? urls.passage(id),
      termsUrl: termsUrlOf(term),
    }));
}

/** The entry without its term and colon. */
export function definitionOf(text: string, term: string): string {
  return text.startsWith(term) ? text.slice(term.length).replace(/^\s*[：:]\s*/, '') : text;
}

/** The page of a glossary's term: what stands behind it in brackets is another name for it, which texts leave out. */
export function termsUrlOf(term: string): string {
  return urls.terms([term.replace(/[（(][^（）()]*[）)]$/u, '')]);
}
