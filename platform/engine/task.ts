import type { EnqueuedTask, Meilisearch, Task } from 'meilisearch';

/** A task that the engine took on and could not do; `code` is the engine's own. */
export class EngineTaskFailed extends Error {
  override readonly name = 'EngineTaskFailed';
  readonly code: string;

  constructor(task: Task) {
    const what = task.indexUid === null ? task.type : `${task.type} of ${task.indexUid}`;
    super(`${what} ${task.status} (task ${task.uid}): ${task.error?.message ?? 'no reason given'}`, {
      cause: task.error,
    });
    this.code = task.error?.code ?? task.status;
  }
}

/** Waits until a task is done. Rejects with EngineTaskFailed unless it succeeds. */
export async function finish(client: Meilisearch, enqueued: EnqueuedTask): Promise<Task> {
  const task = await client.tasks.waitForTask(enqueued);
  if (task.status !== 'succeeded') throw new EngineTaskFailed(task);
  return task;
}
