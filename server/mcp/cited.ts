import { z } from 'zod';
import { quoteLine } from '../citations/citation.ts';
import { noteLine } from '../citations/explained.ts';
import { Line, PassageKindSchema, PlanStatus } from '../openapi/schemas/plan.ts';
import type { AppClient, TakenPassage } from './app-client.ts';
import { ToolError } from './tool.ts';

/** A passage as assistants quote it: word for word, with everything that a citation needs. */
export const Cited = z.object({
  id: z.string().describe('固定编号'),
  kind: PassageKindSchema,
  text: z.string().describe('原文，一字不差'),
  cells: z
    .array(z.object({ column: z.string(), value: z.string() }))
    .optional()
    .describe('指标行的各列：表头与单元格原文；其他各类没有这一项'),
  notes: z
    .array(z.object({ id: z.string(), text: z.string().describe('一字不差'), address: z.string() }))
    .optional()
    .describe('指标行的表注：*、[ ] 等符号与口径的说明，引用这一行的数时须附上；其他各类没有这一项'),
  cautions: z
    .array(z.string())
    .optional()
    .describe('指标行的提示：为什么这些数不能直接相比；其他各类没有这一项'),
  remarks: z.array(z.string()).optional().describe('原文前后不一或有误之处，引用时须说明；没有时没有这一项'),
  plan: z.string().describe('规划编号'),
  planTitle: z.string().describe('规划名称'),
  planStatus: PlanStatus,
  place: z.string().describe('在规划中的位置：篇、章、节、专栏、第几段'),
  inferred: z.string().nullable().describe('位置里哪些标题正文没有、据什么补出；都有时为 null'),
  line: Line,
  endLine: Line,
  address: z.string().describe('固定地址；没有公开网址时只有站内路径'),
  citation: z.string().describe('引文出处，可照抄'),
});

export type Cited = z.output<typeof Cited>;

/** Cites these passages, as one request to the app; what is returned rejects an id that is not among them. */
export async function citeAll(ids: readonly string[], app: AppClient): Promise<(id: string) => Cited> {
  const passages = await app.passages([...new Set(ids)]);
  const cited = new Map(passages.map((passage) => [passage.id, cite(passage, app)]));
  return (id) => {
    const found = cited.get(id);
    // Ids come from the app itself: one can only vanish with a new build.
    if (found === undefined) throw new ToolError('规划文本刚刚更新，请把同一问题再问一次');
    return found;
  };
}

export function cite(passage: TakenPassage, app: AppClient): Cited {
  const { id, kind, text, cells, notes, cautions, remarks, plan, planTitle, planStatus } = passage;
  const { place, inferred, line, endLine } = passage;
  const address = app.address(id);
  const where = inferred === null ? place : `${place}（${inferred}）`;
  return {
    id,
    kind,
    text,
    ...(cells === undefined ? {} : { cells }),
    ...(notes === undefined ? {} : { notes: notes.map((note) => citeNote(note, app)) }),
    ...(cautions === undefined ? {} : { cautions }),
    ...(remarks === undefined ? {} : { remarks: remarks.map((remark) => remark.text) }),
    plan,
    planTitle,
    planStatus,
    place,
    inferred,
    line,
    endLine,
    address,
    citation: `${titleWithStatus(planTitle, planStatus)}，${where}，${address}`,
  };
}

/** Says the status once: a draft's title may say it already. */
export function titleWithStatus(title: string, status: Cited['planStatus']): string {
  const said = `（${status}）`;
  return title.includes(said) ? `《${title}》` : `《${title}》${said}`;
}

/** A note of a table by its own address. */
export function citeNote({ id, text }: Pick<Cited, 'id' | 'text'>, app: AppClient) {
  return { id, text, address: app.address(id) };
}

/** The passage with its source beneath, to be read; a row is told under its column titles and with its notes, too. */
export function toQuote({
  text,
  cells,
  notes = [],
  cautions = [],
  remarks = [],
  citation,
  id,
}: Cited): string {
  const columns = cells === undefined ? [] : [`（各列：${quoteLine({ type: 'row', cells })}）`];
  // No dash before the source: paragraphs of a plan may begin with one.
  return [text, ...columns, ...explain(notes, [...remarks, ...cautions]), sourceLine({ citation, id })].join(
    '\n',
  );
}

/** What must be said with the figures of a row, a line each. */
export function explain(
  notes: readonly Pick<Cited, 'id' | 'text'>[],
  cautions: readonly string[],
): readonly string[] {
  return [
    ...notes.map(({ id, text }) => `${noteLine(text)}（编号 ${id}）`),
    ...cautions.map((each) => `注意：${each}`),
  ];
}

export function sourceLine({ citation, id }: Pick<Cited, 'citation' | 'id'>): string {
  return `出处：${citation}（编号 ${id}）`;
}
