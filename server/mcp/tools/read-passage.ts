import { z } from 'zod';
import type { AppClient, TakenPassage } from '../app-client.ts';
import { Cited, cite, toQuote } from '../cited.ts';
import { PassageId } from '../inputs.ts';
import { knownPassage } from '../known-passage.ts';
import { createTool } from '../tool.ts';

const MOST = 5;
const around = z.int().min(0).max(MOST).default(1);

const Input = z.strictObject({
  id: PassageId,
  before: around.describe('前面几段'),
  after: around.describe('后面几段'),
});

const Output = z.object({
  passage: Cited.extend({ topics: z.array(z.string()), regions: z.array(z.string()) }),
  before: z.array(Cited),
  after: z.array(Cited),
});

export const readPassage = createTool({
  name: 'read_passage',
  title: '阅读原文',
  description:
    '按固定编号或固定地址读一段原文和它前后各几段，附所在位置、状态与出处；指标行附各列表头。引用或转述前用它核对，防止断章取义。',
  input: Input,
  output: Output,
  run: async ({ id, before, after }, app) => {
    const own = await knownPassage(id, app);
    const data = {
      passage: { ...cite(own, app), topics: own.topics, regions: own.regions },
      before: (await neighbours(own, 'previous', before, app)).toReversed(),
      after: await neighbours(own, 'next', after, app),
    };
    return { data, text: toText(data) };
  },
});

/** The nearest first. */
async function neighbours(
  own: TakenPassage,
  side: 'previous' | 'next',
  most: number,
  app: AppClient,
): Promise<Cited[]> {
  const found: Cited[] = [];
  for (let at = own[side]; at !== null && found.length < most; ) {
    const passage = await knownPassage(at.id, app);
    found.push(cite(passage, app));
    at = passage[side];
  }
  return found;
}

function toText({ passage, before, after }: z.output<typeof Output>): string {
  const aside = (title: string, cited: readonly Cited[]) =>
    cited.length === 0 ? [] : [[`【${title}】`, ...cited.map(toQuote)].join('\n\n')];
  return [toQuote(passage), ...aside('前文', before), ...aside('后文', after)].join('\n\n');
}
