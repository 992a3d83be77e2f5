import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { newPage } from './browser.ts';
import { useSite } from './site.ts';

const { url, browser } = useSite();

/** Where the window goes on beside the screen is a fault of the page, not of what scrolls in it. */
const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

describe('two plans for one query', () => {
  it('are asked for without script, and counted as the counts of words and the search count them', async () => {
    const { page, complaints } = await newPage(browser(), { script: false, width: 390 });
    await page.goto(`${url}/compare`);
    await page.getByLabel('检索词').fill('低空经济');
    await page.getByRole('button', { name: '对照' }).click();
    const plans: { plans: { id: string }[] } = await (await fetch(`${url}/api/plans`)).json();
    const term = encodeURIComponent('低空经济');
    const traced = await (await fetch(`${url}/api/terms?term=${term}`)).json();
    for (const { id } of plans.plans) {
      const address = `${url}/api/search?q=${term}&plan=${id}`;
      const { total } = await (await fetch(address)).json();
      const own = traced.terms[0].plans.find(({ plan }: { plan: string }) => plan === id).count.passages;
      const side = page.locator('.compare-side-head', { has: page.locator(`a[href*="plan=${id}"]`) });
      expect(await side.innerText()).toContain(`字面 ${own} 段`);
      expect(await side.innerText()).toContain(`全部 ${total.passages} 段`);
      await side.getByRole('link', { name: '字面' }).click();
      const listed = await (await fetch(page.url().replace('/search', '/api/search'))).json();
      expect(listed.total.passages).toBe(own);
      await page.goBack();
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('the matrix of chapters', () => {
  it('opens parts, then a pair of chapters, by keyboard alone and without script', async () => {
    const { page, complaints } = await newPage(browser(), { script: false, width: 390 });
    await page.goto(`${url}/compare/chapters`);
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

  it('is passed over by the keyboard in one step', async () => {
    const { page } = await newPage(browser(), { width: 1024 });
    await page.goto(`${url}/compare/chapters?open=all`);
    await page.getByRole('link', { name: '跳过表格' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.closest(".matrix") === null')).toBe(true);
    expect(await page.evaluate('document.activeElement.closest("footer") !== null')).toBe(true);
    await page.context().close();
  });

  it('keeps its heads in sight while it scrolls, and is light however much of it is open', async () => {
    const { page } = await newPage(browser(), { width: 390 });
    const answer = await page.goto(`${url}/compare/chapters`);
    expect((await answer?.text())?.length).toBeLessThan(120_000);
    const head = page.locator('.matrix tbody th').first();
    const before = await head.boundingBox();
    await page.locator('.matrix-scroll').evaluate((element) => element.scrollBy(200, 0));
    expect((await head.boundingBox())?.x).toBe(before?.x);
    const html = await (await fetch(`${url}/compare/chapters?open=all`)).text();
    expect(gzipSync(html).length).toBeLessThan(70_000);
    await page.context().close();
  });
});
