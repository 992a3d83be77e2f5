import { describe, expect, it } from 'vitest';
import { firstTurn, mapInTurns, nextTurn } from '../../server/turns.ts';

describe('a turn of the event loop', () => {
  it('is given to one piece of work at a time, in the order in which they came', async () => {
    const seen: string[] = [];
    const work = async (name: string) => {
      await firstTurn();
      seen.push(name);
    };
    await Promise.all([work('a'), work('b'), work('c')]);
    expect(seen).toEqual(['a', 'b', 'c']);
  });

  it('is given to work that has begun before other work begins', async () => {
    const seen: string[] = [];
    const work = async (name: string) => {
      await firstTurn();
      seen.push(`${name} begins`);
      await nextTurn();
      seen.push(`${name} goes on`);
      await nextTurn();
      seen.push(`${name} ends`);
    };
    await Promise.all([work('a'), work('b')]);
    expect(seen).toEqual(['a begins', 'a goes on', 'a ends', 'b begins', 'b goes on', 'b ends']);
  });

  it('lets what else the loop has to do be done between two pieces', async () => {
    const seen: string[] = [];
    const work = async () => {
      for (let step = 0; step < 4; step += 1) {
        await nextTurn();
        seen.push('work');
      }
    };
    const other = new Promise<void>((resolve) => {
      setImmediate(() => {
        seen.push('other');
        resolve();
      });
    });
    await Promise.all([work(), other]);
    expect(seen.indexOf('other')).toBeLessThan(2);
  });
});

describe('what is mapped in turns', () => {
  const double = (value: number) => value * 2;

  it('is what map gives', async () => {
    expect(await mapInTurns([1, 2, 3], double)).toEqual([2, 4, 6]);
    expect(await mapInTurns(new Set<number>(), double)).toEqual([]);
  });

  it('waits for a turn whenever a piece has taken its time, and only then', async () => {
    let now = 0;
    const clock = () => now;
    const turns: number[] = [];
    let turning = true;
    const countTurns = (async () => {
      for (let turn = 0; turning; turn += 1) {
        await new Promise((resolve) => setImmediate(resolve));
        turns.push(turn);
      }
    })();
    const before: number[] = [];
    await mapInTurns(
      [0, 1, 2, 3, 4, 5],
      () => {
        before.push(turns.length);
        now += 1;
      },
      clock,
    );
    turning = false;
    await countTurns;
    expect(before.slice(0, 3)).toEqual([0, 0, 0]);
    expect(before[3]).toBeGreaterThan(0);
    expect(before[4]).toBe(before[3]);
    expect(before[5]).toBe(before[3]);
  });
});
