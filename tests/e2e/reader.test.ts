import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeComplaints } from './axe.ts';
import { newPage } from './browser.ts';
import { useSite } from './site.ts';

const { open, url, browser } = useSite();

const CHAPTER = '/plans/hunan/chapters/5';
const fragment = (page: Page) => page.evaluate(() => location.hash);
const text = (page: Page, selector: string) => page.locator(selector).first().textContent();

describe('reading along the hits of a query', () => {
  it('works by links alone: one after the other, over the ends of chapters', async () => {
    const { page, complaints } = await open(`/plans/hunan?q=低空经济`, { script: false });
    await page.getByRole('link', { name: '从第一处读起' }).click();
    expect(await text(page, ':target .hit-number')).toMatch(/1 \/ \d+/);
    const chapters = new Set<string>();
    for (let hit = 2; hit <= 9; hit++) {
      await page.locator(':target [data-hit-next]').click();
      expect(await text(page, ':target .hit-number')).toContain(`${hit} / `);
      chapters.add(new URL(page.url()).pathname);
    }
    expect(chapters.size).toBeGreaterThan(1);
    expect(complaints).toEqual([]);
  });

  it('has keys, n and p, which are letters while something is typed', async () => {
    const { page } = await open(`${CHAPTER}?q=低空经济`);
    const shown = await page.locator('.hit-steps').count();
    await page.keyboard.press('n');
    const first = await fragment(page);
    await page.keyboard.press('n');
    expect(await fragment(page)).not.toBe(first);
    await page.keyboard.press('p');
    expect(await fragment(page)).toBe(first);
    await page.locator('#q').focus();
    await page.keyboard.press('n');
    expect(await fragment(page)).toBe(first);
    // Going to the box has scrolled to the top: every hit of the chapter, and one more.
    await page.locator('#main').focus();
    for (let hit = 0; hit <= shown; hit++) await page.keyboard.press('n');
    await page.waitForURL((url) => !url.pathname.endsWith('/chapters/5'));
  });
});

describe('the hit of another chapter', () => {
  it('is told to those who listen when its page has come', async () => {
    const { page } = await open('/plans/hunan?q=低空经济');
    await page.getByRole('link', { name: '从第一处读起' }).click();
    await page.locator('#announcement', { hasText: /1 \/ \d+/ }).waitFor({ state: 'attached' });
  });

  it('is the next after the place that is read', async () => {
    const { page } = await open('/plans/hunan/chapters/27?q=铁路');
    const order = await page
      .locator('.reading :is(.passage, tr)[id]')
      .evaluateAll((all) => all.map(({ id }) => id));
    await page.mouse.wheel(0, 1300);
    await page.waitForFunction(() => location.hash !== '');
    const read = (await fragment(page)).slice(1);
    await page.keyboard.press('n');
    const next = (await fragment(page)).slice(1);
    expect(order.indexOf(next)).toBeGreaterThan(order.indexOf(read));
  });
});

describe('the address', () => {
  it('follows the place that is read and adds nothing to the history', async () => {
    const { page } = await open(`${CHAPTER}`);
    const before = await page.evaluate(() => history.length);
    // At once: no moment after a page is opened is lost.
    await page.mouse.wheel(0, 1200);
    await page.waitForFunction(() => location.hash.startsWith('#hunan-c5'));
    expect(await page.evaluate(() => history.length)).toBe(before);
    await page.mouse.wheel(0, -5000);
    await page.waitForFunction(() => location.hash === '');
  });

  it('stays what a link says where its jump lands, until the reader goes on', async () => {
    const settle = (page: Page) => page.waitForTimeout(600);
    const linked = '#hunan-c5-s2-p1';
    const { page: opened } = await open(`${CHAPTER}${linked}`);
    await settle(opened);
    expect(await fragment(opened)).toBe(linked);
    const { page } = await open(`${CHAPTER}?q=低空经济`);
    await page.keyboard.press('n');
    const hit = await fragment(page);
    await settle(page);
    expect(await fragment(page)).toBe(hit);
    await page.keyboard.press('n');
    const next = await fragment(page);
    // Before the jump has come to rest.
    await page.mouse.wheel(0, 900);
    await page.waitForFunction((left) => location.hash !== left, next);
    expect(await fragment(page)).toMatch(/^#hunan-/);
  });
});

describe('a term of the glossary', () => {
  it('leads to its entry where there is no script', async () => {
    const { page } = await open(CHAPTER, { script: false });
    const term = page.locator('.term-mention').first();
    const name = (await term.textContent()) ?? '';
    await term.click();
    expect(page.url()).toMatch(/\/glossary#/);
    expect(await text(page, ':target .term')).toContain(name.replaceAll(/[“”]/g, '').slice(0, 4));
    await page.locator(':target .mentions summary').click();
    await page.locator(':target .mentions a').first().click();
    expect(page.url()).toContain('/chapters/');
    expect(await page.locator(':target mark').count()).toBeGreaterThan(0);
  });

  it('opens by keyboard, is left with Escape, and gives the focus back', async () => {
    const { page, complaints } = await open(CHAPTER, { width: 390 });
    await page.locator('.term-mention').first().focus();
    await page.keyboard.press('Enter');
    const card = page.getByRole('dialog');
    expect(await card.isVisible()).toBe(true);
    const states = () =>
      page
        .locator('.term-mention')
        .first()
        .evaluate((term) => [term.ariaHasPopup, term.ariaExpanded]);
    expect(await states()).toEqual(['dialog', 'true']);
    expect(await axeComplaints(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await card.isVisible()).toBe(false);
    await page.waitForFunction(() => document.activeElement?.className === 'term-mention');
    expect(await states()).toEqual(['dialog', 'false']);
    expect(complaints).toEqual([]);
  });
});

describe('the text', () => {
  it('leads from the star of a cell to its note, and from the note back to the row', async () => {
    const { page } = await open(`/plans/hunan/chapters/1`, { script: false });
    await page.locator('td .note-link').first().click();
    expect(await text(page, '.note:target')).toContain('*');
    await page.locator('.note:target .noted-rows a').first().click();
    expect(await text(page, 'tr:target')).toContain('*');
  });

  it('is copied as it stands, without what stands around it', async () => {
    const { page } = await newPage(browser());
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${url}${CHAPTER}?q=低空经济#hunan-c5-p1`);
    await page.locator('#hunan-c5-p1 [data-copy-passage]').click();
    await page.locator('#announcement', { hasText: '已复制文字' }).waitFor({ state: 'attached' });
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const { text: whole } = await (await fetch(`${url}/api/passages/hunan-c5-p1`)).json();
    expect(copied).toBe(whole);
  });

  it.each([
    ['/plans/yongzhou/chapters/1', 'yongzhou-c1-p2'],
    ['/plans/yongzhou/glossary', 'yongzhou-g27'],
  ])('is copied without what this site remarks on it: %s, %s', async (path, id) => {
    const { page } = await newPage(browser());
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${url}${path}#${id}`);
    expect(await page.locator(`#${id} .source-remark`).count()).toBe(1);
    await page.locator(`#${id} [data-copy-passage]`).click();
    await page.locator('#announcement', { hasText: '已复制文字' }).waitFor({ state: 'attached' });
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const { text: whole } = await (await fetch(`${url}/api/passages/${id}`)).json();
    expect(copied).toBe(whole);
  });

  it('is copied on plain http, too, where browsers have no clipboard for scripts', async () => {
    const { page } = await newPage(browser());
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.addInitScript(() => {
      Object.assign(window, { clipboard: navigator.clipboard });
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await page.goto(`${url}${CHAPTER}#hunan-c5-p1`);
    const copied = () =>
      page.evaluate(() => (window as unknown as { clipboard: Clipboard }).clipboard.readText());
    await page.locator('#hunan-c5-p1 [data-copy-passage]').click();
    await page.locator('#announcement', { hasText: '已复制文字' }).waitFor({ state: 'attached' });
    const { text: whole } = await (await fetch(`${url}/api/passages/hunan-c5-p1`)).json();
    expect(await copied()).toBe(whole);
    await page.locator('#hunan-c5-p1 [data-copy]').click();
    await page.locator('#announcement', { hasText: '已复制链接' }).waitFor({ state: 'attached' });
    expect(await copied()).toBe(`${url}/passages/hunan-c5-p1`);
  });

  it('is alone what a selection over several passages copies', async () => {
    const { page } = await newPage(browser());
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${url}${CHAPTER}?q=产业`);
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('先进制造业');
    expect(copied).not.toMatch(/复制文字|加入摘录|固定链接|语义相近：/);
  });

  it.each([
    ['a paragraph and a row that are remarked on', '/plans/yongzhou/chapters/1', '年均增长5.6%'],
    ['entries that are remarked on', '/plans/yongzhou/glossary', '零冷联城'],
    ['a figure', '/plans/hunan/chapters/27', '示意图'],
    ['a table with notes', '/plans/hunan/chapters/1', '*'],
  ])('is alone what is copied of a page: %s', async (_, path, said) => {
    const { page } = await newPage(browser());
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(url + path);
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(said);
    expect(copied).not.toMatch(/本站提示|本站所依据|用于：|文中提到|注\d/);
  });
});

describe('a table that is wider than the screen', () => {
  it('keeps its head and the names of its rows in sight', async () => {
    const { page } = await open(`/plans/hunan/chapters/1`, { width: 390 });
    const scroll = page.locator('.table-scroll');
    await scroll.evaluate((element) => element.scrollTo(400, 400));
    const shown = await scroll.evaluate((element) => {
      const frame = element.getBoundingClientRect();
      const head = element.querySelector('thead')?.getBoundingClientRect();
      const names = [...element.querySelectorAll('tbody th[scope=row]')].map(
        (name) => name.getBoundingClientRect().left,
      );
      return {
        scrolled: element.scrollLeft,
        head: (head?.top ?? 0) - frame.top,
        names: names.map((left) => left - frame.left),
      };
    });
    expect(shown.scrolled).toBeGreaterThan(100);
    expect(Math.abs(shown.head)).toBeLessThan(2);
    expect(shown.names.filter((left) => Math.abs(left) > 2)).toEqual([]);
  });
});

describe('what can be done with a passage', () => {
  const shown = '.passage-actions';
  const visible = (page: Page, id: string) =>
    page.locator(`${id} ${shown}`).evaluate((element) => getComputedStyle(element).opacity === '1');

  it.each([
    [CHAPTER, '#hunan-c5-s1-p1'],
    [CHAPTER, '.box-items > .passage'],
    ['/plans/yongzhou/glossary', '#yongzhou-g3'],
  ])('stands beside it on a wide screen and covers no text: %s %s', async (path, passage) => {
    const { page } = await open(path);
    const place = page.locator(passage).first();
    await place.hover();
    const actions = place.locator(shown);
    expect(await actions.evaluate((element) => getComputedStyle(element).opacity)).toBe('1');
    const text = await place.boundingBox();
    const beside = await actions.boundingBox();
    expect(beside?.x).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0));
    expect((beside?.x ?? 0) + (beside?.width ?? 0)).toBeLessThan(1600);
    await actions.getByRole('link', { name: '引用' }).hover();
    expect(await actions.evaluate((element) => getComputedStyle(element).opacity)).toBe('1');
  });

  it('waits for a click where there is no such room', async () => {
    const { page } = await open(CHAPTER, { width: 1024 });
    await page.locator('#hunan-c5-s1-p1').hover({ position: { x: 100, y: 10 } });
    expect(await visible(page, '#hunan-c5-s1-p1')).toBe(false);
    await page.locator('#hunan-c5-s1-p1').click({ position: { x: 100, y: 10 } });
    expect(await visible(page, '#hunan-c5-s1-p1')).toBe(true);
    const actions = await page.locator(`#hunan-c5-s1-p1 ${shown}`).boundingBox();
    expect((actions?.y ?? 0) + (actions?.height ?? 0)).toBe(1000);
  });
});

describe('the last line of a hit', () => {
  it('is not torn apart where the badge has no room beside it', async () => {
    const { page } = await open('/plans/yongzhou/chapters/20?q=高铁');
    // Of each such passage, the widest step from one Chinese character to the next on the last line, in their own size.
    const widest = await page.locator('.reading > .passage:has(> .hit-steps)').evaluateAll((passages) =>
      passages.map((passage) => {
        const walker = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT);
        const places: { readonly han: boolean; readonly left: number; readonly top: number }[] = [];
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          if (
            node.parentElement?.closest(
              '.line-link, .hit-steps, .passage-tags, .passage-actions, .source-remark',
            )
          )
            continue;
          const text = node.textContent ?? '';
          for (let at = 0; at < text.length; at++) {
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at + 1);
            const { left, top } = range.getBoundingClientRect();
            places.push({ han: /\p{sc=Han}/u.test(text.charAt(at)), left, top });
          }
        }
        const last = places.filter(({ top }) => Math.abs(top - (places.at(-1)?.top ?? 0)) < 4);
        const steps = last.slice(1).flatMap(({ left, han }, at) => {
          const before = last[at];
          return han && before?.han ? [left - before.left] : [];
        });
        return Math.max(0, ...steps) / Number.parseFloat(getComputedStyle(passage).fontSize);
      }),
    );
    expect(widest.length).toBeGreaterThan(2);
    expect(widest.filter((step) => step > 1.03)).toEqual([]);
  });
});

describe('a link to the first passage of a section', () => {
  it('leaves the heading above it in sight', async () => {
    const { page } = await open(`${CHAPTER}#hunan-c5-s3-p1`, { width: 390 });
    const heading = await page.locator('.section-head:has(+ #hunan-c5-s3-p1) > h2').boundingBox();
    expect(heading?.y).toBeGreaterThanOrEqual(0);
    expect(heading?.y).toBeLessThan(844);
  });
});

describe('a passage that is touched', () => {
  it('shows what can be done with it, until another place is touched', async () => {
    const context = await browser().newContext({
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    const page = await context.newPage();
    await page.goto(url + CHAPTER);
    const actions = page.locator('#hunan-c5-p1 .passage-actions');
    const opacity = () => actions.evaluate((element) => getComputedStyle(element).opacity);
    expect(await opacity()).toBe('0');
    await page.locator('#hunan-c5-p1').tap({ position: { x: 150, y: 60 } });
    expect(await opacity()).toBe('1');
    const cite = await actions.getByRole('link', { name: '引用' }).boundingBox();
    expect(cite?.height).toBeGreaterThanOrEqual(44);
    await page.locator('.chapter-heading').tap();
    expect(await opacity()).toBe('0');
    await context.close();
  });
});
