import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../platform/config.ts';
import { isAlive } from '../../platform/engine/identity.ts';
import { startEngine } from '../../platform/engine/index.ts';
import { EngineUnavailable } from '../../platform/errors.ts';
import {
  engineProcess,
  listeningLog,
  makeWorkplace,
  masterKeyOf,
  silent,
  startOwner,
  startTestEngine,
  type TestEngine,
  until,
  untilDead,
  watchdogOf,
} from './support.ts';

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function running(): Promise<TestEngine> {
  const started = await startTestEngine();
  cleanups.push(started.remove);
  return started;
}

async function workplace() {
  const place = await makeWorkplace();
  cleanups.push(place.remove);
  return place;
}

const version = (client: { getVersion(): Promise<{ pkgVersion: string }> }) => client.getVersion();

describe('an engine of ours', () => {
  it('answers on the loopback address, and keeps its master key to its user and off the command line', async () => {
    const { engine, dataDir } = await running();
    expect(engine.isHealthy()).toBe(true);
    expect(new URL(engine.url).hostname).toBe('127.0.0.1');
    expect((await engine.manage(version)).pkgVersion).toBe('1.21.0');
    expect((await stat(join(dataDir, 'engine/master-key'))).mode & 0o777).toBe(0o600);
    const { pid } = await engineProcess(dataDir);
    const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8');
    expect(commandLine).toContain('--no-analytics');
    expect(commandLine).not.toContain(await masterKeyOf(dataDir));
  });

  it('has a search key that reads our indexes and writes nothing', async () => {
    const { engine } = await running();
    const { taskUid } = await engine.manage((client) =>
      client.createIndex('gangyao-a', { primaryKey: 'id' }),
    );
    await engine.manage((client) => client.tasks.waitForTask(taskUid));
    expect((await engine.ask((client) => client.index('gangyao-a').search(''))).hits).toEqual([]);
    await expect(engine.ask((client) => client.index('gangyao-a').addDocuments([{ id: 1 }]))).rejects.toThrow(
      EngineUnavailable,
    );
    await expect(engine.ask((client) => client.createIndex('gangyao-b'))).rejects.toThrow(EngineUnavailable);
    await expect(engine.ask((client) => client.getKeys())).rejects.toThrow(EngineUnavailable);
  });

  it('opens nothing but our indexes to its admin key', async () => {
    const { engine } = await running();
    await expect(engine.manage((client) => client.createIndex('others'))).rejects.toThrow(EngineUnavailable);
    await expect(engine.manage((client) => client.getKeys())).rejects.toThrow(EngineUnavailable);
  });

  it('is started again at the same address when it dies, and says so', async () => {
    const { engine, dataDir } = await running();
    const before = { url: engine.url, process: await engineProcess(dataDir) };
    const heard: boolean[] = [];
    engine.onStatus((healthy) => heard.push(healthy));
    process.kill(before.process.pid, 'SIGKILL');
    await until(() => heard.includes(false));
    await until(() => heard.includes(true));
    expect(heard).toEqual([false, true]);
    expect(engine.url).toBe(before.url);
    expect((await engineProcess(dataDir)).pid).not.toBe(before.process.pid);
    expect((await engine.manage(version)).pkgVersion).toBe('1.21.0');
  });

  it('is killed and started again when it hangs without dying', async () => {
    const { engine, dataDir } = await running();
    const hanging = await engineProcess(dataDir);
    const heard: boolean[] = [];
    engine.onStatus((healthy) => heard.push(healthy));
    process.kill(hanging.pid, 'SIGSTOP');
    await untilDead(hanging);
    await until(() => heard.includes(true));
    expect(heard).toEqual([false, true]);
    expect((await engineProcess(dataDir)).pid).not.toBe(hanging.pid);
    expect((await engine.manage(version)).pkgVersion).toBe('1.21.0');
  });

  it('rejects with EngineUnavailable while it is away', async () => {
    const { engine, dataDir } = await running();
    await engine.stop();
    await expect(engine.manage(version)).rejects.toThrow(EngineUnavailable);
    expect(engine.isHealthy()).toBe(false);
    expect(await readdir(join(dataDir, 'engine'))).not.toContain('engine.json');
    expect(await readdir(join(dataDir, 'engine'))).not.toContain('owner.lock');
  });

  it('keeps its documents and its keys over a stop and a start', async () => {
    const { engine, config, dataDir } = await running();
    await engine.manage(async (client) => {
      const { taskUid } = await client.index('gangyao-a').addDocuments([{ id: 1 }]);
      await client.tasks.waitForTask(taskUid);
    });
    await engine.stop();
    const again = await startEngine(config, silent);
    cleanups.push(again.stop);
    expect(again.searchKey).toBe(engine.searchKey);
    expect((await again.ask((client) => client.index('gangyao-a').search(''))).hits).toEqual([{ id: 1 }]);
    await again.stop();
    expect(await readdir(dataDir)).toEqual(['engine']);
  });

  it('does not outlive its watchdog, and is started again', async () => {
    const { engine, dataDir } = await running();
    const before = await engineProcess(dataDir);
    process.kill(await watchdogOf(before), 'SIGKILL');
    await untilDead(before);
    await until(async () => (await engineProcess(dataDir).catch(() => before)).pid !== before.pid);
    expect((await engine.manage(version)).pkgVersion).toBe('1.21.0');
  });
});

describe('an engine whose owner dies', () => {
  for (const [how, die] of [
    ['is killed', (owner) => owner.kill('SIGKILL')],
    ['is terminated', (owner) => owner.kill('SIGTERM')],
    ['is interrupted', (owner) => owner.kill('SIGINT')],
    ['throws', (owner) => owner.stdin?.write('throw\n')],
  ] as const satisfies readonly (readonly [string, (owner: ChildProcess) => unknown])[]) {
    it(`dies with an owner that ${how}`, async () => {
      const { dataDir } = await workplace();
      const owner = await startOwner(dataDir);
      const engine = await engineProcess(dataDir);
      const watchdog = await watchdogOf(engine);
      const exit = once(owner, 'exit');
      die(owner);
      await exit;
      await untilDead(engine);
      await untilDead({ pid: watchdog, started: null });
    });
  }

  it('leaves files that the next start cleans up', async () => {
    const { dataDir, config } = await workplace();
    const owner = await startOwner(dataDir);
    const exit = once(owner, 'exit');
    owner.kill('SIGKILL');
    await exit;
    const engine = await startEngine(config, silent);
    cleanups.push(engine.stop);
    expect((await engine.manage(version)).pkgVersion).toBe('1.21.0');
  });

  it('is ended by the next start when its watchdog was killed as well', async () => {
    const { dataDir, config } = await workplace();
    const owner = await startOwner(dataDir);
    const left = await engineProcess(dataDir);
    const watchdog = await watchdogOf(left);
    const children = await readFile(`/proc/${watchdog}/task/${watchdog}/children`, 'utf8');
    const guards = children
      .trim()
      .split(' ')
      .map(Number)
      .filter((pid) => pid !== left.pid);
    expect(guards).toHaveLength(1);
    const exit = once(owner, 'exit');
    // In this order nobody is left who would end the engine on seeing another die.
    for (const pid of [...guards, owner.pid ?? 0, watchdog]) process.kill(pid, 'SIGKILL');
    await exit;
    expect(isAlive(left)).toBe(true);
    const engine = await startEngine(config, silent);
    cleanups.push(engine.stop);
    expect(isAlive(left)).toBe(false);
    expect((await engine.manage(version)).pkgVersion).toBe('1.21.0');
  });

  it('is one and the same for two processes that start at once', async () => {
    const { dataDir } = await workplace();
    const owners = await Promise.all([startOwner(dataDir), startOwner(dataDir)]);
    const engine = await engineProcess(dataDir);
    const exits = owners.map((owner) => once(owner, 'exit'));
    for (const owner of owners) owner.stdin?.write('stop\n');
    await Promise.all(exits);
    await untilDead(engine);
    expect(await readdir(join(dataDir, 'engine'))).not.toContain('owner.lock');
  });

  it('is used by a second process, left running by it, and started anew by it when the owner is gone', async () => {
    const { dataDir, config } = await workplace();
    const owner = await startOwner(dataDir);
    const first = await engineProcess(dataDir);
    const passing = await startEngine(config, silent);
    expect((await passing.manage(version)).pkgVersion).toBe('1.21.0');
    await passing.stop();
    expect(isAlive(first)).toBe(true);

    const staying = await startEngine(config, silent);
    cleanups.push(staying.stop);
    const exit = once(owner, 'exit');
    owner.stdin?.write('stop\n');
    await exit;
    await expect(staying.manage(version)).rejects.toThrow(EngineUnavailable);
    await until(() => !staying.isHealthy());
    await until(() => staying.isHealthy());
    expect((await engineProcess(dataDir)).pid).not.toBe(first.pid);
    expect((await staying.manage(version)).pkgVersion).toBe('1.21.0');
  });
});

describe('a start that meets trouble', () => {
  it('sets a database of another version aside, says so, and starts afresh', async () => {
    const { dataDir, config } = await workplace();
    const first = await startEngine(config, silent);
    await first.stop();
    await writeFile(join(dataDir, 'engine/data.ms/VERSION'), '1.2.0');
    const { log, lines } = listeningLog();
    const engine = await startEngine(config, log);
    cleanups.push(engine.stop);
    expect((await engine.manage(version)).pkgVersion).toBe('1.21.0');
    expect(lines()).toContain('could not open its database');
    expect(await readdir(join(dataDir, 'engine'))).toContain('data.ms.unreadable');
  });

  it('starts afresh over a database that is garbage', async () => {
    const { dataDir, config } = await workplace();
    const first = await startEngine(config, silent);
    await first.stop();
    await writeFile(join(dataDir, 'engine/data.ms/tasks/data.mdb'), Buffer.alloc(200_000, 7));
    const { log, lines } = listeningLog();
    const engine = await startEngine(config, log);
    cleanups.push(engine.stop);
    expect(lines()).toContain('could not open its database');
    expect((await engine.manage(version)).pkgVersion).toBe('1.21.0');
  });

  it('rejects when the program does not start, shows the end of its log, and leaves the database as it was', async () => {
    const { dataDir } = await workplace();
    const program = join(dataDir, 'broken');
    await writeFile(program, '#!/bin/sh\necho "cannot do that" >&2\nexit 3\n');
    await chmod(program, 0o755);
    await mkdir(join(dataDir, 'engine/data.ms'), { recursive: true });
    await writeFile(join(dataDir, 'engine/data.ms/kept'), 'as it was');
    const config = readConfig({ DATA_DIR: dataDir, MEILI_BIN: program });
    await expect(startEngine(config, silent)).rejects.toThrow(/code 3[\s\S]*cannot do that/);
    expect(await readFile(join(dataDir, 'engine/data.ms/kept'), 'utf8')).toBe('as it was');
    expect(await readdir(join(dataDir, 'engine'))).not.toContain('owner.lock');
  });

  it('is given up at the signal, and leaves nothing running', async () => {
    const { dataDir } = await workplace();
    const program = join(dataDir, 'silent');
    const note = join(dataDir, 'pid');
    await writeFile(program, `#!/bin/sh\necho $$ >${note}\nexec sleep 600\n`);
    await chmod(program, 0o755);
    const config = readConfig({ DATA_DIR: dataDir, MEILI_BIN: program });
    const giveUp = new AbortController();
    const started = startEngine(config, silent, giveUp.signal).catch((error: unknown) => error);
    const pidOf = async () => Number(await readFile(note, 'utf8').catch(() => '0'));
    await until(async () => (await pidOf()) > 0);
    giveUp.abort();
    expect(await started).toBeInstanceOf(EngineUnavailable);
    expect(isAlive({ pid: await pidOf(), started: null })).toBe(false);
    expect(await readdir(join(dataDir, 'engine'))).not.toContain('owner.lock');
  });
});
