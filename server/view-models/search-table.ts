import { KIND_OF_PASSAGE } from '../../platform/document.ts';
import type { SearchResult } from '../search/types.ts';
import { urls } from '../urls.ts';
import { headingLabel, KIND_LABELS, OFFICIAL_TEXT, sectionTitle } from './labels.ts';

const COLUMNS = [
  '规划',
  '文本性质',
  '篇章',
  '节或专栏',
  '类型',
  '原文',
  '行',
  '命中词',
  '语义相近',
  '固定链接',
  '说明',
];

/** The results of one page as a table, one passage a row, the header first; addresses begin with `base`. */
export function toSearchTable(
  { results }: SearchResult,
  base: string,
): readonly (readonly (string | number)[])[] {
  const rows = results.flatMap(({ section, passages }) =>
    passages.map((passage) => [
      section.planTitle,
      section.planStatus,
      section.path.map(headingLabel).join(' › '),
      sectionTitle(section),
      KIND_LABELS[KIND_OF_PASSAGE[passage.kind]],
      passage.text,
      passage.line,
      passage.why.terms.join(' '),
      passage.why.similarity ?? '',
      `${base}${urls.passage(passage.id)}`,
      OFFICIAL_TEXT,
    ]),
  );
  return [COLUMNS, ...rows];
}
