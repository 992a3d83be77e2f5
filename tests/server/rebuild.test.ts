import { describe, expect, it } from 'vitest';
import { buildOnReturn } from '../../server/rebuild.ts';

/** Builds that end when they are told to. */
function workshop(underWay: Promise<void> = Promise.resolve()) {
  const listeners = new Set<(healthy: boolean) => void>();
  const ends: (() => void)[] = [];
  const onStatus = (listen: (healthy: boolean) => void) => {
    listeners.add(listen);
    return () => listeners.delete(listen);
  };
  const build = () => new Promise<void>((resolve) => ends.push(resolve));
  const stop = buildOnReturn({ onStatus }, underWay, build);
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  const tell = async (...states: readonly boolean[]) => {
    for (const state of states) for (const listen of listeners) listen(state);
    await turn();
  };
  const end = async () => {
    ends.at(-1)?.();
    await turn();
  };
  return { begun: () => ends.length, tell, end, stop };
}

describe('an engine that comes back', () => {
  it('is built for, one that goes is not', async () => {
    const { begun, tell } = workshop();
    await tell(false);
    expect(begun()).toBe(0);
    await tell(true);
    expect(begun()).toBe(1);
  });

  it('is built for once more after the build under way, however often it came back', async () => {
    const { begun, tell, end } = workshop();
    await tell(false, true);
    await tell(false, true, false, true, false, true);
    expect(begun()).toBe(1);
    await end();
    expect(begun()).toBe(2);
    await end();
    expect(begun()).toBe(2);
    await tell(false, true);
    expect(begun()).toBe(3);
  });

  it('waits for the first build, and does not mind how that ends', async () => {
    let fail = (): void => {};
    const { begun, tell } = workshop(new Promise((_, reject) => (fail = () => reject(new Error('failed')))));
    await tell(false, true);
    expect(begun()).toBe(0);
    fail();
    await tell();
    expect(begun()).toBe(1);
  });

  it('is no longer listened to once stopped', async () => {
    const { begun, tell, stop } = workshop();
    stop();
    await tell(false, true);
    expect(begun()).toBe(0);
  });
});
