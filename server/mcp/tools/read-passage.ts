import { z } from 'zod';
import type { PassageAnswer } from '../../openapi/schemas/passage.ts';
import type { AppClient } from '../app-client.ts';
import { Cited, citePassage, toQuote } from '../cited.ts';
import { PassageId } from '../inputs.ts';
import { createTool } from '../tool.ts';

const MOST = 5;
const around = z.int().min(0).max(MOST).default(1);

const Input = z.strictObject({
  id: PassageId,
  before: around.describe('前面几段'),
  after: around.describe('后面几段'),
});

const Output = z.object({
  passage: Cited.extend({
    topics: z.array(z.string()),
    regions: z.array(z.string()),
    cells: z.array(z.object({ column: z.string(), value: z.string() })).describe('指标行的各列；其他为空'),
  }),
  before: z.array(Cited),
  after: z.array(Cited),
});

export const readPassage = createTool({
  name: 'read_passage',
  title: '阅读原文',
  description:
    '按固定编号或固定地址读一段原文和它的上下文，附所在篇章、状态与出处。引用或转述前用它核对，防止断章取义。',
  input: Input,
  output: Output,
  run: async ({ id, before, after }, app) => {
    const own = await app.passage(id);
    const data = {
      passage: {
        ...citePassage(own, app),
        topics: own.topics,
        regions: own.regions,
        cells: own.cells ?? [],
      },
      before: (await neighbours(own, 'previous', before, app)).toReversed(),
      after: await neighbours(own, 'next', after, app),
    };
    return { data, text: toText(data) };
  },
});

/** The nearest first. */
async function neighbours(
  own: z.output<typeof PassageAnswer>,
  side: 'previous' | 'next',
  most: number,
  app: AppClient,
): Promise<Cited[]> {
  const found: Cited[] = [];
  for (let at = own[side]; at !== null && found.length < most; ) {
    const passage = await app.passage(at.id);
    found.push(citePassage(passage, app));
    at = passage[side];
  }
  return found;
}

function toText({ passage, before, after }: z.output<typeof Output>): string {
  const aside = ({ text, id, headings }: Cited) => `（编号 ${id}，${headings}）${text}`;
  const cells = passage.cells.map(({ column, value }) => `${column}：${value}`);
  return [
    toQuote(passage),
    ...(cells.length === 0 ? [] : [cells.join('\n')]),
    ...(before.length === 0 ? [] : [`前文：\n${before.map(aside).join('\n')}`]),
    ...(after.length === 0 ? [] : [`后文：\n${after.map(aside).join('\n')}`]),
  ].join('\n\n');
}
