import { OFFICIAL_TEXT } from '../labels.ts';
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

const LOCAL_ADDRESS =
  '本站没有设置公开网址，引文里的链接取自打开本页或下载时所用的网址，只在能打开它的网络里有效。';

/** Without a public address: how far the addresses in citations reach. */
export function addressRemarks(isPublic: boolean): readonly string[] {
  return isPublic ? [] : [LOCAL_ADDRESS];
}

/** Sentences as parts of one. */
export function inOneLine(parts: readonly string[]): string {
  return parts.map((part) => part.replace(/。$/u, '')).join('；');
}
