import { z } from 'zod';
import type { SearchAnswer } from '../../openapi/schemas/search.ts';
import type { AppClient } from '../app-client.ts';
import { Cited, citeResult, toQuote } from '../cited.ts';
import { Mode, Plans, Query } from '../inputs.ts';
import { knownPlans } from '../known-plans.ts';
import { createTool } from '../tool.ts';

const values = (says: string) => z.array(z.string().min(1)).optional().describe(says);

const Input = z.strictObject({
  query: Query,
  mode: Mode,
  plans: Plans.optional(),
  topics: values('只看这些主题'),
  regions: values('只看提到这些地区的原文'),
  kinds: z
    .array(z.enum(['text', 'box', 'indicator', 'glossary']))
    .optional()
    .describe('正文、专栏、指标、名词解释'),
  limit: z.int().min(1).max(20).default(5).describe('每页几节'),
  page: z.int().min(1).max(1000).default(1),
});

const Found = Cited.extend({
  section: z.string().describe('所在的节、专栏等的编号'),
  terms: z.array(z.string()).describe('原文里有的检索词'),
  similarity: z.number().nullable().describe('与检索词的余弦'),
});

const Output = z.object({
  query: z.string(),
  correction: z.string().nullable().describe('按拼音或错别字改读后的检索词'),
  notes: z.array(z.string()).describe('忽略了什么'),
  total: z.object({ sections: z.int(), passages: z.int(), capped: z.boolean() }),
  page: z.int(),
  pages: z.int(),
  answers: z
    .array(
      z.object({
        title: z.string(),
        planTitle: z.string(),
        planStatus: z.string(),
        text: z.string(),
        passages: z.array(z.string()),
      }),
    )
    .describe('确有把握的直接回答，附依据的编号'),
  passages: z.array(Found).describe('命中的原文，每节最多三段'),
  nearest: z
    .array(z.object({ passage: z.string(), text: z.string(), similarity: z.number() }))
    .describe('没有结果时，意思较近但不算结果的句子'),
});

export const searchPlans = createTool({
  name: 'search_plans',
  title: '检索规划纲要',
  description:
    '在五年规划纲要全文中检索，返回逐字的原文、所在篇章、状态与固定地址。引用原文前先用它。没有结果说明规划没有谈到，不要编造。',
  input: Input,
  output: Output,
  run: async ({ query, mode, plans, topics, regions, kinds, limit, page }, app) => {
    await knownPlans(plans, app);
    const filters = { plan: plans ?? [], topic: topics ?? [], region: regions ?? [], kind: kinds ?? [] };
    const data = toData(await app.search({ q: query, mode, filters, size: limit, page }), app);
    return { data, text: toText(data) };
  },
});

type Data = z.output<typeof Output>;

function toData(found: z.output<typeof SearchAnswer>, app: AppClient): Data {
  const { query, total, page, pages, answers, results, help } = found;
  return {
    query: query.q,
    correction: query.correction,
    notes: query.notes,
    total,
    page,
    pages,
    answers: answers.map(({ title, planTitle, planStatus, text, passages }) => ({
      title,
      planTitle,
      planStatus,
      text,
      passages: passages.map(({ id }) => id),
    })),
    passages: results.flatMap(({ section, passages }) =>
      passages.map((passage) => ({
        ...citeResult(passage, section, app),
        section: section.id,
        terms: [...passage.why.terms, ...passage.why.titleTerms],
        similarity: passage.why.similarity,
      })),
    ),
    nearest: (help?.nearest ?? []).map(({ passage, text, similarity }) => ({ passage, text, similarity })),
  };
}

function toText({ query, correction, notes, total, page, pages, answers, passages, nearest }: Data): string {
  const more = total.capped ? '以上' : '';
  const head =
    total.sections === 0
      ? `“${query}”没有结果。`
      : `“${query}”：${total.sections} 节 ${total.passages} 段${more}，第 ${page} / ${pages} 页。`;
  const near = nearest.map(({ passage, text }) => `意思较近但不算结果：${text}（编号 ${passage}）`);
  const lines = [head, ...(correction === null ? [] : [`按“${correction}”检索。`]), ...notes];
  const given = answers.map(
    ({ title, planTitle, planStatus, text, passages: ids }) =>
      `${title}：${text}\n——《${planTitle}》（${planStatus}）（编号 ${ids.join('、')}）`,
  );
  return [lines.join('\n'), ...given, ...passages.map(toQuote), ...near].join('\n\n');
}
