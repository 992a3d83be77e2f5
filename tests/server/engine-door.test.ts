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
  const heard: ((healthy: boolean) => void)[] = [];
  const engine: Pick<Engine, 'ask' | 'isHealthy' | 'onStatus' | 'stop'> = {
    ask: (question) => question(undefined as never),
    isHealthy: () => true,
    onStatus: (listen) => {
      heard.push(listen);
      return () => {};
    },
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
  const tell = (healthy: boolean): void => {
    for (const listen of heard) listen(healthy);
  };
  return { seen, door, tell };
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

  it('says when it leads there, and what it hears of it from then on', async () => {
    const { door, tell } = startingAt(1);
    const heard: boolean[] = [];
    const stop = door.onStatus((healthy) => heard.push(healthy));
    while (heard.length === 0) await new Promise((resolve) => setTimeout(resolve, 25));
    expect(door.isHealthy()).toBe(true);
    tell(false);
    stop();
    tell(true);
    expect(heard).toEqual([true, false]);
  });

  it('tells a start under way that nobody waits for it any more', async () => {
    let started: AbortSignal | null = null;
    const door = keepTrying(
      (signal) => {
        started = signal;
        return new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason));
        });
      },
      REASON,
      createLog('silent'),
    );
    while (started === null) await new Promise((resolve) => setTimeout(resolve, 25));
    await door.stop();
    expect(started).toMatchObject({ aborted: true });
  });

  it('stops an engine whose start was under way and comes up all the same', async () => {
    const seen = { stopped: 0 };
    let comeUp: ((engine: Engine) => void) | null = null;
    const door = keepTrying(() => new Promise((resolve) => (comeUp = resolve)), REASON, createLog('silent'));
    while (comeUp === null) await new Promise((resolve) => setTimeout(resolve, 25));
    const stopped = door.stop();
    const stop = async () => {
      seen.stopped += 1;
    };
    (comeUp as (engine: Engine) => void)({ stop } as Engine);
    await stopped;
    expect(seen.stopped).toBe(1);
  });
});
