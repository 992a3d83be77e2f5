import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Config, ROOT, readConfig } from '../platform/config.ts';
import { openDataDir } from '../platform/data-dir.ts';
import { createEmbedder } from '../platform/embedder.ts';
import { startEngine } from '../platform/engine/index.ts';
import { ConfigError } from '../platform/errors.ts';
import { explain } from '../platform/explain.ts';
import { createLog, type Log } from '../platform/log.ts';
import { whenOrphaned } from '../platform/orphan.ts';
import { readPointer } from '../platform/pointer.ts';
import { createApp } from './app.ts';
import { type Closing, createClosing } from './closing.ts';
import { createCurrent } from './current.ts';
import { type EngineDoor, keepTrying } from './engine-door.ts';
import { createReadiness } from './readiness.ts';
import { runIndexer } from './run-indexer.ts';
import { readSiteData } from './site-data.ts';

/** `npm start`: engine, build if anything changed, serve. The address is the last line on standard output. */
async function main(closing: Closing): Promise<void> {
  const config = readConfig(process.env);
  await openDataDir(config.dataDir);
  const log = createLog(config.logLevel);
  stopOn(closing, log);
  const [engine, embedder] = await Promise.all([
    openEngine(config, log),
    createEmbedder(join(ROOT, 'data/model/bge-small-zh-v1.5')),
  ]);
  closing.add(() => engine.stop());
  await build(config, engine, log);
  const current = await createCurrent({ dataDir: config.dataDir, engine, embedder }, log);
  closing.add(() => current.stop());
  const app = createApp({
    config,
    log,
    current: current.get,
    isReady: createReadiness(engine),
    data: readSiteData(),
  });
  const server = await listen(app, config);
  closing.add(() => closeServer(server));
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

/** However the running program ends, what it opened is closed. */
function stopOn(closing: Closing, log: Log): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => closing.end(0));
  whenOrphaned(() => closing.end(0));
  const crash = (error: unknown): void => {
    log.fatal({ err: error }, 'stopping');
    closing.end(1);
  };
  process.on('uncaughtException', crash);
  process.on('unhandledRejection', crash);
}

const closing = createClosing();
try {
  await main(closing);
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  await closing.end(1);
}
