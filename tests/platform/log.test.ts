import { describe, expect, it } from 'vitest';
import { createLog } from '../../platform/log.ts';

function written(level: 'info' | 'warn' | 'silent', write: (log: ReturnType<typeof createLog>) => void) {
  const lines: string[] = [];
  write(createLog(level, { write: (line) => void lines.push(line) }));
  return lines.map((line) => JSON.parse(line));
}

describe('the log', () => {
  it('is one JSON object a line, with time, level, message and what is known', () => {
    const [line] = written('info', (log) => log.info({ url: 'http://x' }, 'started'));
    expect(line).toMatchObject({ level: 'info', msg: 'started', url: 'http://x' });
    expect(new Date(line.time).getTime()).not.toBeNaN();
  });

  it('leaves out what is below its level', () => {
    expect(written('warn', (log) => log.info('quiet'))).toEqual([]);
    expect(written('silent', (log) => log.fatal('quiet'))).toEqual([]);
  });

  it('never shows a key', () => {
    const lines = written('info', (log) =>
      log.info({ searchKey: 'secret', engine: { masterKey: 'secret' } }),
    );
    expect(JSON.stringify(lines)).not.toContain('secret');
  });

  it('shows an error with its stack', () => {
    const [line] = written('info', (log) => log.error({ err: new Error('broken') }, 'failed'));
    expect(line.err).toMatchObject({ message: 'broken', stack: expect.stringContaining('log.test.ts') });
  });
});
