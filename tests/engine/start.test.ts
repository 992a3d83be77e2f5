import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../platform/config.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gangyao-start-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs a program until it ends by itself. */
async function run(program: string, environment: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, ['--import', 'tsx', join(ROOT, program)], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, PORT: '0', LOG_LEVEL: 'silent', DATA_DIR: folder, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const output of [child.stdout, child.stderr])
    output.on('data', (chunk: Buffer) => {
      said += chunk;
    });
  const [code] = await once(child, 'close');
  return { code, lines: said.trim().split('\n') };
}

describe.each(['server/main.ts', 'indexer/main.ts'])('%s that cannot start', (program) => {
  it('says in one line which setting is wrong, and ends with 1', async () => {
    expect(await run(program, { PORT: 'abc' })).toEqual({
      code: 1,
      lines: ['PORT = "abc"; allowed: a whole number from 0 to 65535'],
    });
  });

  it('says every wrong setting in a line of its own', async () => {
    const { code, lines } = await run(program, { PORT: 'abc', TRUST_PROXY: 'yes' });
    expect([code, lines.map((line) => line.split(' ')[0])]).toEqual([1, ['PORT', 'TRUST_PROXY']]);
  });

  it('says at once that DATA_DIR is a file', async () => {
    const file = join(folder, 'file');
    await writeFile(file, 'mine');
    const { code, lines } = await run(program, { DATA_DIR: file });
    expect([code, lines.length]).toEqual([1, 1]);
    expect(lines[0]).toMatch(`DATA_DIR = "${file}" cannot be written; give a folder`);
  });

  it('says at once that DATA_DIR lies where no folder can be made', async () => {
    const { code, lines } = await run(program, { DATA_DIR: '/proc/nothing/here' });
    expect([code, lines.length]).toEqual([1, 1]);
    expect(lines[0]).toMatch('DATA_DIR = "/proc/nothing/here" cannot be written; give a folder');
  });

  it('says in one line that the engine does not answer', async () => {
    expect(
      await run(program, { MEILI_URL: 'http://127.0.0.1:9', MEILI_MASTER_KEY: 'a-key-of-no-server' }),
    ).toEqual({
      code: 1,
      lines: ['MEILI_URL = http://127.0.0.1:9 does not answer as a Meilisearch server does'],
    });
  });
});
