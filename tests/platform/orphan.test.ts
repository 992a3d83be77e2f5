import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../platform/config.ts';
import { identify, isAlive } from '../../platform/engine/identity.ts';

const CHILD = fileURLToPath(new URL('./orphan-child.ts', import.meta.url));

/** A parent as npm is: it starts the child and waits. */
const PARENT = `
  const [file, ...words] = process.argv.slice(1);
  require('node:child_process').spawn(process.execPath, ['--import', 'tsx', file, ...words], { stdio: 'inherit' });
`;

async function startUnderParent(...words: string[]) {
  const parent = spawn(process.execPath, ['-e', PARENT, CHILD, ...words], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [pid] = await once(parent.stdout, 'data');
  return { parent, child: identify(Number(pid)) };
}

describe('a process started by npm', () => {
  it('ends when npm is killed', async () => {
    const { parent, child } = await startUnderParent('start');
    parent.kill('SIGKILL');
    while (isAlive(child)) await new Promise((resolve) => setTimeout(resolve, 25));
    expect(isAlive(child)).toBe(false);
  });

  it('may outlive another parent', async () => {
    const { parent, child } = await startUnderParent();
    const exit = once(parent, 'exit');
    parent.kill('SIGKILL');
    await exit;
    // Longer than it takes to notice.
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect(isAlive(child)).toBe(true);
    process.kill(child.pid, 'SIGKILL');
  });
});
