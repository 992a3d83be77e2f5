import { OFFICIAL_TEXT } from '../view-models/labels.ts';
import type { Citation } from './citation.ts';
import { explainedLines } from './explained.ts';

/** What must be known of one quote, beside what is known of its plan: a line each, none for most. */
export function quoteRemarks({ explained, place }: Citation): readonly string[] {
  const own = explainedLines(explained);
  return place.inferred === null ? own : [...own, place.inferred];
}

/** All that must be known of a citation, for a field that holds it all. */
export function allRemarks(citation: Citation): string {
  const { doubtfulDate } = citation;
  const ofPlan = doubtfulDate === null ? [OFFICIAL_TEXT] : [OFFICIAL_TEXT, doubtfulDate];
  return inOneLine([...ofPlan, ...quoteRemarks(citation)]);
}

/** Sentences as parts of one. */
export function inOneLine(parts: readonly string[]): string {
  return parts.map((part) => part.replace(/。$/u, '')).join('；');
}
