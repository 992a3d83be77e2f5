import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Config, ROOT, readConfig } from '../platform/config.ts';
import { createEmbedder } from '../platform/embedder.ts';
import { startEngine } from '../platform/engine/index.ts';
import { ConfigError } from '../platform/errors.ts';
import { createLog, type Log } from '../platform/log.ts';
import { whenOrphaned } from '../platform/orphan.ts';
import { readPointer } from '../platform/pointer.ts';
import { createApp } from './app.ts';
import { createCurrent } from './current.ts';
import { type EngineDoor, keepTrying } from './engine-door.ts';
import { runIndexer } from './run-indexer.ts';
import { readSiteData } from './site-data.ts';

/** `npm start`: engine, build if anything changed, serve. The address is the last line on standard output. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  const closing: (() => Promise<void> | void)[] = [];
  stopOn(closing, log);
  const [engine, embedder] = await Promise.all([
    openEngine(config, log),
    createEmbedder(join(ROOT, 'data/model/bge-small-zh-v1.5')),
  ]);
  closing.push(() => engine.stop());
  await build(config, engine, log);
  const current = await createCurrent({ dataDir: config.dataDir, engine, embedder }, log);
  closing.push(() => current.stop());
  const app = createApp({
    config,
    log,
    current: current.get,
    isReady: () => engine.isHealthy(),
    data: readSiteData(),
  });
  const server = await listen(app, config);
  closing.push(() => closeServer(server));
  process.stdout.write(`${addressOf(server, config)}\n`);
}

/** A failed start ends the program before the first build; later the reader and the old build go on. */
async function openEngine(config: Config, log: Log): Promise<EngineDoor> {
  const start = () => startEngine(config, log);
  try {
    return await start();
  } catch (error) {
    if ((await readPointer(config.dataDir)) === null) throw error;
    log.error({ err: error }, 'the search engine cannot be started: only reading works for now');
    return keepTrying(start, error, log);
  }
}

/** A failed build ends the program if there is no older one to serve. */
async function build(config: Config, engine: EngineDoor, log: Log): Promise<void> {
  if (!engine.isHealthy()) return;
  try {
    await runIndexer();
  } catch (error) {
    if ((await readPointer(config.dataDir)) === null) throw error;
    log.error({ err: error }, 'the build failed: the old one is served');
  }
}

function listen(app: ReturnType<typeof createApp>, { port, host }: Config): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = app.listen(port, host, (error?: Error) => {
      if (error === undefined) resolve(server);
      else
        reject(
          new ConfigError(`PORT = "${port}" cannot be listened on (${error.message}); set another`, {
            cause: error,
          }),
        );
    });
  });
}

function addressOf(server: Server, { host }: Config): string {
  const { port } = server.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), PATIENCE).unref();
  });
}

/** Milliseconds that requests under way are given at the end. */
const PATIENCE = 3000;

/** However the program ends, what it opened is closed, the last first. */
function stopOn(closing: readonly (() => Promise<void> | void)[], log: Log): void {
  let stopping = false;
  const stop = async (code: number): Promise<void> => {
    if (stopping) return;
    stopping = true;
    for (const close of closing.toReversed()) {
      await Promise.resolve(close()).catch((error: unknown) => log.error({ err: error }, 'while stopping'));
    }
    process.exit(code);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stop(0));
  whenOrphaned(() => stop(0));
  const crash = (error: unknown): void => {
    if (error instanceof ConfigError) process.stderr.write(`${error.message}\n`);
    else log.fatal({ err: error }, 'stopping');
    stop(1);
  };
  process.on('uncaughtException', crash);
  process.on('unhandledRejection', crash);
}

await main();
