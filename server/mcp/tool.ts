import { z } from 'zod';
import type { AppClient } from './app-client.ts';

/** Something that an assistant can have done. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  /** For the assistant (Chinese): what it does, when to use it. */
  readonly description: string;
  /** JSON Schema of an object. */
  readonly inputSchema: ObjectSchema;
  readonly outputSchema: ObjectSchema;
  /** Rejects with ToolError for input that is not as the schema says, and for what cannot be answered. */
  call(args: unknown, app: AppClient): Promise<ToolAnswer>;
}

/** The same twice: as data, and to be read. */
export interface ToolAnswer<Data extends object = object> {
  readonly data: Data;
  readonly text: string;
}

export type ObjectSchema = Readonly<Record<string, unknown>> & { readonly type: 'object' };

/** Why a tool cannot answer, and what to do, for the assistant (Chinese). */
export class ToolError extends Error {
  override readonly name = 'ToolError';
}

interface Definition<Input extends z.ZodObject, Output extends z.ZodObject>
  extends Pick<Tool, 'name' | 'title' | 'description'> {
  readonly input: Input;
  readonly output: Output;
  readonly run: (input: z.output<Input>, app: AppClient) => Promise<ToolAnswer<z.output<Output>>>;
}

/** A tool whose input is checked and whose answers are described by schemas. */
export function createTool<Input extends z.ZodObject, Output extends z.ZodObject>(
  definition: Definition<Input, Output>,
): Tool {
  const { name, title, description, input, output, run } = definition;
  return {
    name,
    title,
    description,
    inputSchema: toObjectSchema(z.toJSONSchema(input, { io: 'input' })),
    outputSchema: toObjectSchema(z.toJSONSchema(output)),
    call: async (args, app) => {
      const parsed = input.safeParse(args ?? {}, { error: inChinese });
      if (!parsed.success) throw new ToolError(explain(parsed.error, Object.keys(input.shape)));
      const { data, text } = await run(parsed.data, app);
      // The app may say more than was described here, and assistants refuse what was not.
      return { data: output.parse(data), text };
    },
  };
}

const chinese = z.locales.zhCN().localeError;

/** The library's words, but for lengths: of those it speaks as of numbers. */
const inChinese: z.core.$ZodErrorMap = (issue) => {
  const isLength = 'origin' in issue && (issue.origin === 'string' || issue.origin === 'array');
  const unit = isLength && issue.origin === 'array' ? '项' : '个字';
  if (isLength && issue.code === 'too_small') return `太短：至少要有 ${issue.minimum} ${unit}`;
  if (isLength && issue.code === 'too_big') return `太长：最多 ${issue.maximum} ${unit}`;
  return chinese(issue);
};

function explain({ issues }: z.ZodError, known: readonly string[]): string {
  const reasons = issues.map((issue) => {
    if (issue.code === 'unrecognized_keys')
      return `没有参数 ${issue.keys.join('、')}；可用的：${known.join('、')}`;
    return issue.path.length === 0 ? issue.message : `${issue.path.join('.')}：${issue.message}`;
  });
  return `参数有误。${reasons.join('；')}`;
}

function toObjectSchema({ $schema: _schema, ...schema }: z.core.JSONSchema.BaseSchema): ObjectSchema {
  return { ...schema, type: 'object' };
}
