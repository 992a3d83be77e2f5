import { afterEach, describe, expect, it } from 'vitest';
import type { Engine } from '../../platform/engine/index.ts';
import { EngineUnavailable } from '../../platform/errors.ts';
import { createLog } from '../../platform/log.ts';
import { type EngineDoor, keepTrying } from '../../server/engine-door.ts';

const REASON = new EngineUnavailable('no program');
const doors: EngineDoor[] = [];
afterEach(async () => {
  for (const door of doors.splice(0)) await door.stop();
});

/** A start that succeeds at the given try. */
function startingAt(success: number) {
  const seen = { tries: 0, stopped: 0 };
  const engine: Pick<Engine, 'ask' | 'isHealthy' | 'stop'> = {
    ask: (question) => question(undefined as never),
    isHealthy: () => true,
    stop: async () => {
      seen.stopped += 1;
    },
  };
  const start = async (): Promise<Engine> => {
    seen.tries += 1;
    if (seen.tries < success) throw new Error(`try ${seen.tries}`);
    return engine as Engine;
  };
  const door = keepTrying(start, REASON, createLog('silent'));
  doors.push(door);
  return { seen, door };
}

describe('the way to an engine that could not be started', () => {
  it('rejects with EngineUnavailable and the reason', async () => {
    const { door } = startingAt(Number.POSITIVE_INFINITY);
    expect(door.isHealthy()).toBe(false);
    const asked = door.ask(async () => 'answer').catch((error: unknown) => error);
    expect(await asked).toBeInstanceOf(EngineUnavailable);
    expect(await asked).toMatchObject({ cause: REASON });
  });

  it('is tried until it can be, and leads to it from then on', async () => {
    const { seen, door } = startingAt(2);
    while (!door.isHealthy()) await new Promise((resolve) => setTimeout(resolve, 25));
    expect(seen.tries).toBe(2);
    expect(await door.ask(async () => 'answer')).toBe('answer');
    await door.stop();
    expect(seen.stopped).toBe(1);
  });

  it('is not tried any more once it is stopped', async () => {
    const { seen, door } = startingAt(1);
    await door.stop();
    expect(seen).toEqual({ tries: 0, stopped: 0 });
    expect(door.isHealthy()).toBe(false);
  });
});
