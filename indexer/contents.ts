import type { HeadingLevel } from '../plan/model.ts';
import type { Line } from './clean.ts';
import { isSentence, nextText, numberedTitle, squeeze } from './source.ts';

/** A line of the table of contents; level and number are null for 名词解释 and the like. */
export interface ContentsEntry {
  readonly level: HeadingLevel | null;
  readonly number: number | null;
  readonly title: string;
}

export interface Contents {
  readonly entries: readonly ContentsEntry[];
  /** Positions of its first line and of the first line after it. */
  readonly from: number;
  readonly to: number;
}

/** So many lines in a row that end in a page number are a table of contents without a heading. */
const SHORTEST_RUN = 3;
const PAGE_NUMBER = /(?:\t\s*|\s*[.．…·]{3,}\s*|\s{3,})(?:\d{1,4}|[IVXLC]{1,7})$/;

const LONGEST_ENTRY = 200;

const hasPage = (text: string) => text.length <= LONGEST_ENTRY && PAGE_NUMBER.test(text);

function entryOf(text: string): ContentsEntry {
  const plain = text.replace(PAGE_NUMBER, '').trim();
  const numbered = numberedTitle(plain);
  return numbered ?? { level: null, number: null, title: plain };
}

const isEntry = (line: Line | undefined) =>
  line !== undefined &&
  line.indent !== 'tab' &&
  !isSentence(line.text) &&
  (hasPage(line.text) || numberedTitle(line.text) !== null);

/** Where entries run on from `at`; a number that comes again is already the body's. */
function endOfRun(lines: readonly Line[], at: number): number {
  const seen = new Set<string>();
  let end = at;
  for (let next = nextText(lines, at); isEntry(lines[next]); next = nextText(lines, next + 1)) {
    const { text } = lines[next] ?? { text: '' };
    const entry = entryOf(text);
    const key = entry.level === 'section' ? '' : `${entry.level} ${entry.number ?? squeeze(entry.title)}`;
    if (!hasPage(text) && seen.has(key)) break;
    if (key !== '') seen.add(key);
    end = next + 1;
  }
  return end;
}

/** Finds the table of contents: under 目录, or as a run of lines that end in a page number. */
export function toContents(lines: readonly Line[]): Contents | null {
  for (let at = 0; at < lines.length; at++) {
    const text = lines[at]?.text ?? '';
    const headed = /^目\s*[录錄次]$/.test(text);
    if (!headed && !hasPage(text)) continue;
    const to = endOfRun(lines, headed ? at + 1 : at);
    const entries = lines
      .slice(headed ? at + 1 : at, to)
      .filter((line) => line.text !== '')
      .map((line) => entryOf(line.text));
    if (headed || entries.length >= SHORTEST_RUN) return { entries, from: at, to: Math.max(to, at + 1) };
    at = Math.max(at, to - 1);
  }
  return null;
}
