import { z } from 'zod';
import { PlanStatus } from '../../openapi/schemas/plan.ts';
import type { AppClient } from '../app-client.ts';
import { Cited, cite, citeAll, titleWithStatus, toQuote } from '../cited.ts';
import { Counts, toCounts } from '../counts.ts';
import { PassageId, Plans, Query } from '../inputs.ts';
import { knownPassage } from '../known-passage.ts';
import { knownPlans } from '../known-plans.ts';
import { createTool, ToolError } from '../tool.ts';

const Input = z.strictObject({
  query: Query.optional().describe('检索词或问题：比较各部规划怎么说。与 passage 二选一'),
  passage: PassageId.optional().describe('一段原文的编号或固定地址：找其他规划里最接近的。与 query 二选一'),
  plans: Plans.optional(),
  limit: z.int().min(1).max(10).default(3).describe('每部规划几段；按一段原文比较时最多五段'),
});

const Pair = z
  .object({ own: z.string(), other: z.string(), similarity: z.number() })
  .describe('最接近的一对句子');

const Near = Cited.extend({
  similarity: z.number().nullable().describe('与检索词或所给原文的相近程度'),
  sharedTerms: z.array(z.string()).describe('与检索词或所给原文共有的词'),
  sentences: Pair.nullable().describe('按检索词比较时为 null'),
});

const Side = z.object({
  plan: z.string(),
  planTitle: z.string(),
  planStatus: PlanStatus,
  sections: z.int().nullable().describe('命中几节，字面与相近都算；按一段原文比较时为 null'),
  counts: Counts.nullable().describe('命中的段落各是哪一种；按一段原文比较时为 null'),
  passages: z.array(Near),
});

const Output = z.object({
  query: z.string().nullable(),
  passage: Cited.nullable(),
  sides: z.array(Side).describe('每部规划一项'),
});

type Data = z.output<typeof Output>;
type Plan = Awaited<ReturnType<AppClient['plans']>>[number];
type Side = z.output<typeof Side>;

export const comparePlans = createTool({
  name: 'compare_plans',
  title: '比较各部规划',
  description:
    '比较各部规划：给 query，返回每部规划最相关的原文；给 passage，返回其他规划中意思最接近的原文、共有的词与最接近的句子。都附固定地址。相近由模型判断，结论须以原文为准。',
  input: Input,
  output: Output,
  run: async ({ query, passage, plans, limit }, app) => {
    const data = await compare(query, passage, await knownPlans(plans, app), limit, app);
    return { data, text: toText(data) };
  },
});

async function compare(
  query: string | undefined,
  passage: string | undefined,
  plans: readonly Plan[],
  limit: number,
  app: AppClient,
): Promise<Data> {
  if (query !== undefined && passage === undefined) {
    const sides = await Promise.all(plans.map((plan) => sideOfQuery(query, plan, limit, app)));
    return { query, passage: null, sides };
  }
  if (passage === undefined || query !== undefined)
    throw new ToolError('参数有误。query 与 passage 请给一个，且只给一个');
  const own = await knownPassage(passage, app);
  const others = plans.filter(({ id }) => id !== own.plan);
  if (others.length === 0) throw new ToolError(`${passage} 就在这部规划里，请给另一部规划的编号`);
  const sides = await Promise.all(others.map((plan) => sideOfPassage(own.id, plan, limit, app)));
  return { query: null, passage: cite(own, app), sides };
}

async function sideOfQuery(q: string, plan: Plan, limit: number, app: AppClient): Promise<Side> {
  const found = await app.search({ q, filters: { plan: [plan.id] }, size: limit });
  const { results, total } = found;
  const best = results.flatMap(({ passages }) => passages.slice(0, 1));
  const cited = await citeAll(
    best.map(({ id }) => id),
    app,
  );
  const passages = best.map(({ id, why }) => ({
    ...cited(id),
    similarity: why.similarity,
    sharedTerms: [...why.terms, ...why.titleTerms],
    sentences: null,
  }));
  return { ...headOf(plan), sections: total.sections, counts: toCounts(found), passages };
}

async function sideOfPassage(id: string, plan: Plan, limit: number, app: AppClient): Promise<Side> {
  const near = (await app.similar(id, plan.id)).similar.slice(0, limit);
  const cited = await citeAll(
    near.map(({ passage }) => passage.id),
    app,
  );
  const passages = near.map(({ passage, similarity, terms, sentences }) => ({
    ...cited(passage.id),
    similarity,
    sharedTerms: terms,
    sentences: {
      own: sentences.own.text,
      other: sentences.other.text,
      similarity: sentences.similarity,
    },
  }));
  return { ...headOf(plan), sections: null, counts: null, passages };
}

function headOf({ id, title, status }: Plan): Pick<Side, 'plan' | 'planTitle' | 'planStatus'> {
  return { plan: id, planTitle: title, planStatus: status };
}

function toText({ query, passage, sides }: Data): string {
  const head = passage === null ? `“${query ?? ''}”在各部规划中：` : `与这一段相近的：\n${toQuote(passage)}`;
  const parts = sides.map(({ planTitle, planStatus, sections, counts, passages }) => {
    const found =
      counts === null
        ? `最接近的 ${passages.length} 段`
        : `${sections} 节：${counts.said}；下面是最相关的几节，每节一段`;
    const title = `【${titleWithStatus(planTitle, planStatus)}】${passages.length === 0 ? '没有足够接近的内容' : found}`;
    return [title, ...passages.map((near) => nearInWords(near, passage === null))].join('\n\n');
  });
  return [head, ...parts].join('\n\n');
}

/** A passage with what it shares with the other: with the query its words, with a passage the nearest sentences, too. */
function nearInWords(near: z.output<typeof Near>, ofQuery: boolean): string {
  const { sharedTerms, sentences } = near;
  const shared =
    sharedTerms.length === 0 ? [] : [`${ofQuery ? '含有' : '共有'}的词：${sharedTerms.join('、')}`];
  const nearest =
    sentences === null
      ? []
      : [
          `最接近的句子（相近 ${sentences.similarity.toFixed(2)}）：\n所给原文：${sentences.own}\n这一段：${sentences.other}`,
        ];
  return [toQuote(near), ...shared, ...nearest].join('\n');
}
