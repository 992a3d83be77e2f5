import { type Citation, quoteLine } from '../citations/citation.ts';
import { toGbt7714 } from '../citations/gbt7714.ts';
import { allRemarks } from '../citations/remarks.ts';

const COLUMNS = ['编号', '规划', '文本性质', '位置', '内容', '固定链接', '访问日期', '引文', '说明'];

/** The citations as a table, one passage a row, the header first; below them what was left out. */
export function toExportTable(
  citations: readonly Citation[],
  notes: readonly string[],
): readonly (readonly string[])[] {
  const rows = citations.map((citation) => [
    citation.id,
    citation.title,
    citation.status,
    citation.place.full,
    quoteLine(citation.quote),
    citation.url,
    citation.accessed,
    toGbt7714(citation),
    allRemarks(citation),
  ]);
  const remarks = notes.map((note) => COLUMNS.map((_, index) => (index === COLUMNS.length - 1 ? note : '')));
  return [COLUMNS, ...rows, ...remarks];
}
