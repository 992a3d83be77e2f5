import type { Line } from '../clean.ts';
import { isSentence, nextText, type Source } from '../source.ts';
import { type ItemEntry, type ListContent, lineAt } from './construct.ts';
import { toLead } from './lead.ts';

const LONGEST_LONE_LEAD = 40;

interface Progress {
  /** The last line that began a cell. */
  readonly previous: Line;
  readonly items: readonly ItemEntry[];
  /** How many items begin with a tab. */
  readonly tabbed: number;
}

interface ListReading {
  readonly content: ListContent;
  readonly next: number;
}

/**
 * A list box is cells set apart by one empty line. A cell's first line begins with a tab, further lines of the
 * cell follow without a blank. So the list ends where a blank is followed by a line without a tab; where
 * something else opens; where a line begins with the space that a lost heading left; and where a line without
 * a tab follows items that each have their own.
 */
function endsAt(source: Source, at: number, { previous, items, tabbed }: Progress): boolean {
  const line = lineAt(source, at);
  if (source.opens(at)) return true;
  if (line.indent === 'tab') return false;
  const afterBlank = lineAt(source, at - 1).text === '';
  if (afterBlank && items.length > 0 && previous.indent !== 'none') return true;
  if (afterBlank && items.length > 0) return lineAt(source, at - 2).text === '' || items.length > 1;
  if (items.length > 1 && tabbed >= items.length) return true;
  if (line.indent === 'space' && items.length > 0 && previous.indent !== 'space') return true;
  return items.length > 1 && items.every(({ lead }) => lead !== null) && isRunningText(source, at);
}

/** Among items that all have a lead, a sentence without one that is not a lead by itself is none of them. */
function isRunningText(source: Source, at: number): boolean {
  const { text } = lineAt(source, at);
  return isSentence(text) && toLead(text) === null && !isLoneLead(source, at);
}

/** 能源拓源工程。 alone on its line, its text on the next one of the same cell. */
function isLoneLead(source: Source, at: number): boolean {
  const { text } = lineAt(source, at);
  if (text.length > LONGEST_LONE_LEAD || text.indexOf('。') !== text.length - 1) return false;
  const body = lineAt(source, at + 1);
  return (
    body.text.length > text.length && body.indent === 'none' && isSentence(body.text) && !source.opens(at + 1)
  );
}

function itemOf(lines: readonly Line[], group: string | null): ItemEntry {
  const text = lines.map((line) => line.text).join('');
  return {
    line: lines[0]?.number ?? 0,
    endLine: lines.at(-1)?.number ?? 0,
    text,
    ranges: lines.flatMap(({ ranges }) => ranges),
    lead: toLead(text),
    group,
  };
}

/** Reads the items and group titles of a list box from its first line on. */
export function readList(source: Source, from: number): ListReading {
  const items: ItemEntry[] = [];
  const groups: ListContent['groups'][number][] = [];
  let end = from;
  let at = nextText(source.lines, from);
  let previous = lineAt(source, -1);
  let tabbed = 0;
  while (at < source.lines.length && !endsAt(source, at, { previous, items, tabbed })) {
    const line = lineAt(source, at);
    const isGroup = !isSentence(line.text);
    const next = isGroup || !isLoneLead(source, at) ? at + 1 : at + 2;
    if (isGroup) groups.push({ title: line.text, line: line.number, ranges: line.ranges });
    else items.push(itemOf(source.lines.slice(at, next), groups.at(-1)?.title ?? null));
    if (line.indent === 'tab' && !isGroup) tabbed++;
    if (line.indent === 'tab' || previous.number === 0) previous = line;
    end = next;
    at = nextText(source.lines, next);
  }
  return { content: { kind: 'list', items, groups }, next: end };
}
