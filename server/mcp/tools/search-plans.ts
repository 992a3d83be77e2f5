import { z } from 'zod';
import type { Answer as SearchedAnswer } from '../../openapi/schemas/answers.ts';
import { PlanStatus } from '../../openapi/schemas/plan.ts';
import type { SearchAnswer } from '../../openapi/schemas/search.ts';
import type { AppClient } from '../app-client.ts';
import { Cited, citeAll, titleWithStatus, toQuote } from '../cited.ts';
import { Counts, toCounts } from '../counts.ts';
import { Mode, Plans, Query } from '../inputs.ts';
import { knownPlans } from '../known-plans.ts';
import { knownTopics } from '../known-topics.ts';
import { createTool } from '../tool.ts';

const values = (says: string) => z.array(z.string().min(1)).optional().describe(says);

const Input = z.strictObject({
  query: Query,
  mode: Mode,
  plans: Plans.optional(),
  topics: values('只看这些主题，如“产业”“能源与双碳”；写了没有的主题，会列出可用的'),
  regions: values('只看提到这些地区的原文，用正式全称'),
  kinds: z
    .array(z.enum(['text', 'box', 'indicator', 'glossary']))
    .optional()
    .describe('text 正文、box 专栏、indicator 指标、glossary 名词解释'),
  limit: z.int().min(1).max(20).default(5).describe('每页几节，每节最多三段'),
  page: z.int().min(1).max(1000).default(1),
});

const Found = Cited.extend({
  section: z.string().describe('所在的节、专栏等的编号'),
  terms: z.array(z.string()).describe('原文里有的检索词'),
  similarity: z.number().nullable().describe('与检索词的余弦'),
});

const Answer = z.object({
  title: z.string(),
  planTitle: z.string(),
  planStatus: PlanStatus,
  text: z.string().describe('回答；verbatim 为假时是整理，不可当原文引用'),
  verbatim: z.boolean().describe('text 一字不差出自下面的一段原文'),
  cautions: z.array(z.string()).describe('为什么这些数不能直接相比'),
  passages: z.array(Cited).describe('依据的原文，引用时用它们；指标行附表注'),
});

const Output = z.object({
  query: z.string(),
  correction: z.string().nullable().describe('按拼音或错别字改读后的检索词'),
  notes: z.array(z.string()).describe('忽略了什么'),
  total: z.object({ sections: z.int(), passages: z.int(), capped: z.boolean() }),
  counts: Counts.describe('命中的段落各是哪一种'),
  page: z.int(),
  pages: z.int(),
  answers: z.array(Answer).describe('确有把握的直接回答'),
  passages: z.array(Found).describe('命中的原文'),
  suggestions: z.array(z.string()).describe('没有结果时可以改查的词'),
  nearest: z
    .array(Cited.extend({ sentence: z.string().describe('其中最接近的一句'), similarity: z.number() }))
    .describe('没有结果时，意思较近但不算结果的原文'),
});

export const searchPlans = createTool({
  name: 'search_plans',
  title: '检索规划纲要',
  description:
    '在五年规划纲要全文中检索，返回逐字的原文、所在位置、状态与固定地址；问名词、指标、地区定位或篇章时另有直接回答。引用原文前先用它。answers 与 passages 都空说明没有找到，不要编造。',
  input: Input,
  output: Output,
  run: async ({ query, mode, plans, topics, regions, kinds, limit, page }, app) => {
    await knownPlans(plans, app);
    await knownTopics(topics ?? [], app);
    const filters = { plan: plans ?? [], topic: topics ?? [], region: regions ?? [], kind: kinds ?? [] };
    const data = await toData(await app.search({ q: query, mode, filters, size: limit, page }), app);
    return { data, text: toText(data) };
  },
});

type Data = z.output<typeof Output>;

async function toData(found: z.output<typeof SearchAnswer>, app: AppClient): Promise<Data> {
  const { query, total, page, pages, answers, results } = found;
  // Who has an answer needs no help with a search that found nothing.
  const help = answers.length > 0 ? null : found.help;
  const nearest = help?.nearest ?? [];
  const cited = await citeAll(
    [
      ...answers.flatMap(({ passages }) => passages.map(({ id }) => id)),
      ...results.flatMap(({ passages }) => passages.map(({ id }) => id)),
      ...nearest.map(({ passage }) => passage),
    ],
    app,
  );
  return {
    query: query.q,
    correction: query.correction,
    notes: query.notes,
    total,
    counts: toCounts(found),
    page,
    pages,
    answers: answers.map((answer) => toAnswer(answer, cited)),
    passages: results.flatMap(({ section, passages }) =>
      passages.map(({ id, why }) => ({
        ...cited(id),
        section: section.id,
        terms: [...why.terms, ...why.titleTerms],
        similarity: why.similarity,
      })),
    ),
    suggestions: help?.terms ?? [],
    nearest: nearest.map(({ passage, text, similarity }) => ({
      ...cited(passage),
      sentence: text,
      similarity,
    })),
  };
}

type Searched = z.output<typeof SearchedAnswer>;

function toAnswer(answer: Searched, cited: (id: string) => Cited): z.output<typeof Answer> {
  const { title, planTitle, planStatus, text } = answer;
  const passages = answer.passages.map(({ id }) => cited(id));
  return {
    title,
    planTitle,
    planStatus,
    text,
    verbatim: passages.some((passage) => passage.text.includes(text)),
    cautions: answer.kind === 'indicator' ? answer.cautions.map((caution) => caution.text) : [],
    passages,
  };
}

function toText(data: Data): string {
  const { answers, passages, nearest } = data;
  const quoted = new Set(answers.flatMap((answer) => answer.passages.map(({ id }) => id)));
  return [
    toHead(data),
    ...answers.map(answerInWords),
    ...(answers.length > 0 && passages.length > 0 ? ['【检索结果】'] : []),
    ...passages.map((each) =>
      quoted.has(each.id) ? `（这一段见上面的直接回答，编号 ${each.id}）` : toQuote(each),
    ),
    ...nearest.map((near) => `意思较近但不算结果：\n${toQuote(near)}`),
  ].join('\n\n');
}

function toHead({
  query,
  correction,
  notes,
  total,
  counts,
  page,
  pages,
  answers,
  suggestions,
}: Data): string {
  const more = total.capped ? '以上' : '';
  const found = `${total.sections} 节 ${total.passages} 段${more}：${counts.said}，第 ${page} / ${pages} 页`;
  const nothing = answers.length === 0 ? '没有结果' : '有直接回答，另无命中的段落';
  return [
    `“${query}”：${total.sections === 0 ? nothing : found}。`,
    ...(correction === null ? [] : [`按“${correction}”检索。`]),
    ...notes,
    ...(suggestions.length === 0 ? [] : [`可以改查：${suggestions.join('、')}`]),
  ].join('\n');
}

/** What was put together must not be taken for a quotation. */
function answerInWords({ title, planTitle, planStatus, text, verbatim, cautions, passages }: Answer): string {
  const told = passages.flatMap((passage) => passage.cautions ?? []);
  const named = text.startsWith(title) ? text : `${title}：${text}`;
  return [
    `【直接回答】${titleWithStatus(planTitle, planStatus)}${verbatim ? '' : '（整理，非原文）'}\n${named}`,
    // What a row is told with is not said twice.
    ...cautions.filter((each) => !told.includes(each)).map((caution) => `注意：${caution}`),
    ['依据的原文：', ...passages.map(toQuote)].join('\n\n'),
  ].join('\n');
}

type Answer = z.output<typeof Answer>;
