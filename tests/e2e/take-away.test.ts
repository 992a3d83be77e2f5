import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { newContext } from './browser.ts';
import { useSite } from './site.ts';

const { url, browser } = useSite();

const open = async (context: BrowserContext, path: string): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(url + path);
  return page;
};

const count = (page: Page) => page.locator('[data-basket-count]').innerText();
const buttons = (page: Page) => page.locator('.card [data-basket]');
const addresses = (page: Page) => page.locator('[data-selected]');

describe('the basket', () => {
  it('is filled on one page, kept on the next, and printed by the server', async () => {
    const context = await newContext(browser());
    const page = await open(context, '/search?q=低空经济');
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    expect(await page.locator('[data-basket-count]').isHidden()).toBe(true);
    const chosen = [];
    for (const at of [0, 1, 2]) {
      chosen.push(await buttons(page).nth(at).getAttribute('data-basket'));
      await buttons(page).nth(at).click();
    }
    expect(await count(page)).toBe('3');
    expect(await buttons(page).first().innerText()).toBe('移出摘录');
    expect(await page.locator('#announcement').innerText()).toContain('共 3 段');
    // Taken out again where it was put in.
    await buttons(page).nth(1).click();
    expect(await count(page)).toBe('2');

    await page.goto(`${url}/plans/hunan`);
    expect(await count(page)).toBe('2');
    await page.locator('header a[href="/basket"]').click();
    await page.waitForURL(/\/basket\?id=/);
    const shown = await addresses(page).evaluateAll((all) =>
      all.map((each) => each.getAttribute('data-selected')),
    );
    expect(shown).toEqual([chosen[0], chosen[2]]);
    expect(await page.locator('#references-text').innerText()).toContain('[2] ');
    expect(complaints).toEqual([]);
  });

  it('lets one passage go, and all of them', async () => {
    const context = await newContext(browser());
    const page = await open(context, '/search?q=粮食');
    for (const at of [0, 1, 2]) await buttons(page).nth(at).click();
    await page.goto(`${url}/basket`);
    await page.waitForURL(/\/basket\?id=/);
    await page.getByRole('link', { name: /^移除/ }).first().click();
    await page.waitForFunction(() => document.querySelectorAll('[data-selected]').length === 2);
    expect(await count(page)).toBe('2');
    await page.getByRole('link', { name: '全部清除' }).click();
    await page.waitForURL(`${url}/basket`);
    expect(await page.getByText('摘录是空的').isVisible()).toBe(true);
    expect(await page.locator('[data-basket-count]').isHidden()).toBe(true);
    expect(await page.evaluate(() => localStorage.getItem('gangyao.basket'))).toBeNull();
  });

  it('is the same in every tab, and keeps its buttons when results are swapped in', async () => {
    const context = await newContext(browser());
    const page = await open(context, '/search?q=粮食');
    const other = await open(context, '/search?q=粮食');
    await buttons(page).first().click();
    await other.waitForFunction(() => document.querySelector('[data-basket-count]')?.textContent === '1');
    expect(await buttons(other).first().innerText()).toBe('移出摘录');
    await other.getByRole('searchbox').or(other.getByRole('combobox')).first().fill('粮食产能');
    await other.waitForURL((url) => url.searchParams.get('q') === '粮食产能');
    await other.waitForFunction(
      () => document.querySelector('.card .in-basket, .card [data-basket]') !== null,
    );
    expect(await count(other)).toBe('1');
  });

  it('follows an id that is no more, and drops it', async () => {
    const context = await newContext(browser());
    const page = await open(context, '/');
    await page.evaluate(() => localStorage.setItem('gangyao.basket', '["hunan-g21","hunan-c999-p1"]'));
    await page.goto(`${url}/basket`);
    await page.getByText('没有编号为“hunan-c999-p1”的段落').waitFor();
    expect(await page.evaluate(() => localStorage.getItem('gangyao.basket'))).toBe('["hunan-g21"]');
  });

  it('stays calm whatever stands in the storage', async () => {
    const context = await newContext(browser());
    const page = await open(context, '/');
    await page.evaluate(() => {
      localStorage.setItem('gangyao.basket', '{"not": "a list"');
      localStorage.setItem('gangyao.history', '[{"url":"javascript:alert(1)","q":"x"},null,3]');
    });
    await page.goto(`${url}/history`);
    expect(await page.locator('#recent-list a').count()).toBe(0);
    await page.goto(`${url}/basket`);
    expect(await page.getByText('摘录是空的').isVisible()).toBe(true);
  });
});

describe('without script', () => {
  it('a selection grows by its form, shrinks by its links, and is downloaded', async () => {
    const context = await newContext(browser(), { script: false });
    const page = await open(context, '/export');
    const add = async (text: string) => {
      await page.getByLabel(/编号或固定链接/).fill(text);
      await page.getByRole('button', { name: '加入' }).click();
    };
    await add('hunan-g21');
    await add('https://gangyao.example/passages/yongzhou-b2-r20?q=森林');
    expect(await addresses(page).count()).toBe(2);
    const href = await page.getByRole('link', { name: /^RIS/ }).getAttribute('href');
    const ris = await (await fetch(url + href)).text();
    expect(ris.match(/^TY {2}- /gm)).toHaveLength(2);
    await page.getByRole('link', { name: /^移除/ }).first().click();
    expect(new URL(page.url()).searchParams.getAll('id')).toEqual(['yongzhou-b2-r20']);
  });

  it('no button stands that would do nothing', async () => {
    const context = await newContext(browser(), { script: false });
    for (const path of ['/search?q=粮食', '/passages/hunan-g21/cite', '/history']) {
      const page = await open(context, path);
      for (const name of [/摘录/, /^复制/, /收藏/, /清除/]) {
        expect(await page.getByRole('button', { name }).count()).toBe(0);
      }
    }
  });

  it('the page of the history says why it is empty', async () => {
    const page = await open(await newContext(browser(), { script: false }), '/history');
    expect(await page.getByText('此页需要浏览器脚本').isVisible()).toBe(true);
  });
});

describe('a selection on paper', () => {
  it('holds every reference, and nothing that only works on a screen', async () => {
    const ids = Array.from({ length: 40 }, (_, at) => `id=hunan-g${at + 1}`).join('&');
    const page = await open(await newContext(browser()), `/export?${ids}`);
    const cut = () =>
      page.locator('.copied-scroll').evaluate((list) => list.scrollHeight > list.clientHeight + 1);
    expect(await cut()).toBe(true);
    await page.emulateMedia({ media: 'print' });
    expect(await cut()).toBe(false);
    for (const name of ['下载', '全部清除', '移除', '复制']) {
      expect(await page.locator('main').getByText(name, { exact: true }).first().isVisible()).toBe(false);
    }
    expect(await page.getByRole('heading', { name: '参考文献' }).isVisible()).toBe(true);
  });
});

describe('citing a passage', () => {
  it('copies a citation as it stands', async () => {
    const context = await newContext(browser());
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await open(context, '/passages/hunan-g21/cite');
    await page.getByRole('button', { name: /^复制\s*BibTeX/ }).click();
    await page.locator('.copy-text.copied').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await page.locator('#cite-bibtex').textContent());
    expect(copied).toMatch(/^@online\{hunan-g21,/);
  });
});

describe('searches that the browser remembers', () => {
  const recent = (page: Page) => page.locator('#recent-list a');
  const remembered = (page: Page) =>
    page.waitForFunction(() => localStorage.getItem('gangyao.history') !== null);

  it('are those that were looked at, the last first, and nothing of them is sent', async () => {
    const context = await newContext(browser());
    const page = await open(context, '/search?q=粮食&kind=box&page=1');
    await remembered(page);
    await page.goto(`${url}/search?q=低空经济`);
    await page.waitForFunction(() => localStorage.getItem('gangyao.history')?.includes('低空经济'));
    const asked: string[] = [];
    page.on('request', (request) =>
      asked.push(decodeURIComponent(request.url()) + (request.postData() ?? '')),
    );
    await page.goto(`${url}/history`);
    expect(await recent(page).allInnerTexts()).toEqual(['低空经济', '粮食']);
    expect(asked.filter((each) => /低空|粮食/.test(each))).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    await recent(page).nth(1).click();
    await page.waitForURL(
      (url) => url.searchParams.get('q') === '粮食' && url.searchParams.get('kind') === 'box',
    );
  });

  it('are told apart by their mode, and one without any is the one with the first', async () => {
    const context = await newContext(browser());
    const page = await open(context, '/history');
    expect(await page.getByRole('button', { name: '全部清除' }).count()).toBe(0);
    for (const mode of ['', '&mode=keyword&plan=hunan', '&mode=hybrid']) {
      await page.goto(`${url}/search?q=粮食${mode}`);
      await page.locator('.card').first().waitFor();
      await page.goto(`${url}/about`);
    }
    await page.goto(`${url}/history`);
    expect(await page.locator('#recent-list .remembered-filters').allInnerTexts()).toEqual([
      '',
      '关键词检索、规划：湖南省',
    ]);
    await page.getByRole('button', { name: '全部清除' }).click();
    expect(await page.getByRole('button', { name: '全部清除' }).count()).toBe(0);
  });

  it('count those that were left at once for a hit', async () => {
    const page = await open(await newContext(browser()), '/search?q=粮食');
    await page.locator('.card a[href^="/plans/"]').first().click();
    await page.waitForURL(/\/plans\//);
    await page.goto(`${url}/history`);
    expect(await recent(page).allInnerTexts()).toEqual(['粮食']);
  });

  it('are the same in every tab: none takes back what another kept or cleared', async () => {
    const context = await newContext(browser());
    const one = await open(context, '/search?q=粮食');
    const other = await open(context, '/search?q=低空经济');
    for (const page of [one, other]) await page.getByRole('button', { name: '收藏此检索' }).click();
    await other.waitForFunction(() => localStorage.getItem('gangyao.history')?.includes('低空经济'));
    await one.waitForFunction(() => localStorage.getItem('gangyao.history')?.includes('粮食'));
    const history = await open(context, '/history');
    expect((await recent(history).allInnerTexts()).toSorted()).toEqual(['低空经济', '粮食']);
    expect(await history.locator('#saved-list a').allInnerTexts()).toEqual(['低空经济', '粮食']);
    await history.getByRole('button', { name: '全部清除' }).click();
    await one.getByRole('button', { name: '收藏此检索' }).waitFor();
    // What they had recorded they do not record once more when they are left.
    await one.goto(`${url}/about`);
    await other.goto(`${url}/about`);
    await history.reload();
    expect(await history.locator('.remembered a').count()).toBe(0);
    expect(await history.evaluate(() => Object.keys(localStorage))).toEqual([]);
  });

  it('are cleared all at once, saved ones too, and one by one', async () => {
    const context = await newContext(browser());
    const page = await open(context, '/search?q=粮食');
    await page.getByRole('button', { name: '收藏此检索' }).click();
    await page.getByRole('button', { name: '取消收藏' }).waitFor();
    await remembered(page);
    await page.goto(`${url}/history`);
    expect(await page.locator('#saved-list a').innerText()).toBe('粮食');
    await page.locator('#recent-list').getByRole('button', { name: '移除：粮食' }).click();
    expect(await recent(page).count()).toBe(0);
    expect(await page.locator('#saved-list a').count()).toBe(1);
    await page.getByRole('button', { name: '全部清除' }).click();
    expect(await page.locator('.remembered a').count()).toBe(0);
    expect(await page.locator('#history-status').innerText()).toBe('已全部清除。');
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  });

  it('are not remembered when the reader does not want it', async () => {
    const context = await newContext(browser());
    const page = await open(context, '/history');
    await page.getByLabel('记录我的检索').uncheck();
    await page.goto(`${url}/search?q=粮食`);
    // Longer than a search must be looked at to count as one.
    await page.waitForTimeout(2600);
    expect(await page.evaluate(() => localStorage.getItem('gangyao.history'))).toBeNull();
    await page.goto(`${url}/history`);
    expect(await page.getByLabel('记录我的检索').isChecked()).toBe(false);
  });
});

describe('an address with its Chinese characters as they are', () => {
  it('is led to the encoded one, which answers', async () => {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    socket.end('GET /api/search?q=低空经济 HTTP/1.1\r\nHost: x\r\n\r\n');
    const location = /^Location: (\S+)$/m.exec(await text(socket))?.[1] ?? '';
    const answer = await fetch(url + location);
    expect(await answer.json()).toMatchObject({ query: { q: '低空经济' } });
  });
});
