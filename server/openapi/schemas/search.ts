import { z } from 'zod';
import {
  FILTER_NAMES,
  type Help as HelpType,
  MODES,
  type NearSection as NearSectionType,
  type Result as ResultType,
} from '../../search/types.ts';
import type { SearchAnswer as SearchAnswerType } from '../../view-models/search-answer.ts';
import { Answer } from './answers.ts';
import {
  Line,
  Lines,
  PassageKindSchema,
  Path,
  PlanStatus,
  Region,
  SectionKind,
  SitePath,
  Topic,
} from './plan.ts';

const count = z.int().min(0);
const score = z.number().min(0);

export const Run = z
  .object({
    text: z.string(),
    match: z
      .enum(['term', 'meaning'])
      .optional()
      .describe('按词命中，或语义最接近的句子；不命中时没有这一项'),
  })
  .describe('原文的一截；各截相连，与原文一字不差');

const Why = z
  .object({
    terms: z.array(z.string()).describe('正文里有的检索词'),
    titleTerms: z.array(z.string()).describe('只在上级标题里有的检索词'),
    similarity: z.number().nullable().describe('最近向量的余弦；没有按语义检索时为 null'),
    question: z.string().nullable().describe('最接近的是这段原文所回答的一个问题'),
  })
  .describe('为什么列出这一段');

export const PassageLink = z
  .object({ id: z.string(), label: z.string().describe('在哪里'), url: SitePath })
  .describe('另一段原文');

export const ResultPassage = z
  .object({
    id: z.string().describe('固定编号'),
    kind: PassageKindSchema,
    line: Line,
    endLine: Line,
    text: z.string().describe('原文'),
    topics: z.array(Topic),
    regions: z.array(Region),
    runs: z.array(Run),
    why: Why,
    sameAs: PassageLink.nullable().describe('命中的内容与上面这一段相同'),
    alsoAt: z.array(PassageLink).describe('下面内容相同的各段'),
    score,
    url: SitePath,
  })
  .describe('命中的一段');

export const ResultSection = z
  .object({
    id: z.string(),
    kind: SectionKind,
    title: z.string().nullable(),
    plan: z.string().describe('规划编号'),
    planTitle: z.string(),
    planStatus: PlanStatus,
    path: Path,
    lines: Lines,
    topics: z.array(Topic).describe('第一个是主要主题'),
    regions: z.array(Region),
    url: SitePath,
  })
  .describe('一节、一个专栏、一张指标表等');

export const Result = z
  .object({
    section: ResultSection,
    score,
    more: count.describe('同一节里还有几段命中'),
    passages: z.array(ResultPassage).describe('最多三段'),
  })
  .describe('一节或一个专栏') satisfies z.ZodType<ResultType>;

export const FacetValue = z
  .object({
    value: z.string().describe('用作筛选参数的值'),
    label: z.string(),
    parent: z.string().nullable().describe('上一级的值'),
    count: count.describe('选上它会有几节'),
    selected: z.boolean(),
  })
  .describe('筛选项的一个值');

const facet = z.array(FacetValue);

const Understood = z
  .object({
    changes: z.array(
      z.object({ typed: z.string(), meant: z.string(), kind: z.enum(['pinyin', 'spelling', 'number']) }),
    ),
    synonyms: z.array(z.object({ term: z.string(), also: z.array(z.string()) })),
    places: z.array(Region),
  })
  .describe('检索词是怎样理解的；每一处都可用参数 off 拒绝');

export const SectionCount = z
  .object({ sections: count, capped: z.boolean().describe('为真时是下限') })
  .describe('一次检索会找到几节');
const sections = SectionCount.shape;
const FilterNames = z.enum(FILTER_NAMES);

export const NearSection = z
  .object({
    section: ResultSection,
    passage: z.string().describe('最接近的一段的编号'),
    text: z.string().describe('其中最接近的一句'),
    similarity: z.number(),
  })
  .describe('意思较近、但不算结果的一节') satisfies z.ZodType<NearSectionType>;

export const Help = z
  .object({
    words: z.array(z.object({ typed: z.string(), near: z.array(z.string()) })).describe('原文里没有的词'),
    filters: z.array(z.object({ ...sections, names: z.array(FilterNames) })).describe('去掉一类筛选后有几节'),
    unfiltered: SectionCount.nullable().describe('去掉全部筛选后有几节'),
    modes: z.array(z.object({ ...sections, mode: z.enum(MODES) })).describe('换一种检索方式有几节'),
    plain: z
      .object({ ...sections, q: z.string() })
      .nullable()
      .describe('不用引号和减号有几节'),
    terms: z.array(z.string()).describe('可以改查的词'),
    nearest: z.array(NearSection),
  })
  .describe('没有结果时的帮助') satisfies z.ZodType<HelpType>;

export const SearchAnswer = z
  .object({
    query: z.object({
      q: z.string().describe('检索词，已去首尾空格，最多 200 字'),
      mode: z.enum(MODES),
      terms: z.array(z.string()).describe('所查的词'),
      correction: z.string().nullable().describe('按拼音或错别字改读后的检索词'),
      understood: Understood,
      notes: z.array(z.string()).describe('忽略了什么，截掉了什么'),
    }),
    answers: z.array(Answer),
    total: z.object({
      sections: count,
      passages: count,
      capped: z.boolean().describe('为真时各项数目是下限'),
    }),
    standings: z
      .object({
        literal: count.describe('所查的词在正文里；地名写全称、简称都算'),
        titled: count.describe('连同上面的标题才都有'),
        near: count.describe('说的是同义词，或只是意思相近'),
      })
      .describe('命中的段落各是哪一种，合计即 total.passages'),
    page: z.int().min(1),
    pages: z.int().min(1),
    results: z.array(Result),
    facets: z.object({
      plan: facet,
      part: facet,
      chapter: facet,
      topic: facet,
      region: facet,
      kind: facet,
      level: facet,
    }),
    help: Help.nullable().describe('有结果时为 null'),
    timing: z
      .object({ total: z.number(), understand: z.number(), engine: z.number(), rank: z.number() })
      .describe('毫秒'),
  })
  .describe('检索的回答') satisfies z.ZodType<SearchAnswerType>;
