import { z } from 'zod';
import type { IndicatorNature, IndicatorValue as IndicatorValueType } from '../../../plan/indicators.ts';

/** What answers about indicators share: the vocabulary of plan/indicators.ts as schemas. */

export const Nature = z
  .enum(['约束性', '预期性'])
  .describe('约束性或预期性') satisfies z.ZodType<IndicatorNature>;

/** What a column says of its figure. */
export const FIGURE = {
  role: z.enum(['base', 'target', 'actual']).describe('基期值、目标、实际'),
  year: z.int().nullable().describe('所属年份，或时期的末年；表头没有写时为 null'),
  span: z
    .enum(['year', 'period'])
    .describe('该列的数说的是当年，还是以该年为止的时期（年均；累计的见 cumulative）'),
  column: z.string().describe('所在列的表头'),
};

const marks = {
  text: z.string().describe('单元格原文'),
  unit: z.string().nullable().describe('单元格自己的单位；没有时用整行的'),
  yearly: z.boolean().describe('单元格里写着年均；列名写年均的见 span，合起来见 covers'),
  cumulative: z.boolean().describe('五年累计（方括号）'),
  approximate: z.boolean().describe('约、左右'),
  starred: z.boolean().describe('带星号：是另一年的数，见表注'),
  remark: z.string().nullable().describe('括号里的说明'),
};

export const NumberValue = z
  .object({
    kind: z.literal('number'),
    ...marks,
    comparison: z.enum(['=', '>', '≥', '<', '≤']),
    value: z.number(),
  })
  .describe('一个数');

export const RangeValue = z
  .object({ kind: z.literal('range'), ...marks, from: z.number(), to: z.number() })
  .describe('一个区间，含两端');

export const TextValue = z
  .object({ kind: z.literal('text'), text: z.string() })
  .describe('以文字代替数，如“以国家下达任务为准”');

export const IndicatorValue = z
  .discriminatedUnion('kind', [NumberValue, RangeValue, TextValue])
  .describe('单元格里的值') satisfies z.ZodType<IndicatorValueType>;
