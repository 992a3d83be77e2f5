import { z } from 'zod';
import { FIGURE_COVERS, FIGURE_SLOTS } from '../../indicators/columns.ts';
import type {
  IndicatorRowData,
  IndicatorsAnswer as IndicatorsAnswerType,
} from '../../view-models/indicator-data.ts';
import { FIGURE, IndicatorValue, Nature } from './indicator-parts.ts';
import { Line, PassageReference, PlanStatus, Topic } from './plan.ts';

const count = z.int().min(0);

export const IndicatorFigure = z
  .object({
    ...FIGURE,
    since: z.int().nullable().describe('时期的首年；当年的数、表中没有写基期的，为 null'),
    value: IndicatorValue,
    slot: z.enum(FIGURE_SLOTS).describe('目标、目标增速、实际、实际增速、基期值'),
    covers: z
      .enum(FIGURE_COVERS)
      .nullable()
      .describe(
        '数说的是什么：year 当年，average 时期的年均，sum 时期的累计；文字为 null。列名写年均、单元格写年均的都是 average，增长、降低一类指标的目标没有写年均的也是 average',
      ),
    repeats: z.boolean().describe('与同一行的前一个数印在一个合并的单元格里，是同一句话，不要重复计'),
  })
  .describe('一行里的一个数');

export const IndicatorRow = z
  .object({
    ...PassageReference.shape,
    plan: z.string().describe('规划编号'),
    planTitle: z.string(),
    planStatus: PlanStatus,
    planDatePrinted: z.string().nullable().describe('文本所印日期'),
    planDateRemark: z.string().nullable().describe('对日期的说明：不为 null 时，所印日期不可直接采用'),
    concept: z.string().describe('各表通用的指标名称'),
    name: z.string().describe('表中的名称，不含单位'),
    category: z.string().nullable().describe('类别'),
    number: z.string().nullable().describe('表中的序号'),
    unit: z.string().nullable(),
    change: z.boolean().describe('是增长、降低之类的变化，不是当年的水平'),
    shape: z.enum(['review', 'outlook']).describe('回顾上一个五年，或规划今后五年'),
    nature: Nature.nullable(),
    topics: z.array(Topic),
    starYear: z.int().nullable().describe('带星号的数是哪一年的'),
    line: Line.nullable(),
    figures: z.array(IndicatorFigure),
    notes: z.array(z.object({ ...PassageReference.shape, text: z.string() })).describe('表注'),
    cautions: z.array(z.string()).describe('关于这一行的数的提示：为什么不能直接相比'),
    remarks: z.array(z.string()).describe('原文与这一行前后不一之处，引用前须知'),
  })
  .describe('指标表的一行') satisfies z.ZodType<IndicatorRowData>;

const Concept = z.object({
  name: z.string(),
  aliases: z.array(z.string()).describe('其他叫法'),
  rows: z.array(z.string()).describe('各行的编号'),
});

const Caution = z.object({
  concept: z.string(),
  plan: z.string(),
  text: z.string(),
  passages: z.array(PassageReference).describe('依据：表注，或数值不同的各行'),
  sides: z
    .array(z.array(z.object({ row: z.string().describe('行的编号'), role: FIGURE.role })))
    .describe('所说的数：同组的可以相比，不同组的不能；只有一组时，只是对这些数的说明'),
});

const values = z.array(z.string());

export const IndicatorsAnswer = z
  .object({
    query: z.object({
      q: z.string(),
      filters: z.object({ plan: values, category: values, nature: values, topic: values }),
      sort: z.string(),
      order: z.enum(['asc', 'desc']),
      notes: z.array(z.string()).describe('忽略了什么，以及结果里还含什么'),
    }),
    total: z.object({
      indicators: count.describe('指标数，跨规划'),
      lines: count.describe('每部规划的每项指标算一个，即页面上筛选项旁的数'),
      rows: count.describe('原表的行数'),
    }),
    rows: z.array(IndicatorRow),
    concepts: z.array(Concept).describe('各指标，跨表跨规划'),
    cautions: z.array(Caution).describe('哪些数不能直接相比'),
  })
  .describe('各部规划主要指标表的数') satisfies z.ZodType<IndicatorsAnswerType>;
