import type { TermBook } from '../terms/term-book.ts';
import { MAX_TERMS, parseTermParams } from '../terms/term-params.ts';
import { type Trace, toTrace } from '../terms/trace.ts';
import { urls } from '../urls.ts';
import { quoted } from './quoted.ts';
import type { NamedLink } from './terms-links.ts';

/** What the search reads in what was typed, where that is not what it says; else null. */
export type Meant = (typed: string) => string | null;

/** The page with what was meant by a term in its place, where the term stands nowhere and all that was meant does. */
export function meantBy(
  { term, mentions, titles }: Trace,
  terms: readonly string[],
  book: TermBook,
  meant: Meant,
): NamedLink | null {
  if (mentions + titles > 0) return null;
  const read = parseTermParams(meant(term), new URLSearchParams()).terms;
  if (read.length === 0 || !read.every((each) => stands(each, book))) return null;
  const mended = terms.flatMap((other) => (other === term ? read : [other]));
  return { label: read.map(quoted).join('、'), url: urls.terms([...new Set(mended)].slice(0, MAX_TERMS)) };
}

function stands(term: string, book: TermBook): boolean {
  const { mentions, titles } = toTrace(book, term);
  return mentions + titles > 0;
}
