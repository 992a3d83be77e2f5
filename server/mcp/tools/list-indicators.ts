import { z } from 'zod';
import type { IndicatorRow, IndicatorsAnswer } from '../../openapi/schemas/indicators.ts';
import { Line, PlanStatus } from '../../openapi/schemas/plan.ts';
import type { AppClient } from '../app-client.ts';
import { Plans } from '../inputs.ts';
import { knownPlans } from '../known-plans.ts';
import { createTool } from '../tool.ts';

const Input = z.strictObject({
  name: z.string().trim().max(200).optional().describe('指标名称中的词，如“城镇化”；不填则全部'),
  plans: Plans.optional(),
  nature: z.enum(['约束性', '预期性']).optional(),
});

const Figure = z.object({
  column: z.string().describe('所在列的表头'),
  role: z.enum(['base', 'target', 'actual']).describe('基期值、目标、实际'),
  year: z.int().nullable(),
  text: z.string().describe('单元格原文'),
});

const Row = z.object({
  id: z.string(),
  indicator: z.string().describe('各表通用的名称：同名的各行可以对照'),
  name: z.string().describe('表中的名称'),
  unit: z.string().nullable(),
  nature: z.string().nullable(),
  plan: z.string(),
  planTitle: z.string(),
  planStatus: PlanStatus,
  line: Line.nullable(),
  figures: z.array(Figure),
  notes: z.array(z.string()).describe('表注'),
  cautions: z.array(z.string()).describe('为什么这些数不能直接相比'),
  address: z.string(),
  citation: z.string(),
});

const Output = z.object({
  total: z.object({ indicators: z.int(), rows: z.int() }),
  notes: z.array(z.string()),
  rows: z.array(Row),
});

export const listIndicators = createTool({
  name: 'list_indicators',
  title: '查主要指标',
  description:
    '列出各部规划主要指标表的行：基期值、目标、实际，单位、约束性或预期性、表注与固定地址。问数字、目标值时用它；比较前先看 cautions。',
  input: Input,
  output: Output,
  run: async ({ name, plans, nature }, app) => {
    await knownPlans(plans, app);
    const filters = { plan: plans ?? [], nature: nature === undefined ? [] : [nature] };
    const data = toData(await app.indicators({ q: name ?? '', filters }), app);
    return { data, text: toText(data) };
  },
});

function toData(
  { total, query, rows }: z.output<typeof IndicatorsAnswer>,
  app: AppClient,
): z.output<typeof Output> {
  return { total, notes: query.notes, rows: rows.map((row) => toRow(row, app)) };
}

function toRow(row: z.output<typeof IndicatorRow>, app: AppClient): z.output<typeof Row> {
  const { id, name, unit, nature, plan, planTitle, planStatus, line, cautions } = row;
  const address = app.address(id);
  return {
    id,
    indicator: row.concept,
    name,
    unit,
    nature,
    plan,
    planTitle,
    planStatus,
    line,
    figures: row.figures.map(({ column, role, year, value }) => ({ column, role, year, text: value.text })),
    notes: row.notes.map(({ text }) => text),
    cautions,
    address,
    citation: `《${planTitle}》（${planStatus}），${address}`,
  };
}

function toText({ total, notes, rows }: z.output<typeof Output>): string {
  const head = `${total.indicators} 个指标，${total.rows} 行。`;
  const lines = rows.map((row) => {
    const unit = row.unit === null ? '' : `（${row.unit}）`;
    const figures = row.figures.map(({ column, text }) => `${column} ${text}`).join('；');
    const more = [
      ...row.notes.map((note) => `表注：${note}`),
      ...row.cautions.map((each) => `注意：${each}`),
    ];
    return [`${row.name}${unit}：${figures}`, ...more, `——${row.citation}（编号 ${row.id}）`].join('\n');
  });
  return [[head, ...notes].join('\n'), ...lines].join('\n\n');
}
