import { z } from 'zod';
import type { Answer as AnswerType } from '../../answers/types.ts';
import { FIGURE, Nature } from './indicator-parts.ts';
import { Level, PlanStatus, Region, SitePath } from './plan.ts';

const AnswerPassage = z.object({ id: z.string(), url: SitePath }).describe('一段原文的编号与固定地址');

const base = {
  title: z.string().describe('所答的名词、指标、地区或标题'),
  plan: z.string().describe('规划编号'),
  planTitle: z.string(),
  planStatus: PlanStatus,
  text: z.string().describe('回答；规划有原话的用原话'),
  url: SitePath,
  passages: z.array(AnswerPassage).describe('依据的原文，至少一段'),
};

export const DefinitionAnswer = z.object({ kind: z.literal('definition'), ...base }).describe('名词解释');

const Figure = z.object({
  ...FIGURE,
  text: z.string().describe('单元格原文'),
  asked: z.boolean().describe('检索词问的正是这一个'),
});

const Row = z.object({
  ...AnswerPassage.shape,
  name: z.string().describe('表中的名称，不含单位'),
  unit: z.string().nullable(),
  nature: Nature.nullable(),
  notes: z.array(z.object({ ...AnswerPassage.shape, text: z.string() })).describe('表注'),
  figures: z.array(Figure),
});

const Caution = z.object({ text: z.string(), passages: z.array(AnswerPassage) });

export const IndicatorAnswer = z
  .object({
    kind: z.literal('indicator'),
    ...base,
    rows: z.array(Row),
    cautions: z.array(Caution).describe('为什么这些数不能直接相比'),
  })
  .describe('指标表里的数');

const Statement = z.object({ ...AnswerPassage.shape, text: z.string() });

const Mentions = z.object({
  plan: z.string().describe('规划编号'),
  count: z.int().positive().describe('提到这个地区或其辖区的段落数'),
  url: SitePath.describe('这些段落'),
});

export const PlaceAnswer = z
  .object({
    kind: z.literal('place'),
    ...base,
    region: Region,
    statements: z.array(Statement).describe('规划对它的定位，原文；只是提到它的为空'),
    mentions: z.array(Mentions).describe('各部规划提到它多少处，不含它自己的规划'),
  })
  .describe('规划对一个地区的定位，或规划提到它的地方');

export const HeadingAnswer = z
  .object({
    kind: z.literal('heading'),
    ...base,
    level: Level,
    number: z.int().min(1),
    heading: z.string().nullable().describe('标题；原文缺失时为 null'),
    chapter: z.int().nullable().describe('节所在的章'),
    children: z.array(z.object({ title: z.string(), url: SitePath })).describe('下一级标题'),
  })
  .describe('篇、章、节');

export const Answer = z
  .discriminatedUnion('kind', [DefinitionAnswer, IndicatorAnswer, PlaceAnswer, HeadingAnswer])
  .describe('确有把握时直接给出的回答') satisfies z.ZodType<AnswerType>;
