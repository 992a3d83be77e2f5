import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import {
  CallToolRequestSchema,
  type CallToolResult,
  ErrorCode,
  ListToolsRequestSchema,
  McpError,
} from '@modelcontextprotocol/sdk/types.js';
import type { Log } from '../../platform/log.ts';
import type { AppClient } from './app-client.ts';
import { type Tool, ToolError } from './tool.ts';
import { comparePlans } from './tools/compare-plans.ts';
import { listIndicators } from './tools/list-indicators.ts';
import { readPassage } from './tools/read-passage.ts';
import { searchPlans } from './tools/search-plans.ts';
import { traceTerms } from './tools/trace-terms.ts';

const TOOLS: readonly Tool[] = [searchPlans, readPassage, listIndicators, comparePlans, traceTerms];

const INSTRUCTIONS =
  '这里收录五年规划纲要的全文。先检索，再读上下文，然后引用：引文须与 passages 里的 text 一字不差，并附 citation（名称、状态、位置、固定地址）。' +
  '指标行按 cells 的表头读数。标明“整理，非原文”的话可以转述，不可加引号。' +
  '标为“草案”的不得当作正式文本；都以官方公布文本为准。没有找到时请直说，不要编造。';

const NO_PUBLIC_ADDRESS =
  '本站没有设置公开网址：address 与 citation 里只有站内路径（/passages/…），不要自己补上域名；请告诉读者在自己的纲要检索网站里打开，或用编号查找。';

/** The MCP server over an app: the tools, all of which only read. */
export function createMcpServer(app: AppClient, log: Log): Server {
  const server = new Server(
    { name: 'gangyao', title: '纲要检索', version: '1.0.0' },
    {
      capabilities: { tools: {} },
      instructions: app.isPublic ? INSTRUCTIONS : INSTRUCTIONS + NO_PUBLIC_ADDRESS,
    },
  );
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: TOOLS.map(({ call: _call, ...tool }) => ({
      ...tool,
      annotations: { readOnlyHint: true, openWorldHint: false },
    })),
  }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }, { signal }) => {
    const tool = TOOLS.find(({ name }) => name === params.name);
    if (tool === undefined) throw new McpError(ErrorCode.InvalidParams, `没有工具 ${params.name}`);
    return await answer(tool, params.arguments, app.until(signal), log);
  });
  return server;
}

/** Whatever goes wrong is told in one text; what was not foreseen stays in the log. */
async function answer(tool: Tool, args: unknown, app: AppClient, log: Log): Promise<CallToolResult> {
  try {
    const { data, text } = await tool.call(args, app);
    return { content: [{ type: 'text', text }], structuredContent: { ...data } };
  } catch (error) {
    if (!(error instanceof ToolError)) log.error({ err: error, tool: tool.name }, 'a tool failed');
    const text = error instanceof ToolError ? error.message : '出错了，请稍后重试；问题已记录。';
    return { content: [{ type: 'text', text }], isError: true };
  }
}
