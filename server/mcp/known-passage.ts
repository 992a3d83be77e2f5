import type { AppClient, TakenPassage } from './app-client.ts';
import { ToolError } from './tool.ts';

/** The passage of this id. Rejects with ToolError where there is none, and says where ids are found. */
export async function knownPassage(id: string, app: AppClient): Promise<TakenPassage> {
  const [passage] = await app.passages([id]);
  if (passage !== undefined) return passage;
  throw new ToolError(`没有编号为“${id}”的原文；请用 search_plans 检索，取结果里 passages 的 id 或 address`);
}
