import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { type Config, readConfig } from '../platform/config.ts';
import { openDataDir } from '../platform/data-dir.ts';
import { explain } from '../platform/explain.ts';
import { createLog, type Log } from '../platform/log.ts';
import { type Closing, createClosing } from './closing.ts';
import { createAppClient } from './mcp/app-client.ts';
import { createMcpServer } from './mcp/server.ts';
import { stopOn } from './stop-on.ts';

/**
 * `npm run mcp`: answers an assistant over standard input and output, which carry nothing else. It asks the app at
 * GANGYAO_URL, or starts one of its own on a free port of this machine. It ends when standard input does.
 */
async function main(closing: Closing): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  stopOn(closing, log);
  process.stdin.once('end', () => closing.end(0));
  const app = createAppClient(
    (await openApp(config, closing, log)).address,
    config.publicUrl ?? config.appUrl,
  );
  await createMcpServer(app, log).connect(new StdioServerTransport());
}

/** Resolves at once, with an address that may be on its way: an assistant does not wait for a build to be greeted. */
async function openApp(config: Config, closing: Closing, log: Log): Promise<{ address: Promise<string> }> {
  if (config.appUrl !== null) return { address: Promise.resolve(config.appUrl) };
  await openDataDir(config.dataDir);
  // Segmenter, model and engine are for an app of its own alone.
  const { startApp } = await import('./start.ts');
  const address = startApp({ ...config, host: '127.0.0.1', port: 0, rateLimitPerMinute: 0 }, closing, log);
  address.catch((error: unknown) => process.stderr.write(`${explain(error)}\n`));
  return { address };
}

const closing = createClosing();
try {
  await main(closing);
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  await closing.end(1);
}
