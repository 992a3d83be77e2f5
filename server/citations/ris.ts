import { OFFICIAL_TEXT } from '../labels.ts';
import { type Citation, oneLine, quoteLine } from './citation.ts';
import { quoteRemarks } from './remarks.ts';

const NEWLINE = '\r\n';

/**
 * One record of a government document; `notes` are of the file it stands in, which has no place for any outside its
 * records. Every value stands on its own line, so that none can begin a tag.
 */
export function toRis(citation: Citation, notes: readonly string[] = []): string {
  const { id, author, title, documentNumber, issued, place, status, url, accessed, quote } = citation;
  const tags: readonly (readonly [string, string | null])[] = [
    ['TY', 'GOVDOC'],
    ['ID', id],
    ['AU', author === null ? null : toName(author)],
    ['TI', title],
    ['M1', documentNumber],
    ['PY', issued === null ? null : issued.slice(0, 4)],
    ['DA', issued === null ? null : slashed(issued)],
    ['SE', place.full],
    ['AB', quoteLine(quote)],
    ['N1', `文本性质：${status}；${OFFICIAL_TEXT}`],
    ['N1', citation.doubtfulDate],
    ...[...quoteRemarks(citation), ...notes].map((note) => ['N1', note] as const),
    ['UR', url],
    ['Y2', slashed(accessed)],
    ['LA', 'zh-CN'],
  ];
  const lines = tags.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${oneLine(value)}`]));
  return [...lines, 'ER  - ', ''].join(NEWLINE);
}

/** A comma would part surname and given name, and the format forbids the asterisk in names. */
function toName(author: string): string {
  return author.replaceAll(',', '，').replaceAll('*', '＊');
}

function slashed(day: string): string {
  return day.replaceAll('-', '/');
}
