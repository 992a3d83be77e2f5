import { describe, expect, it } from 'vitest';
import { createClosing } from '../../server/closing.ts';

describe('the end of the program', () => {
  it('closes what was opened, the last first, and only then exits', async () => {
    const done: string[] = [];
    const closing = createClosing((code) => done.push(`exit ${code}`));
    closing.add(async () => {
      await Promise.resolve();
      done.push('engine');
    });
    closing.add(() => {
      done.push('server');
    });
    await closing.end(0);
    expect(done).toEqual(['server', 'engine', 'exit 0']);
  });

  it('comes once, with the code of the first call', async () => {
    const codes: number[] = [];
    const closing = createClosing((code) => codes.push(code));
    await Promise.all([closing.end(1), closing.end(0)]);
    expect(codes).toEqual([1]);
  });

  it('closes the rest when something cannot be closed', async () => {
    const done: string[] = [];
    const closing = createClosing((code) => done.push(`exit ${code}`));
    closing.add(() => {
      done.push('engine');
    });
    closing.add(() => Promise.reject('it does not close'));
    await closing.end(0);
    expect(done).toEqual(['engine', 'exit 0']);
  });

  it('closes what is opened only meanwhile, and afterwards', async () => {
    const done: string[] = [];
    const closing = createClosing((code) => done.push(`exit ${code}`));
    closing.add(async () => {
      await Promise.resolve();
      closing.add(() => {
        done.push('late');
      });
      done.push('server');
    });
    await closing.end(0);
    expect(done).toEqual(['server', 'late', 'exit 0']);
    closing.add(() => {
      done.push('later');
    });
    expect(done.at(-1)).toBe('later');
  });
});
