import { z } from 'zod';
import type { IndicatorRow, IndicatorsAnswer } from '../../openapi/schemas/indicators.ts';
import type { AppClient } from '../app-client.ts';
import { Cited, citeAll, citeNote, explain, sourceLine } from '../cited.ts';
import { Plans } from '../inputs.ts';
import { knownPlans } from '../known-plans.ts';
import { createTool } from '../tool.ts';

const Input = z.strictObject({
  name: z.string().trim().max(200).optional().describe('指标名称中的词，如“城镇化”；不填则全部'),
  plans: Plans.optional(),
  nature: z.enum(['约束性', '预期性']).optional(),
  limit: z.int().min(1).max(30).default(20).describe('每页几行'),
  page: z.int().min(1).max(1000).default(1),
});

const Figure = z.object({
  column: z.string().describe('所在列的表头'),
  role: z.enum(['base', 'target', 'actual']).describe('基期值、目标、实际'),
  year: z.int().nullable(),
  since: z.int().nullable().describe('时期的首年；当年的数、表中没有写基期的，为 null'),
  text: z.string().describe('单元格原文'),
  repeats: z.boolean().describe('与同一行的前一个数印在一个合并的单元格里，是同一句话，不要重复计'),
});

const Row = Cited.pick({
  id: true,
  plan: true,
  planTitle: true,
  planStatus: true,
  place: true,
  line: true,
  endLine: true,
  address: true,
  citation: true,
}).extend({
  indicator: z.string().describe('各表通用的名称：同名的各行可以对照'),
  name: z.string().describe('表中的名称'),
  unit: z.string().nullable(),
  nature: z.string().nullable(),
  figures: z.array(Figure),
  notes: z.array(Cited.pick({ id: true, text: true, address: true })).describe('表注，一字不差'),
  cautions: z.array(z.string()).describe('为什么这些数不能直接相比'),
  remarks: z.array(z.string()).describe('原文与这一行前后不一之处，引用时须说明'),
});

const Output = z.object({
  total: z.object({ indicators: z.int(), rows: z.int() }),
  page: z.int(),
  pages: z.int(),
  notes: z.array(z.string()),
  rows: z.array(Row),
});

export const listIndicators = createTool({
  name: 'list_indicators',
  title: '查主要指标',
  description:
    '列出各部规划主要指标表的行：基期值、目标、实际，单位、约束性或预期性、表注与固定地址。问数字、目标值时用它；比较前先看 cautions，引用前先看 remarks。',
  input: Input,
  output: Output,
  run: async ({ name, plans, nature, limit, page }, app) => {
    await knownPlans(plans, app);
    const filters = { plan: plans ?? [], nature: nature === undefined ? [] : [nature] };
    const data = await toData(await app.indicators({ q: name ?? '', filters }), limit, page, app);
    return { data, text: toText(data) };
  },
});

/** A page that there is not is the last one. */
async function toData(
  { total, query, rows }: z.output<typeof IndicatorsAnswer>,
  limit: number,
  asked: number,
  app: AppClient,
): Promise<z.output<typeof Output>> {
  const pages = Math.max(1, Math.ceil(rows.length / limit));
  const page = Math.min(asked, pages);
  const shown = rows.slice((page - 1) * limit, page * limit);
  const cited = await citeAll(
    shown.map(({ id }) => id),
    app,
  );
  return {
    total,
    page,
    pages,
    notes: query.notes,
    rows: shown.map((row) => toRow(row, cited(row.id), app)),
  };
}

function toRow(row: z.output<typeof IndicatorRow>, cited: Cited, app: AppClient): z.output<typeof Row> {
  const { id, plan, planTitle, planStatus, place, line, endLine, address, citation } = cited;
  const { concept, name, unit, nature, cautions, remarks } = row;
  return {
    id,
    indicator: concept,
    name,
    unit,
    nature,
    plan,
    planTitle,
    planStatus,
    place,
    line,
    endLine,
    figures: row.figures.map(({ column, role, year, since, value, repeats }) => ({
      column,
      role,
      year,
      since,
      text: value.text,
      repeats,
    })),
    notes: row.notes.map((note) => citeNote(note, app)),
    cautions,
    remarks,
    address,
    citation,
  };
}

function toText({ total, page, pages, notes, rows }: z.output<typeof Output>): string {
  const head =
    total.rows === 0
      ? '按所给的名称、规划和属性没有找到；少填一项再看，不填 name 可列出全部。'
      : `${total.indicators} 个指标，${total.rows} 行，第 ${page} / ${pages} 页（按表头整理，数为单元格原文）。`;
  const lines = rows.map((row) => {
    const facts = [row.unit, row.nature].filter((each) => each !== null).join('，');
    const named = facts === '' ? row.name : `${row.name}（${facts}）`;
    const figures = row.figures
      .map(({ column, text, repeats }) => `${column} ${text}${repeats ? '（与前一个数同在一格）' : ''}`)
      .join('；');
    const known = explain(row.notes, [...row.remarks, ...row.cautions]);
    return [`${named}：${figures}`, ...known, sourceLine(row)].join('\n');
  });
  return [[head, ...notes].join('\n'), ...lines].join('\n\n');
}
