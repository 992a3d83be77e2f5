import { KIND_OF_PASSAGE } from '../../platform/document.ts';
import { quoteLine } from '../citations/citation.ts';
import { allRemarks } from '../citations/remarks.ts';
import { KIND_LABELS } from '../labels.ts';
import { mapInTurns } from '../turns.ts';
import type { Listed } from './listed.ts';

const COLUMNS = [
  '名次',
  '节内名次',
  '编号',
  '规划',
  '文本性质',
  '位置',
  '行',
  '类型',
  '内容',
  '主题',
  '地区',
  '命中词',
  '标题中的命中词',
  '语义相近',
  '相近说法',
  '固定链接',
  '检索日期',
  '说明',
] as const;

/** What a search found as a table, one passage a row, the header first; below it what must be known of the list. */
export async function toSearchTable(
  listed: readonly Listed[],
  notes: readonly string[],
): Promise<readonly (readonly (string | number)[])[]> {
  const rows = await mapInTurns(listed, toRow);
  const remarks = notes.map((note) => COLUMNS.map((column) => (column === '说明' ? note : '')));
  return [COLUMNS, ...rows, ...remarks];
}

function toRow({ rank, position, stored, citation, why }: Listed): readonly (string | number)[] {
  const { passage, topics, regions } = stored;
  return [
    rank,
    position,
    citation.id,
    citation.title,
    citation.status,
    citation.place.full,
    passage.line,
    KIND_LABELS[KIND_OF_PASSAGE[passage.kind]],
    quoteLine(citation.quote),
    topics.join('、'),
    regions.join('、'),
    why.terms.join('、'),
    why.titleTerms.join('、'),
    why.similarity ?? '',
    why.question ?? '',
    citation.url,
    citation.accessed,
    allRemarks(citation),
  ];
}
