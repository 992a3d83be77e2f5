import { escapeMarkdown } from '../citations/escape-markdown.ts';
import type { SearchQuery, SearchResult } from '../search/types.ts';
import { urls } from '../urls.ts';
import { headingLabel, MODE_LABELS, OFFICIAL_TEXT, sectionTitle } from './labels.ts';

interface SearchMarkdownContext {
  /** Origin of the addresses, without a trailing slash. */
  readonly base: string;
  /** The day of the search, YYYY-MM-DD. */
  readonly accessed: string;
}

/** The results of one page as Markdown: a heading a section, a block quote a passage, with permanent addresses. */
export function toSearchMarkdown(
  query: SearchQuery,
  result: SearchResult,
  { base, accessed }: SearchMarkdownContext,
): string {
  const notes = [...new Set([...query.notes, ...result.query.notes])];
  const parts = [
    `# ${query.q === '' ? '全部内容' : escapeMarkdown(query.q)}`,
    `${summary(query, result)}。检索日期：${accessed}。${OFFICIAL_TEXT}。`,
    `检索地址：<${base}${urls.search(query)}>`,
    ...(notes.length === 0 ? [] : [notes.map((note) => `- ${escapeMarkdown(note)}`).join('\n')]),
    ...result.results.map((each) => toSection(each, base)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function summary({ mode }: SearchQuery, { total, page, pages }: SearchResult): string {
  const plus = total.capped ? '+' : '';
  return `${MODE_LABELS[mode].label}检索，共 ${total.sections}${plus} 节、${total.passages}${plus} 处，第 ${page} 页，共 ${pages} 页`;
}

function toSection({ section, passages }: SearchResult['results'][number], base: string): string {
  const path = section.path.map(headingLabel).join(' › ');
  const source = `《${section.planTitle}》（文本性质：${section.planStatus}）`;
  return [
    `## ${escapeMarkdown(sectionTitle(section))}`,
    escapeMarkdown([source, path].filter((each) => each !== '').join(' ')),
    ...passages.map(({ id, text }) => `> ${escapeMarkdown(text)}\n>\n> <${base}${urls.passage(id)}>`),
  ].join('\n\n');
}
