import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { oddRequests, wrongAnswers } from '../server/routes/fuzz.ts';
import { useSite } from './site.ts';

const { open, url } = useSite();

const summaryOf = (page: Page) => page.locator('.results-title .summary').innerText();
const cards = (page: Page) => page.locator('.card');
/** With script it is a combobox, without a plain search box. */
const box = (page: Page) => page.getByLabel('检索规划原文');
const query = (page: Page, name: string) => new URL(page.url()).searchParams.getAll(name);
/** Waits until the results say something else than before. */
const changed = (page: Page, before: string) =>
  page.waitForFunction(
    (old) => document.querySelector('.results-title .summary')?.textContent !== old,
    before,
  );

describe('searching', () => {
  it('finds from the home page, without a complaint of the browser', async () => {
    const { page, complaints } = await open('/');
    await box(page).fill('低空经济');
    await page.getByRole('button', { name: '检索' }).click();
    await page.waitForURL(/\/search\?/);
    expect(await cards(page).count()).toBeGreaterThan(0);
    expect(await page.locator('.hit mark').first().innerText()).toContain('低空');
    expect(await page.title()).toBe('低空经济 - 检索 - 纲要检索');
    expect(complaints).toEqual([]);
  });

  it('asks while typing and replaces the address; sending adds one', async () => {
    const { page } = await open('/search?q=低空经济');
    const before = await page.evaluate(() => history.length);
    await box(page).fill('粮食');
    await page.waitForURL((url) => url.searchParams.get('q') === '粮食');
    expect(await page.evaluate(() => history.length)).toBe(before);
    expect(await box(page).evaluate((input) => input === document.activeElement)).toBe(true);
    await box(page).fill('粮食产能');
    await box(page).press('Enter');
    await page.waitForURL((url) => url.searchParams.get('q') === '粮食产能');
    expect(await page.evaluate(() => history.length)).toBe(before + 1);
  });

  it('asks once when Enter follows typing at once', async () => {
    const { page } = await open('/search?q=低空经济');
    const asked: string[] = [];
    page.on('requestfinished', (request) => {
      if (request.url().includes('/search?')) asked.push(request.url());
    });
    await box(page).fill('粮食');
    await box(page).press('Enter');
    await page.waitForURL((url) => url.searchParams.get('q') === '粮食');
    await page.waitForTimeout(600);
    expect(asked).toHaveLength(1);
  });

  it('asks nothing while an input method composes', async () => {
    const { page } = await open('/search?q=低空经济');
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/search?')) asked.push(decodeURIComponent(request.url()));
    });
    const session = await page.context().newCDPSession(page);
    await box(page).fill('');
    await page.waitForURL((url) => url.searchParams.get('q') === '');
    asked.length = 0;
    await session.send('Input.imeSetComposition', { text: 'liang', selectionStart: 5, selectionEnd: 5 });
    await page.waitForTimeout(600);
    expect(asked).toEqual([]);
    await session.send('Input.insertText', { text: '粮食' });
    await page.waitForURL((url) => url.searchParams.get('q') === '粮食');
    expect(asked.some((address) => address.includes('liang'))).toBe(false);
  });

  it('says how many there are to those who cannot see it', async () => {
    const { page } = await open('/search?q=低空经济');
    await box(page).fill('粮食');
    await page.waitForURL((url) => url.searchParams.get('q') === '粮食');
    const said = page.locator('#announcement');
    await page.waitForFunction(() => document.getElementById('announcement')?.textContent !== '');
    expect(await said.innerText()).toMatch(/^“粮食”：\d+\+? 节 · \d+\+? 处$/);
  });
});

describe('a request that gets no answer', () => {
  it('is told to all, until the next one does', async () => {
    const { page } = await open('/search?q=低空经济');
    await page.route('**/search?*', (route) => route.abort());
    await box(page).fill('粮食');
    const told = page.locator('#announcement:not(.visually-hidden)');
    await told.waitFor();
    expect(await told.innerText()).toBe('没有收到回应，请检查网络后重试。');
    await page.unroute('**/search?*');
    await box(page).fill('森林');
    await page.locator('[data-query="森林"]').waitFor();
    await told.waitFor({ state: 'detached' });
  });
});

describe('filters', () => {
  it('narrow, show as chips, keep the focus, and go back one by one', async () => {
    const { page } = await open('/search?q=发展');
    const all = await summaryOf(page);
    const kind = page.getByRole('checkbox', { name: /^专栏/ });
    await kind.focus();
    await page.keyboard.press('Space');
    await page.waitForURL((url) => url.searchParams.getAll('kind').includes('box'));
    await changed(page, all);
    expect(await kind.isChecked()).toBe(true);
    expect(await kind.evaluate((input) => input === document.activeElement)).toBe(true);
    const narrowed = await summaryOf(page);

    await page.locator('.chip').first().click();
    await changed(page, narrowed);
    expect(query(page, 'kind')).toEqual([]);
    expect(await kind.isChecked()).toBe(false);
    expect(await summaryOf(page)).toBe(all);

    await page.goBack();
    await changed(page, all);
    expect(query(page, 'kind')).toEqual(['box']);
    expect(await page.getByRole('checkbox', { name: /^专栏/ }).isChecked()).toBe(true);
    expect(await summaryOf(page)).toBe(narrowed);
  });

  it('keep an unfolded list unfolded, and take several values of one tree', async () => {
    const { page } = await open('/search?q=发展');
    const before = await summaryOf(page);
    const tree = page.locator('#children-facet-plan-hunan');
    await tree.locator('> summary').click();
    const parts = tree.locator('input[name=part]');
    await parts.nth(0).check();
    await changed(page, before);
    expect(await tree.evaluate((details) => details.hasAttribute('open'))).toBe(true);
    const one = await summaryOf(page);
    await parts.nth(1).check();
    await changed(page, one);
    expect(query(page, 'part')).toHaveLength(2);
    expect(await page.locator('.chip:not(.chip-clear)').count()).toBe(2);
    await page.getByRole('link', { name: '清除全部' }).click();
    await page.waitForURL((url) => url.searchParams.getAll('part').length === 0);
  });

  it('say as many as there then are', async () => {
    const { page } = await open('/search?q=乡村旅游');
    const value = page.locator('.facet-value', { has: page.locator('input[name=plan]') }).first();
    const count = Number.parseInt(await value.locator('.facet-count').innerText(), 10);
    await value.locator('input').check();
    await page.waitForURL((url) => url.searchParams.has('plan'));
    await page.waitForFunction(() => document.querySelector('.chip') !== null);
    expect(await summaryOf(page)).toMatch(new RegExp(`^${count} 节`));
  });
});

describe('results', () => {
  it('go on to the next page and back', async () => {
    const { page } = await open('/search?q=发展');
    const first = await cards(page).first().getAttribute('id');
    await page.getByRole('link', { name: '下一页' }).click();
    await page.waitForURL((url) => url.searchParams.get('page') === '2');
    await page.waitForFunction((old) => document.querySelector('.card')?.id !== old, first);
    expect(await page.locator('.page[aria-current=page]').innerText()).toBe('2');
    await page.goBack();
    await page.waitForFunction((old) => document.querySelector('.card')?.id === old, first);
    await page.goForward();
    await page.waitForFunction((old) => document.querySelector('.card')?.id !== old, first);
    expect(query(page, 'page')).toEqual(['2']);
  });

  it('open the passage in the reader, marked, and lead back', async () => {
    const { page } = await open('/search?q=低空经济');
    const hit = page.locator('.hit').first();
    const address = await hit.getByRole('link', { name: /读原文/ }).getAttribute('href');
    const id = address?.replace(/^\/passages\/([^?]+).*$/, '$1') ?? '';
    await hit.getByRole('link', { name: /读原文/ }).click();
    await page.waitForURL(/\/plans\/.*#/);
    const passage = page.locator(`[id="${id}"]`);
    expect(await passage.locator('mark').count()).toBeGreaterThan(0);
    expect(await passage.evaluate((element) => element.matches(':target'))).toBe(true);
    await page.goBack();
    await page.waitForURL(/\/search\?/);
    expect(await box(page).inputValue()).toBe('低空经济');
  });

  it('mark by meaning what holds none of the words', async () => {
    const { page } = await open('/search?q=老百姓看病贵怎么解决&mode=meaning');
    expect(await page.locator('.hit .meaning').count()).toBeGreaterThan(0);
    expect(await page.locator('.hit mark').count()).toBe(0);
  });

  it('copy a permanent address', async () => {
    const { page } = await open('/search?q=低空经济');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: '复制链接' }).first().click();
    await page.waitForFunction(() =>
      document.getElementById('announcement')?.textContent?.includes('已复制'),
    );
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(new RegExp(`^${url}/passages/[a-z]+-[a-z0-9-]+$`));
  });

  it('say so when there are none, with ways on', async () => {
    const { page } = await open('/search?q=“量子泡菜火锅”');
    expect(await page.getByRole('heading', { name: '没有找到符合条件的内容' }).isVisible()).toBe(true);
    expect(await page.locator('.empty a').count()).toBeGreaterThan(1);
  });

  it('lead from filters that hide everything to what they hide', async () => {
    const { page } = await open('/search?q=洞庭湖&region=双牌县');
    const way = page.locator('.found-by li').filter({ hasText: '去掉“地区：双牌县”' });
    const sections = /\d+ 节/.exec(await way.innerText())?.[0] ?? '';
    await way.getByRole('link').click();
    await page.waitForURL((url) => !url.searchParams.has('region'));
    expect(await page.locator('.summary').innerText()).toContain(sections);
  });

  it('unfold the places that a passage names beyond the first', async () => {
    const { page } = await open('/search?q=河流治理&region=永州市');
    const more = page.locator('.tags-more').first();
    expect(await more.getByRole('link').first().isVisible()).toBe(false);
    await more.locator('summary').click();
    expect(await more.getByRole('link').first().isVisible()).toBe(true);
  });
});

describe('the keyboard', () => {
  it('gets to the box with /, but types a / in it', async () => {
    const { page } = await open('/plans/hunan/chapters/1');
    await page.keyboard.press('/');
    expect(await box(page).evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.type('a/b');
    expect(await box(page).inputValue()).toBe('a/b');
  });

  it('first meets the way past the header', async () => {
    const { page } = await open('/search?q=低空经济');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('跳到正文');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  });

  it('reaches a filter, a result and the next page, in this order', async () => {
    const { page } = await open('/search?q=发展');
    const met: string[] = [];
    for (let step = 0; step < 400 && !met.includes('下一页'); step++) {
      await page.keyboard.press('Tab');
      met.push(
        await page.evaluate(() => {
          const active = document.activeElement;
          return active instanceof HTMLInputElement ? active.name : (active?.textContent?.trim() ?? '');
        }),
      );
    }
    const at = (name: string) => met.indexOf(name);
    expect(at('plan')).toBeGreaterThan(0);
    expect(at('复制链接')).toBeGreaterThan(at('plan'));
    expect(at('下一页')).toBeGreaterThan(at('复制链接'));
  });
});

describe('without script', () => {
  it('searches, filters, pages and opens a passage', async () => {
    const { page } = await open('/', { script: false });
    await box(page).fill('发展');
    await page.getByRole('button', { name: '检索' }).click();
    expect(await cards(page).count()).toBe(10);
    await page.getByRole('checkbox', { name: /^专栏/ }).check();
    await page.getByRole('button', { name: '应用筛选' }).click();
    expect(query(page, 'kind')).toEqual(['box']);
    expect(await page.getByRole('checkbox', { name: /^专栏/ }).isChecked()).toBe(true);
    await page.getByRole('link', { name: '下一页' }).click();
    expect(query(page, 'page')).toEqual(['2']);
    expect(query(page, 'kind')).toEqual(['box']);
    expect(await page.getByRole('button', { name: '复制链接' }).count()).toBe(0);
    await page
      .getByRole('link', { name: /读原文/ })
      .first()
      .click();
    await page.waitForURL(/\/plans\/.*#/);
  });

  it('unfolds the filters on a phone', async () => {
    const { page } = await open('/search?q=发展', { script: false, width: 390 });
    const kind = page.getByRole('checkbox', { name: /^专栏/ });
    expect(await kind.isVisible()).toBe(false);
    await page.locator('#facets > summary').click();
    expect(await kind.isVisible()).toBe(true);
  });
});

describe('odd requests', () => {
  it('never break the real app', { timeout: 180_000 }, async () => {
    expect(await wrongAnswers(url, oddRequests(1000, 7))).toEqual([]);
  });
});
