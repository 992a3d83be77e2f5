import type { AppClient } from './app-client.ts';
import { ToolError } from './tool.ts';

/** The plans that are named, or all. Rejects with ToolError for one that is not there, and says which are. */
export async function knownPlans(named: readonly string[] | undefined, app: AppClient) {
  const plans = await app.plans();
  const odd = (named ?? []).find((name) => plans.every(({ id }) => id !== name));
  if (odd !== undefined) {
    const known = plans.map(({ id, title }) => `${id}（${title}）`).join('、');
    throw new ToolError(`没有编号为“${odd}”的规划；可用的编号：${known}`);
  }
  return named === undefined || named.length === 0 ? plans : plans.filter(({ id }) => named.includes(id));
}
