import { z } from 'zod';
import type { TermsAnswer as TermsAnswerType } from '../../view-models/terms-answer.ts';
import { LEAST_CHARACTERS } from '../../view-models/terms-plans.ts';
import { Line, SitePath } from './plan.ts';

const count = z.int().min(0);
const characters = count.describe('字数');
const rate = z
  .number()
  .min(0)
  .describe(`每万字次数；不足 ${LEAST_CHARACTERS} 字的文字（如引言）一次就会很高，不宜比较，页面上不显示`);

const Count = z.object({
  mentions: count.describe('出现次数'),
  passages: count.describe('几段里有'),
  rate,
});

const Unit = Count.extend({
  label: z.string().describe('章，或各章以外的部分'),
  chapter: z.int().min(1).nullable().describe('章次；序言、引言、结语、名词解释为空'),
  characters,
});

const Place = z.object({
  id: z.string().describe('固定编号'),
  line: Line,
  mentions: z.int().min(1).describe('出现次数'),
  url: SitePath,
});

const Title = z.object({
  kind: z
    .enum(['part', 'chapter', 'section', 'box', 'group', 'column', 'figure'])
    .describe('篇、章、节、专栏、专栏里的分组、表头、图'),
  id: z.string().describe('固定编号；分组与表头用所在专栏的'),
  text: z.string().describe('标题原文'),
  label: z.string().describe('带编号的标题'),
  line: Line.nullable().describe('行号；正文缺此标题、由目录补出时为空'),
  url: SitePath,
});

const TermInPlan = z.object({
  plan: z.string().describe('规划编号'),
  characters,
  count: Count,
  units: z.array(Unit).describe('各章，按原文顺序'),
  places: z.array(Place).describe('出现的各段，按原文顺序；第一处即标题以外的首次出现'),
  titles: z.array(Title).describe('含有该词的标题，按原文顺序；不计入次数'),
});

const Related = z.object({
  word: z.string(),
  together: z.int().min(1).describe('与该词同在的段数'),
  score: z.number().describe('关联强度'),
});

const Term = z.object({
  term: z.string(),
  mentions: count.describe('逐字出现的次数；标题不计，另列于 titles'),
  plans: z.array(TermInPlan),
  definitions: z.array(z.object({ id: z.string(), term: z.string(), text: z.string() })).describe('名词解释'),
  related: z.array(Related).describe('关联的词，最强的在前'),
});

export const TermsAnswer = z
  .object({
    query: z.object({ terms: z.array(z.string()), notes: z.array(z.string()).describe('忽略了什么') }),
    terms: z.array(Term),
  })
  .describe('词在各部规划中的分布') satisfies z.ZodType<TermsAnswerType>;
