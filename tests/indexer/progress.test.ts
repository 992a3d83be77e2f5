import { describe, expect, it } from 'vitest';
import { createProgress } from '../../indexer/progress.ts';

function record(isTTY: boolean) {
  const written: string[] = [];
  let clock = 0;
  const stream = { isTTY, write: (text: string) => written.push(text) };
  const progress = createProgress(stream, () => clock);
  return { written, progress, wait: (milliseconds: number) => (clock += milliseconds) };
}

describe('createProgress', () => {
  it('writes plain lines at the start, every tenth and the end where there is no terminal', () => {
    const { written, progress, wait } = record(false);
    for (let done = 0; done <= 100; done++) {
      progress('vectors', done, 100);
      wait(1000);
    }
    expect(written).toHaveLength(11);
    expect(written[0]).toBe('vectors 0/100\n');
    expect(written[3]).toBe('vectors 30/100, 2 min left\n');
    expect(written[10]).toBe('vectors 100/100\n');
  });

  it('writes one line over and over on a terminal, with a line end when the stage is done', () => {
    const { written, progress, wait } = record(true);
    progress('vectors', 0, 2000);
    wait(1000);
    progress('vectors', 1000, 2000);
    progress('vectors', 1001, 2000);
    progress('vectors', 2000, 2000);
    expect(written).toEqual([
      '\r\u001b[2Kvectors 0/2,000',
      '\r\u001b[2Kvectors 1,000/2,000, 1 s left',
      '\r\u001b[2Kvectors 2,000/2,000\n',
    ]);
  });

  it('starts the clock of each stage anew', () => {
    const { written, progress, wait } = record(false);
    progress('vectors', 0, 10);
    wait(60_000);
    progress('publish', 0, 10);
    wait(1000);
    progress('publish', 5, 10);
    expect(written.at(-1)).toBe('publish 5/10, 1 s left\n');
  });

  it('finishes a stage that has nothing to do', () => {
    const { written, progress } = record(false);
    progress('vectors', 0, 0);
    expect(written).toEqual(['vectors 0/0\n']);
  });
});
