import { z } from 'zod';
import { Line, PlanStatus } from '../../openapi/schemas/plan.ts';
import type { TermsAnswer } from '../../openapi/schemas/terms.ts';
import { MAX_TERM_CHARACTERS, MAX_TERMS } from '../../terms/term-params.ts';
import type { AppClient } from '../app-client.ts';
import { Cited, citeAll, titleWithStatus, toQuote } from '../cited.ts';
import { Plans } from '../inputs.ts';
import { knownPlans } from '../known-plans.ts';
import { createTool, ToolError } from '../tool.ts';

const Input = z.strictObject({
  terms: z
    .array(z.string().trim().min(1).max(MAX_TERM_CHARACTERS))
    .min(1)
    .max(MAX_TERMS)
    .describe('要数的词，逐字数，如 ["低空经济"]'),
  plans: Plans.optional(),
});

const Chapter = z.object({
  label: z.string().describe('章，或各章以外的部分'),
  mentions: z.int(),
  rate: z.number().describe('每万字次数；字数很少的部分（如引言）一次就会很高，不宜比较'),
});

const InPlan = z.object({
  plan: z.string().describe('规划编号'),
  planTitle: z.string(),
  planStatus: PlanStatus,
  mentions: z.int().describe('在正文中出现几次'),
  passages: z.int().describe('几段里有'),
  rate: z.number().describe('每万字次数：两部规划长短不同，比较时用它'),
  chapters: z.array(Chapter).describe('有这个词的各章，按原文顺序'),
  first: Cited.nullable().describe('首次出现的一段；标题不算'),
  titles: z
    .array(z.object({ title: z.string().describe('带编号的标题'), line: Line.nullable() }))
    .describe('含有这个词的标题，不计入次数；line 为空的标题正文没有，由目录补出'),
});

const Term = z.object({
  term: z.string(),
  plans: z.array(InPlan),
  definitions: z.array(Cited).describe('名词解释'),
  related: z.array(z.string()).describe('常在同一段出现的词'),
});

const Output = z.object({ notes: z.array(z.string()).describe('忽略了什么'), terms: z.array(Term) });

export const traceTerms = createTool({
  name: 'trace_terms',
  title: '词频',
  description:
    '数一个或几个词在各部规划正文里逐字出现几次：各章次数、每万字次数、首次出现的原文、含有它的标题与名词解释。标题另列、不计次数，同义词不计。问“提了几次”“最早在哪里提到”“哪部更强调”时用它；各处原文用 search_plans 加引号检索。',
  input: Input,
  output: Output,
  run: async ({ terms, plans }, app) => {
    const known = await knownPlans(plans, app);
    const answer = await app.terms(terms);
    if (answer.terms.length === 0) throw new ToolError(`没有可以数的词。${answer.query.notes.join('')}`);
    const data = await toData(answer, known, app);
    return { data, text: toText(data) };
  },
});

type Plan = Awaited<ReturnType<AppClient['plans']>>[number];

const MOST_RELATED = 10;

async function toData(
  { query, terms }: z.output<typeof TermsAnswer>,
  plans: readonly Plan[],
  app: AppClient,
): Promise<z.output<typeof Output>> {
  const ids = terms.flatMap((term) => [
    ...term.plans.flatMap(({ places }) => places.slice(0, 1)),
    ...term.definitions,
  ]);
  const cited = await citeAll(
    ids.map(({ id }) => id),
    app,
  );
  const chosen = (cite: Cited) => plans.some(({ id }) => id === cite.plan);
  return {
    notes: query.notes,
    terms: terms.map((term) => ({
      term: term.term,
      plans: plans.flatMap((plan) =>
        term.plans.filter((each) => each.plan === plan.id).map((each) => toInPlan(each, plan, cited)),
      ),
      definitions: term.definitions.map(({ id }) => cited(id)).filter(chosen),
      related: term.related.slice(0, MOST_RELATED).map(({ word }) => word),
    })),
  };
}

function toInPlan(
  { count, units, places, titles }: z.output<typeof TermsAnswer>['terms'][number]['plans'][number],
  { id, title, status }: Plan,
  cited: (id: string) => Cited,
): z.output<typeof InPlan> {
  const [first] = places;
  return {
    plan: id,
    planTitle: title,
    planStatus: status,
    ...count,
    chapters: units
      .filter(({ mentions }) => mentions > 0)
      .map(({ label, mentions, rate }) => ({ label, mentions, rate })),
    first: first === undefined ? null : cited(first.id),
    titles: titles.map(({ label, line }) => ({ title: label, line })),
  };
}

function toText({ notes, terms }: z.output<typeof Output>): string {
  const parts = terms.map(({ term, plans, definitions, related }) =>
    [
      `“${term}”（逐字计数，标题与同义的说法不计次数）`,
      ...plans.map(planInWords),
      ...definitions.map((each) => `名词解释：\n${toQuote(each)}`),
      ...(related.length === 0 ? [] : [`常同段出现的词：${related.join('、')}`]),
    ].join('\n\n'),
  );
  return [...notes, ...parts].join('\n\n');
}

function planInWords(plan: z.output<typeof InPlan>): string {
  const { planTitle, planStatus, mentions, passages, rate, chapters, first } = plan;
  const titles = titlesInWords(plan);
  const head = `【${titleWithStatus(planTitle, planStatus)}】`;
  if (first === null)
    return titles === '' ? `${head}没有出现` : `${head}正文、专栏、表格和名词解释里没有；${titles}`;
  const counts = chapters.map((chapter) => `${chapter.label}：${chapter.mentions} 次`);
  return [
    `${head}${mentions} 次，${passages} 段，每万字 ${rate} 次`,
    counts.join('；'),
    ...(titles === '' ? [] : [`另${titles}`]),
    `首次出现：\n${toQuote(first)}`,
  ].join('\n');
}

/** How many titles an assistant is told in words; the data has all. */
const TOLD_TITLES = 10;

function titlesInWords({ titles }: Pick<z.output<typeof InPlan>, 'titles'>): string {
  if (titles.length === 0) return '';
  const told = titles
    .slice(0, TOLD_TITLES)
    .map(({ title, line }) => (line === null ? `${title}（正文缺，据目录补出）` : title));
  const more = titles.length > TOLD_TITLES ? '等' : '';
  return `见于 ${titles.length} 个标题：${told.join('；')}${more}`;
}
