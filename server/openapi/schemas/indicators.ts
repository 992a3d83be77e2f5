import { z } from 'zod';
import { FIGURE_SLOTS } from '../../indicators/columns.ts';
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
    value: IndicatorValue,
    slot: z.enum(FIGURE_SLOTS).describe('目标、目标增速、实际、实际增速、基期值'),
  })
  .describe('一行里的一个数');

export const IndicatorRow = z
  .object({
    ...PassageReference.shape,
    plan: z.string().describe('规划编号'),
    planTitle: z.string(),
    planStatus: PlanStatus,
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
    cautions: z.array(z.string()).describe('为什么这些数不能直接相比'),
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
  passages: z.array(PassageReference),
});

const values = z.array(z.string());

export const IndicatorsAnswer = z
  .object({
    query: z.object({
      q: z.string(),
      filters: z.object({ plan: values, category: values, nature: values, topic: values }),
      sort: z.string(),
      order: z.enum(['asc', 'desc']),
      notes: z.array(z.string()).describe('忽略了什么'),
    }),
    total: z.object({ indicators: count, rows: count }),
    rows: z.array(IndicatorRow),
    concepts: z.array(Concept).describe('各指标，跨表跨规划'),
    cautions: z.array(Caution).describe('哪些数不能直接相比'),
  })
  .describe('各部规划主要指标表的数') satisfies z.ZodType<IndicatorsAnswerType>;
