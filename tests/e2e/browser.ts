import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { ROOT } from '../../platform/config.ts';

const CACHE = join(ROOT, 'node_modules/.cache');
const HOME = join(CACHE, 'gangyao-chromium');

/** Starts a real Chromium. It comes inside an npm package, with the libraries that a plain Debian lacks. */
export async function launchBrowser(): Promise<Browser> {
  if (!existsSync(join(HOME, 'chromium'))) await unpack();
  return chromium.launch({
    executablePath: join(HOME, 'chromium'),
    // Not the package's own list: it turns web security off and runs everything in one process.
    args: ['--no-sandbox', '--no-zygote', '--headless=shell'],
    env: {
      ...environment(),
      LD_LIBRARY_PATH: join(HOME, 'al2023/lib'),
      // The machine's fonts where it has any; the package's lack Chinese glyphs.
      FONTCONFIG_PATH: existsSync('/etc/fonts/fonts.conf') ? '/etc/fonts' : join(HOME, 'fonts'),
    },
  });
}

export type Width = 390 | 640 | 1024 | 1600;

export interface ContextOptions {
  readonly width?: Width;
  readonly script?: boolean;
  readonly scheme?: 'light' | 'dark';
}

export function newContext(browser: Browser, options: ContextOptions = {}): Promise<BrowserContext> {
  const { width = 1600, script = true, scheme = 'light' } = options;
  return browser.newContext({
    viewport: { width, height: width === 390 ? 844 : 1000 },
    javaScriptEnabled: script,
    colorScheme: scheme,
    locale: 'zh-CN',
    reducedMotion: 'reduce',
  });
}

/** A page that remembers what went wrong in it: script errors, refused styles, broken answers. */
export async function newPage(
  browser: Browser,
  options: ContextOptions = {},
): Promise<{ readonly page: Page; readonly complaints: readonly string[] }> {
  const page = await (await newContext(browser, options)).newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return { page, complaints };
}

/** Unpacks beside its place and moves it there whole, so that an interrupted or parallel run leaves no half. */
async function unpack(): Promise<void> {
  await mkdir(CACHE, { recursive: true });
  const folder = await mkdtemp(join(CACHE, 'chromium-'));
  const before = { TMPDIR: process.env.TMPDIR, AWS_EXECUTION_ENV: process.env.AWS_EXECUTION_ENV };
  // The package unpacks its libraries only where it believes to run on that service.
  Object.assign(process.env, { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' });
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    await packed.executablePath();
    await rename(folder, HOME).catch(async (error: unknown) => {
      if (!existsSync(join(HOME, 'chromium'))) throw error;
      await rm(folder, { recursive: true });
    });
  } finally {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

function environment(): Record<string, string> {
  const given = Object.entries(process.env);
  return Object.fromEntries(given.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
