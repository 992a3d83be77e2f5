import { z } from 'zod';
import type {
  OutlineAnswer as OutlineAnswerType,
  PlanFacts as PlanFactsType,
} from '../../view-models/plans-answer.ts';
import { AdministrativeLevel, Line, Lines, Path, PlanStatus, SectionKind, SitePath } from './plan.ts';

const number = z.int().min(1);
const fact = z.string().nullable();

export const PlanFacts = z
  .object({
    id: z.string(),
    title: z.string(),
    shortTitle: z.string(),
    level: AdministrativeLevel,
    region: z.string(),
    regionCode: fact.describe('GB/T 2260 六位代码'),
    parent: fact.describe('上级规划的编号'),
    issuer: fact.describe('制定机关'),
    documentNumber: fact.describe('文号'),
    period: fact.describe('规划期'),
    datePrinted: fact.describe('文本所印日期'),
    dateRemark: fact.describe('对日期的说明'),
    status: PlanStatus,
    sourceUrl: fact.describe('官方公布的地址'),
    sha256: z.string().length(64).describe('文本文件的 SHA-256'),
    counts: z.object({ parts: z.int(), chapters: z.int(), boxes: z.int() }),
    url: SitePath,
  })
  .describe('一部规划；未知的信息为 null') satisfies z.ZodType<PlanFactsType>;

export const PlansAnswer = z.object({ plans: z.array(PlanFacts) }).describe('收录的规划');

const heading = {
  id: z.string().describe('锚点'),
  number,
  title: z.string().nullable().describe('原文缺失且无法得知时为 null'),
  line: Line,
  inferred: z.boolean().describe('原文缺这个标题，按目录或编号补出'),
  reason: z.string().nullable().describe('为什么补出'),
};

const SectionHeading = z.object({ level: z.literal('section'), ...heading }).describe('节');
const ChapterHeading = z
  .object({ level: z.literal('chapter'), ...heading, sections: z.array(SectionHeading) })
  .describe('章');
const PartHeading = z
  .object({ level: z.literal('part'), ...heading, chapters: z.array(ChapterHeading) })
  .describe('篇');

const box = {
  id: z.string(),
  number,
  title: z.string(),
  line: Line,
  endLine: Line,
  part: number.nullable(),
  chapter: number.nullable(),
  passages: z.array(z.string()).describe('各行、各项与表注的编号'),
};

const TableBox = z
  .object({ kind: z.literal('table'), ...box, columns: z.array(z.string()).describe('各列的表头') })
  .describe('表格专栏');
const Group = z.object({ title: z.string(), line: Line });
const ListBox = z
  .object({ kind: z.literal('list'), ...box, groups: z.array(Group).describe('各组的标题') })
  .describe('分项专栏');

export const OutlineBox = z.discriminatedUnion('kind', [TableBox, ListBox]).describe('专栏');

const Figure = z
  .object({
    id: z.string(),
    number: number.nullable().describe('图上所印的编号'),
    caption: z.string().describe('图题；文本中没有图'),
    line: Line,
  })
  .describe('图');

const OutlineSection = z
  .object({
    id: z.string(),
    kind: SectionKind,
    plan: z.string(),
    title: z.string().nullable(),
    path: Path,
    part: number.nullable(),
    chapter: number.nullable(),
    lines: Lines,
    passages: z.array(z.string()).describe('各段的编号'),
  })
  .describe('有标题的最小单位');

export const OutlineAnswer = z
  .object({
    plan: z.object({ id: z.string(), title: z.string(), status: PlanStatus }),
    parts: z.array(PartHeading),
    boxes: z.array(OutlineBox),
    figures: z.array(Figure),
    sections: z.array(OutlineSection),
  })
  .describe('一部规划的目录') satisfies z.ZodType<OutlineAnswerType>;
