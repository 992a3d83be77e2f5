import type { AppClient } from './app-client.ts';
import { ToolError } from './tool.ts';

/** Rejects with ToolError for a topic that is not there, and says which are. */
export async function knownTopics(named: readonly string[], app: AppClient): Promise<void> {
  if (named.length === 0) return;
  const { facets } = await app.search({ size: 1 });
  const known = facets.topic.map(({ value }) => value);
  const odd = named.find((name) => !known.includes(name));
  if (odd !== undefined) throw new ToolError(`没有主题“${odd}”；可用的主题：${known.join('、')}`);
}
