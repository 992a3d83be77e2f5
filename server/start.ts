import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Config, ROOT } from '../platform/config.ts';
import { createEmbedderThread } from '../platform/embedder-thread.ts';
import { startEngine } from '../platform/engine/index.ts';
import { ConfigError } from '../platform/errors.ts';
import { keepEmbedder } from '../platform/lasting-embedder.ts';
import type { Log } from '../platform/log.ts';
import { readPointer } from '../platform/pointer.ts';
import { createApp } from './app.ts';
import type { Closing } from './closing.ts';
import { createCurrent } from './current.ts';
import { type EngineDoor, keepTrying } from './engine-door.ts';
import { answerUnreadable } from './http/raw-address.ts';
import { createReadiness } from './readiness.ts';
import { buildOnReturn } from './rebuild.ts';
import { runIndexer } from './run-indexer.ts';
import { readSiteData } from './site-data.ts';

/**
 * Engine, build if anything changed, serve: resolves with the address when the app answers there. What it opens is
 * added to `closing`, also where it rejects.
 */
export async function startApp(config: Config, closing: Closing, log: Log): Promise<string> {
  const opened = <T>(thing: T, close: (thing: T) => Promise<void>): T => {
    closing.add(() => close(thing));
    return thing;
  };
  // Each is added as soon as it is there: the other may fail.
  const [engine, embedder] = await Promise.all([
    openEngine(config, log).then((door) => opened(door, ({ stop }) => stop())),
    keepEmbedder(() => createEmbedderThread(MODEL), log).then((each) => opened(each, ({ close }) => close())),
  ]);
  const firstBuild = build(config, engine, log);
  closing.add(keepBuilt(engine, firstBuild, log));
  await firstBuild;
  const current = await createCurrent({ dataDir: config.dataDir, engine, embedder }, log);
  closing.add(() => current.stop());
  const app = createApp({
    config,
    log,
    current: current.get,
    isReady: createReadiness(() => current.get().parts.ask),
    data: readSiteData(),
  });
  const server = await listen(app, config);
  closing.add(() => closeServer(server));
  return addressOf(server, config);
}

const MODEL = join(ROOT, 'data/model/bge-small-zh-v1.5');

/** A failed start ends the program before the first build; later the reader and the old build go on. */
async function openEngine(config: Config, log: Log): Promise<EngineDoor> {
  const start = (signal?: AbortSignal) => startEngine(config, log, signal);
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

/** What the engine may have lost while it was away is built again. Returns how to stop. */
function keepBuilt(engine: EngineDoor, firstBuild: Promise<void>, log: Log): () => void {
  const stopping = new AbortController();
  const stopListening = buildOnReturn(engine, firstBuild, async () => {
    if (stopping.signal.aborted) return;
    try {
      await runIndexer(stopping.signal);
    } catch (error) {
      if (!stopping.signal.aborted) log.error({ err: error }, 'the build failed: the old one is served');
    }
  });
  return () => {
    stopListening();
    stopping.abort();
  };
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
    server.on('clientError', answerUnreadable);
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
