import { OFFICIAL_TEXT } from '../labels.ts';
import { type Citation, oneLine, type Quote } from './citation.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { explainedLines } from './explained.ts';

/** The passage as a block quote, with its source and permanent address beneath. */
export function toMarkdownQuote(citation: Citation): string {
  return toQuoted(citation, `——${toSource(citation)}`);
}

/** What is quoted as a block quote, with what must be known of it and a line of Markdown beneath. */
export function toQuoted(citation: Citation, beneath: string): string {
  const remarks = explainedLines(citation.explained).flatMap((remark) => ['', escapeMarkdown(remark)]);
  return [...quoteLines(citation.quote), ...remarks, '', beneath].map(quoted).join('\n');
}

function quoted(line: string): string {
  return line === '' ? '>' : `> ${line}`;
}

function toSource(citation: Citation): string {
  const { author, title, documentNumber, status, issued, doubtfulDate, place, url, accessed } = citation;
  const facts = [documentNumber, `文本性质：${status}`, issued];
  const known = facts.filter((each) => each !== null).join('；');
  const named = `${author ?? ''}《${title}》（${known}），${place.full}`;
  const doubts = [doubtfulDate, place.inferred].flatMap((each) => (each === null ? [] : `${each}。`));
  return `${escapeMarkdown(named)}，<${toAddress(url)}>，访问日期：${accessed}。${OFFICIAL_TEXT}。${escapeMarkdown(doubts.join(''))}`;
}

/** A row is a table, as it is in the plan. */
function quoteLines(quote: Quote): readonly string[] {
  if (quote.type === 'text') return quote.text.split('\n').map(escapeMarkdown);
  const { cells } = quote;
  return [
    toRow(cells.map(({ column }) => escapeMarkdown(column))),
    toRow(cells.map(() => '---')),
    toRow(cells.map(({ value }) => escapeMarkdown(value))),
  ];
}

function toRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** An address between angle brackets ends at the first of them. */
function toAddress(url: string): string {
  return oneLine(url).replaceAll('<', '%3C').replaceAll('>', '%3E').replaceAll(' ', '%20');
}
