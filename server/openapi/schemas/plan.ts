import { z } from 'zod';
import type {
  HeadingLevel,
  PassageKind,
  PathStep as PathStepType,
  PlanLevel,
  PlanStatus as PlanStatusType,
  SectionKind as SectionKindType,
} from '../../../plan/model.ts';

/** What answers share: the vocabulary of plan/model.ts as schemas. Descriptions are for readers (Chinese). */

export const Level = z
  .enum(['part', 'chapter', 'section'])
  .describe('篇、章、节') satisfies z.ZodType<HeadingLevel>;
export const Region = z.string().describe('地区的正式全称');
export const Topic = z.string().describe('主题');
/** The address of what is quoted, whole where the app knows its public address, and always in what is taken away. */
export const Url = z
  .string()
  .describe('地址；未设置公开网址时为站内路径，在 /export 里则以请求所用的网址开头');
/** Links within the site. */
export const SitePath = z.string().describe('站内路径');
export const Line = z.int().min(1).describe('本站文本文件的行号，从 1 起');

export const PlanStatus = z
  .enum(['草案', '正式'])
  .describe('文本的状态；引用时请写明') satisfies z.ZodType<PlanStatusType>;

export const AdministrativeLevel = z.enum(['省', '市', '县']).describe('层级') satisfies z.ZodType<PlanLevel>;

export const SectionKind = z
  .enum(['section', 'introduction', 'box', 'indicators', 'glossary', 'preamble', 'closing'])
  .describe('节、篇章导语、专栏、指标表、名词解释、序言、结语') satisfies z.ZodType<SectionKindType>;

export const PassageKindSchema = z
  .enum(['paragraph', 'item', 'indicator', 'note', 'definition'])
  .describe('段落、专栏内容、指标行、表注、名词解释') satisfies z.ZodType<PassageKind>;

export const PathStep = z
  .object({
    level: Level,
    number: z.int().min(1).describe('篇、章、节的编号'),
    title: z.string().nullable().describe('标题；原文缺失且无法得知时为 null'),
    inferred: z.boolean().describe('原文缺这个标题，按目录或编号补出'),
  })
  .describe('上级标题中的一级') satisfies z.ZodType<PathStepType>;

export const Path = z.array(PathStep).describe('所在的各级标题，由上到下');
export const Lines = z.tuple([Line, Line]).describe('起止行');

/** A passage by its id and address. */
export const PassageReference = z.object({ id: z.string(), url: Url }).describe('一段原文的编号与固定地址');
