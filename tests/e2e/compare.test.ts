import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningApp, startApp } from './app.ts';
import { launchBrowser, newPage } from './browser.ts';

let app: RunningApp;
let browser: Browser;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});

/** Where the window goes on beside the screen is a fault of the page, not of what scrolls in it. */
const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

describe('two plans for one query', () => {
  it('are asked for without script, and counted as the search counts them', async () => {
    const { page, complaints } = await newPage(browser, { script: false, width: 390 });
    await page.goto(`${app.url}/compare`);
    await page.getByLabel('对照什么').fill('低空经济');
    await page.getByRole('button', { name: '对照' }).click();
    const plans: { plans: { id: string }[] } = await (await fetch(`${app.url}/api/plans`)).json();
    for (const { id } of plans.plans) {
      const address = `${app.url}/api/search?q=${encodeURIComponent('低空经济')}&plan=${id}`;
      const { total, facets } = await (await fetch(address)).json();
      const summary = `${total.sections} 节 · ${total.passages} 处`;
      expect(await page.locator('.compare-side-head', { hasText: summary }).count()).toBe(1);
      const [{ value, label, count }] = facets.topic.toSorted(
        (x: { count: number }, y: { count: number }) => y.count - x.count,
      );
      const region = facets.plan.find((each: { value: string }) => each.value === id).label;
      const row = page.locator('.topic-row', {
        has: page.getByRole('heading', { name: value, exact: true }),
      });
      expect(await row.locator('.topic-count', { hasText: `${region} ${count} 节` }).count(), label).toBe(1);
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('the matrix of chapters', () => {
  it('opens parts, then a pair of chapters, by keyboard alone and without script', async () => {
    const { page, complaints } = await newPage(browser, { script: false, width: 390 });
    await page.goto(`${app.url}/compare/chapters`);
    const cell = page.locator('.matrix .heat6 a').first();
    await cell.focus();
    await page.keyboard.press('Enter');
    await page.locator('.matrix .axis-chapter').first().waitFor();
    const row = page.locator('.matrix tbody tr', { has: page.locator('th.axis-chapter') }).first();
    const pair = row.locator('a[href*="pair="]').first();
    await pair.focus();
    await page.keyboard.press('Enter');
    await page.locator('#pair').waitFor();
    expect(await page.locator('.matrix a[aria-current="true"]').count()).toBe(1);
    expect(await page.evaluate(overflow)).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('keeps its heads in sight while it scrolls, and is light however much of it is open', async () => {
    const { page } = await newPage(browser, { width: 390 });
    const answer = await page.goto(`${app.url}/compare/chapters`);
    expect((await answer?.text())?.length).toBeLessThan(120_000);
    const head = page.locator('.matrix tbody th').first();
    const before = await head.boundingBox();
    await page.locator('.matrix-scroll').evaluate((element) => element.scrollBy(200, 0));
    expect((await head.boundingBox())?.x).toBe(before?.x);
    const parts = await page
      .locator('.matrix th.axis-part a')
      .evaluateAll((links) =>
        links.map((link) => new URL((link as HTMLAnchorElement).href).searchParams.get('open') ?? ''),
      );
    const all = parts.map((part) => `open=${part}`).join('&');
    const html = await (await fetch(`${app.url}/compare/chapters?${all}`)).text();
    expect(Buffer.byteLength(html)).toBeLessThan(120_000);
    expect(html).toContain('最多同时展开');
    await page.context().close();
  });
});
