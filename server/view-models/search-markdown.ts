import type { CitationContext } from '../citations/citation.ts';
import { escapeMarkdown } from '../citations/escape-markdown.ts';
import { toQuoted } from '../citations/markdown.ts';
import { headingLabel, MODE_LABELS, SORT_LABELS } from '../labels.ts';
import type { Listing, SearchQuery, Why } from '../search/types.ts';
import { mapInTurns } from '../turns.ts';
import { urls } from '../urls.ts';
import { toRemarks } from './export-file.ts';
import type { Listed } from './listed.ts';

/** What a search found as Markdown: a heading a section, a block quote a passage, with permanent addresses. */
export async function toSearchMarkdown(
  query: SearchQuery,
  listing: Listing,
  listed: readonly Listed[],
  notes: readonly string[],
  { base, accessed }: CitationContext,
): Promise<string> {
  const remarks = toRemarks(listed.map(({ citation }) => citation));
  const head = [
    `# ${query.q === '' ? '全部内容' : escapeMarkdown(query.q)}`,
    `${summary(query, listing)}。检索日期：${accessed}。`,
    `检索地址：<${base}${urls.search(query)}>`,
    [...notes, ...remarks].map((note) => `- ${escapeMarkdown(note)}`).join('\n'),
  ];
  const passages = await mapInTurns(listed, (each) =>
    [...(each.position === 1 ? sectionHead(each) : []), toPassage(each)].join('\n\n'),
  );
  return `${[...head, ...passages].filter((part) => part !== '').join('\n\n')}\n`;
}

function summary({ mode, sort }: SearchQuery, { total }: Listing): string {
  const plus = total.capped ? '+' : '';
  return `${MODE_LABELS[mode].label}检索，${SORT_LABELS[sort]}，共 ${total.sections}${plus} 节、${total.passages}${plus} 处`;
}

function sectionHead({ rank, section, title, citation }: Listed): readonly string[] {
  const path = section.path.map(headingLabel).join(' › ');
  const source = `《${citation.title}》（文本性质：${citation.status}）`;
  return [
    `## ${rank}. ${escapeMarkdown(title)}`,
    escapeMarkdown([source, path].filter((each) => each !== '').join(' ')),
  ];
}

function toPassage({ stored, citation, why }: Listed): string {
  const { passage, topics, regions } = stored;
  const facts = [
    citation.place.short,
    citation.place.inferred,
    `本站文本第 ${passage.line} 行`,
    said('主题', topics),
    said('地区', regions),
    ...reasons(why),
  ];
  const source = escapeMarkdown(facts.filter((fact) => fact !== null).join('；'));
  return toQuoted(citation, `——${source}，<${citation.url}>`);
}

function reasons({ terms, titleTerms, similarity, question }: Why): readonly (string | null)[] {
  return [
    said('命中词', terms),
    said('标题中的命中词', titleTerms),
    similarity === null ? null : `语义相近 ${similarity.toFixed(2)}`,
    question === null ? null : `相近说法：${question}`,
  ];
}

function said(label: string, values: readonly string[]): string | null {
  return values.length === 0 ? null : `${label}：${values.join('、')}`;
}
