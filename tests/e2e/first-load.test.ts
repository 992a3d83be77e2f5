import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { newContext } from './browser.ts';
import { PAGES } from './pages.ts';
import { useSite } from './site.ts';

const { url, browser } = useSite();

/** Everything on the wire, headers included, in bytes. */
const MOST = 70_000;

interface Load {
  readonly bytes: number;
  readonly elsewhere: readonly string[];
  /** Cumulative layout shift, as browsers score it. */
  readonly shift: number;
}

/** Opens a page with nothing kept from before, and looks on until its scripts have run. */
async function load(path: string, kept: Readonly<Record<string, string>> = {}): Promise<Load> {
  const context = await newContext(browser(), { width: 390 });
  const page = await context.newPage();
  await page.addInitScript((entries) => {
    for (const [name, value] of entries) localStorage.setItem(name, value);
  }, Object.entries(kept));
  await watchShifts(page);
  const wire = await context.newCDPSession(page);
  let bytes = 0;
  const elsewhere: string[] = [];
  wire.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== url) elsewhere.push(request.url());
  });
  await wire.send('Network.enable');
  await page.goto(url + path, { waitUntil: 'load' });
  const shift = await shiftsOf(page);
  await context.close();
  return { bytes, elsewhere, shift };
}

async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen = { shift: 0 };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if ('value' in entry) seen.shift += Number(entry.value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** What has moved by the second frame after everything was loaded. */
function shiftsOf(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    await frame();
    await new Promise((resolve) => setTimeout(resolve, 50));
    return (globalThis as unknown as { readonly seen: { readonly shift: number } }).seen.shift;
  });
}

/** The words that stand nearly everywhere, and queries as long as they may be. */
const FULL = [
  { name: 'results of a common word', path: '/search?q=发展' },
  { name: 'results of two', path: '/search?q=推进 建设' },
  {
    name: 'results of a long query',
    path: `/search?q=${'产业发展和科技创新推进企业建设'.repeat(14).slice(0, 200)}`,
  },
  { name: 'a comparison of a common word', path: '/compare?q=发展' },
  { name: 'a common word through the texts', path: '/terms/发展' },
  { name: 'four of them', path: '/terms?term=发展&term=建设&term=推进&term=产业' },
  { name: 'the reader with a common word', path: '/plans/hunan/chapters/5?q=发展' },
];

describe('the first visit to', () => {
  it.each([...PAGES, ...FULL])('$name is light, asks nobody else, and nothing moves', async ({ path }) => {
    const { bytes, elsewhere, shift } = await load(path);
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThanOrEqual(MOST);
    expect(elsewhere).toEqual([]);
    expect(shift).toBe(0);
  });
});

describe('a visit with a filled basket and history', () => {
  const kept = {
    'gangyao.basket': JSON.stringify(['hunan-c5-s1-p1', 'yongzhou-g6']),
    'gangyao.history': JSON.stringify(
      Array.from({ length: 30 }, (_, at) => ({ url: `/search?q=${at}`, q: String(at), filters: [], at })),
    ),
  };

  it.each(['/', '/search?q=低空经济', '/history'])('moves nothing on %s', async (path) => {
    expect((await load(path, kept)).shift).toBe(0);
  });
});
