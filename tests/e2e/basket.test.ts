import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { newContext, type Width } from './browser.ts';
import { useSite } from './site.ts';

const { url, browser } = useSite();

const OWN = ['hunan-g1', 'hunan-g2', 'hunan-g3'];
const OTHERS = ['yongzhou-g1', 'yongzhou-g2'];
const NOT_YOURS = '这是网址里的清单，不是你的摘录';
const address = (ids: readonly string[]) => `/basket?${new URLSearchParams(ids.map((id) => ['id', id]))}`;

/** A browser that keeps these. */
async function keeping(ids: readonly string[], width?: Width): Promise<BrowserContext> {
  const context = await newContext(browser(), width === undefined ? {} : { width });
  const page = await context.newPage();
  await page.goto(`${url}/about`);
  await page.evaluate((kept) => localStorage.setItem('gangyao.basket', JSON.stringify(kept)), ids);
  await page.close();
  return context;
}

async function open(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url + path);
  return page;
}

const kept = (page: Page): Promise<unknown> =>
  page.evaluate(() => JSON.parse(localStorage.getItem('gangyao.basket') ?? '[]'));
const shown = (page: Page) =>
  page.locator('[data-selected]').evaluateAll((all) => all.map((each) => each.getAttribute('data-selected')));
const count = (page: Page) => page.locator('[data-basket-count]').innerText();

describe("another's list, in an address", () => {
  it("is told from one's own", async () => {
    const page = await open(await keeping(OWN), address(OTHERS));
    await page.getByText(NOT_YOURS).waitFor();
    expect(await shown(page)).toEqual(OTHERS);
    expect(await count(page)).toBe('3');
    const own = await open(page.context(), address(OWN));
    await own.getByText('摘录只存在这台设备').waitFor();
    expect(await own.getByText(NOT_YOURS).isVisible()).toBe(false);
    expect(await own.getByRole('button', { name: '加入我的摘录' }).count()).toBe(0);
  });

  it("is shortened and left without a change of one's own", async () => {
    const page = await open(await keeping(OWN), address(OTHERS));
    await page.getByRole('link', { name: /^移除/ }).first().click();
    await page.waitForURL((now) => now.searchParams.getAll('id').join() === 'yongzhou-g2');
    expect(await kept(page)).toEqual(OWN);
    expect(await page.getByRole('link', { name: '全部清除' }).count()).toBe(0);
    // Without any list in the address, one's own is what is shown.
    await page.goto(`${url}/basket`);
    await page.waitForURL((now) => now.searchParams.getAll('id').length === OWN.length);
    expect([await kept(page), await shown(page)]).toEqual([OWN, OWN]);
  });

  it("is added to one's own when the reader wants it", async () => {
    const page = await open(await keeping(OWN), address(['hunan-g3', ...OTHERS]));
    await page.getByRole('button', { name: '加入我的摘录' }).click();
    await page.waitForURL((now) => now.searchParams.getAll('id').length === 5);
    expect([await kept(page), await shown(page)]).toEqual([
      [...OWN, ...OTHERS],
      [...OWN, ...OTHERS],
    ]);
    expect(await page.getByText(NOT_YOURS).isVisible()).toBe(false);
  });

  it('stays a list when something is added to it by its id', async () => {
    const page = await open(await keeping(OWN), address(OTHERS));
    await page.getByLabel(/编号或固定链接/).fill('yongzhou-g3');
    await page.getByRole('button', { name: '加入', exact: true }).click();
    await page.waitForURL((now) => now.searchParams.getAll('id').length === 3);
    await page.getByText(NOT_YOURS).waitFor();
    expect(await kept(page)).toEqual(OWN);
  });

  it("is not replaced when one's own changes in another tab", async () => {
    const page = await open(await keeping(OWN), address(OTHERS));
    await page.getByText(NOT_YOURS).waitFor();
    const other = await open(page.context(), '/about');
    await other.evaluate((ids) => localStorage.setItem('gangyao.basket', JSON.stringify(ids)), OTHERS);
    await page.getByText('摘录只存在这台设备').waitFor();
    expect(await shown(page)).toEqual(OTHERS);
  });

  it("is an old one of one's own when it comes back from the browser's cache and is none any more", async () => {
    const page = await open(await keeping(OWN), address(OWN));
    await page.getByText('摘录只存在这台设备').waitFor();
    // As a browser does it that keeps whole pages; this one keeps none while it is driven.
    const comeBack = () => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await page.evaluate((ids) => localStorage.setItem('gangyao.basket', JSON.stringify(ids)), OTHERS);
    expect(await shown(page)).toEqual(OWN);
    await page.evaluate(comeBack);
    await page.waitForURL((now) => now.searchParams.getAll('id').join() === OTHERS.join());
    expect(await shown(page)).toEqual(OTHERS);
  });

  it('is just a list without script', async () => {
    const page = await open(await newContext(browser(), { script: false }), address(OTHERS));
    expect(await shown(page)).toEqual(OTHERS);
    expect(await page.getByText(NOT_YOURS).isVisible()).toBe(false);
  });
});

describe('a passage that is added by its id', () => {
  const add = async (page: Page, typed: string) => {
    await page.getByLabel(/编号或固定链接/).fill(typed);
    await page.getByRole('button', { name: '加入', exact: true }).click();
    await page.waitForURL((now) => now.searchParams.getAll('id').at(-1) === typed);
    await page.locator('[data-whose]').waitFor();
  };

  it.each([
    'yongzhou-g6',
    'https://gangyao.example/passages/yongzhou-g6?q=森林',
    '/plans/yongzhou/glossary?q=x#yongzhou-g6',
  ])('is kept as the server reads %s', async (typed) => {
    const page = await open(await keeping(OWN), address(OWN));
    await add(page, typed);
    expect(await kept(page)).toEqual([...OWN, 'yongzhou-g6']);
    expect(await count(page)).toBe('4');
    expect(await page.getByText(NOT_YOURS).isVisible()).toBe(false);
  });

  it('is the first, too', async () => {
    const page = await open(await newContext(browser()), '/basket');
    await add(page, 'yongzhou-g6');
    expect(await kept(page)).toEqual(['yongzhou-g6']);
  });

  it('is not kept where there is none', async () => {
    const page = await open(await keeping(OWN), address(OWN));
    await add(page, 'no such thing');
    await page.getByText('没有编号为').waitFor();
    expect(await kept(page)).toEqual(OWN);
    expect(await count(page)).toBe('3');
  });
});

describe('what could not be kept', () => {
  const warning = (page: Page) => page.locator('#announcement:not(.visually-hidden)');
  /** A browser whose storage refuses every change. */
  const refusing = async (context: BrowserContext): Promise<BrowserContext> => {
    await context.addInitScript(() => {
      const refuse = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      Storage.prototype.setItem = refuse;
      Storage.prototype.removeItem = refuse;
    });
    return context;
  };

  it('is told to all who see the page: a full basket', async () => {
    const full = Array.from({ length: 200 }, (_, at) => `hunan-g${at + 1}`);
    const page = await open(await keeping(full), '/search?q=粮食&kind=text');
    const before = await page.locator('main').boundingBox();
    await page.locator('.card [data-basket]').first().click();
    expect(await warning(page).innerText()).toContain('摘录已满（200 段）');
    expect(await page.locator('main').boundingBox()).toEqual(before);
  });

  it('stays told when results come that nobody must read first', async () => {
    const full = Array.from({ length: 200 }, (_, at) => `hunan-g${at + 1}`);
    const page = await open(await keeping(full), '/search?q=粮食&kind=text');
    await page.locator('.card [data-basket]').first().click();
    await page.locator('#q').fill('森林');
    await page.locator('[data-query="森林"]').waitFor();
    // As long as the number of results waits to be told.
    await page.waitForTimeout(1200);
    expect(await warning(page).innerText()).toContain('摘录已满（200 段）');
  });

  it('is told to all who see the page: a refused storage', async () => {
    const page = await open(await refusing(await newContext(browser())), '/search?q=粮食');
    await page.locator('.card [data-basket]').first().click();
    expect(await warning(page).innerText()).toBe('浏览器不允许保存，无法加入摘录。');
    await page.getByRole('button', { name: '收藏此检索' }).click();
    expect(await warning(page).innerText()).toBe('浏览器不允许保存，无法收藏。');
  });

  it('is not said to be done on the page of the history', async () => {
    const context = await newContext(browser());
    const before = await open(context, '/about');
    await before.evaluate(() =>
      localStorage.setItem('gangyao.history', '[{"url":"/search?q=x","q":"x","filters":[],"at":1}]'),
    );
    const page = await open(await refusing(context), '/history');
    await page.getByLabel('记录我的检索').click();
    expect(await warning(page).innerText()).toBe('浏览器不允许保存，这个设置没有改变。');
    expect(await page.getByLabel('记录我的检索').isChecked()).toBe(true);
    await page.getByRole('button', { name: '移除：x' }).click();
    expect(await warning(page).innerText()).toBe('浏览器不允许更改，没有移除。');
    await page.getByRole('button', { name: '全部清除' }).click();
    expect(await warning(page).innerText()).toBe('浏览器不允许更改，没有全部清除。');
    expect(await page.locator('#history-status').innerText()).toBe('');
    expect(await page.locator('#recent-list a').count()).toBe(1);
  });
});

describe('the count in the header', () => {
  it.each([390, 640, 1024, 1600] as const)(
    'has room for three digits at %i px, after the last link',
    async (width) => {
      const full = Array.from({ length: 200 }, (_, at) => `hunan-g${at + 1}`);
      for (const path of ['/', '/search?q=粮食']) {
        const page = await open(await keeping(full, width), path);
        await page.getByText('200', { exact: true }).waitFor();
        expect(await page.locator('.site-nav a').last().innerText()).toMatch(/^摘录/);
        const box = await page.locator('[data-basket-count]').boundingBox();
        expect((box?.x ?? Infinity) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
        const scrolls = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;
        expect(await page.evaluate(scrolls)).toBe(false);
      }
    },
  );
});
