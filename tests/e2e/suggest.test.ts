import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeComplaints } from './axe.ts';
import { useSite } from './site.ts';

const { open } = useSite();

const box = (page: Page) => page.getByRole('combobox', { name: '检索规划原文' });
const list = (page: Page) => page.getByRole('listbox', { name: '检索建议' });
const options = (page: Page) => list(page).getByRole('option');
const activeText = (page: Page) =>
  page.locator('[role=option][aria-selected=true] .suggestion-text').innerText();
/** The addresses of this kind that are asked for from now on. */
const asked = (page: Page, path: string): readonly string[] => {
  const addresses: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === path) addresses.push(decodeURIComponent(request.url()));
  });
  return addresses;
};
const type = async (page: Page, text: string) => {
  await box(page).focus();
  await page.keyboard.insertText(text);
  await options(page).first().waitFor();
};

describe('typing', () => {
  it('opens a list of what may be meant, each with its kind, and says how many', async () => {
    const { page, complaints } = await open('/');
    expect(await box(page).getAttribute('aria-expanded')).toBe('false');
    await type(page, '低空');
    expect(await box(page).getAttribute('aria-expanded')).toBe('true');
    const count = await options(page).count();
    expect(count).toBeGreaterThan(1);
    expect(count).toBeLessThanOrEqual(8);
    expect(await options(page).first().innerText()).toMatch(/低空[\s\S]*政策词/);
    expect(await page.locator('#suggestions-status').innerText()).toMatch(new RegExp(`^${count} 条建议`));
    expect(complaints).toEqual([]);
  });

  it('understands pinyin and initials', async () => {
    const { page } = await open('/');
    await type(page, 'dikongjing');
    expect(await options(page).first().innerText()).toContain('低空经济');
    await box(page).fill('czt');
    await page.getByRole('option', { name: /^长株潭 地区/ }).waitFor();
  });

  it('asks once for keys in quick succession, and never while an input method composes', async () => {
    const { page } = await open('/');
    const addresses = asked(page, '/api/suggest');
    await box(page).focus();
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'xiang', selectionStart: 5, selectionEnd: 5 });
    await page.waitForTimeout(400);
    expect(addresses).toEqual([]);
    await session.send('Input.insertText', { text: '湘' });
    await page.keyboard.insertText('江');
    await options(page).first().waitFor();
    expect(addresses).toHaveLength(1);
    expect(addresses[0]).toContain('q=湘江');
  });

  it('closes the list when nothing is left, or nothing fits', async () => {
    const { page } = await open('/');
    await type(page, '低空');
    await box(page).fill('');
    await list(page).waitFor({ state: 'hidden' });
    await type(page, '低空');
    await box(page).fill('qqqqqqzzzzzz');
    await list(page).waitFor({ state: 'hidden' });
    expect(await box(page).getAttribute('aria-expanded')).toBe('false');
  });
});

describe('the keyboard', () => {
  it('goes up and down the list and through the text, to its ends, and never changes what was typed', async () => {
    const { page } = await open('/');
    await type(page, '低空');
    const texts = await page.locator('.suggestion-text').allInnerTexts();
    await page.keyboard.press('ArrowDown');
    expect(await activeText(page)).toBe(texts[0]);
    expect(await box(page).getAttribute('aria-activedescendant')).toBe(
      await options(page).first().getAttribute('id'),
    );
    await page.keyboard.press('End');
    expect(await activeText(page)).toBe(texts.at(-1));
    await page.keyboard.press('Home');
    expect(await activeText(page)).toBe(texts[0]);
    await page.keyboard.press('ArrowUp');
    expect(await box(page).getAttribute('aria-activedescendant')).toBeNull();
    await page.keyboard.press('ArrowUp');
    expect(await activeText(page)).toBe(texts.at(-1));
    expect(await box(page).inputValue()).toBe('低空');
    expect(await box(page).evaluate((input) => input === document.activeElement)).toBe(true);
  });

  it('follows the active one with Enter', async () => {
    const { page } = await open('/');
    await type(page, 'shuangpaixian');
    await page.keyboard.press('ArrowDown');
    expect(await activeText(page)).toBe('双牌县');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('region') === '双牌县');
    expect(await page.locator('.card').count()).toBeGreaterThan(0);
  });

  it('sends what was typed with Enter when none is active', async () => {
    const { page } = await open('/');
    await type(page, '低空');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === '/search' && url.searchParams.get('q') === '低空');
  });

  it('closes with Escape and keeps the text, opens again with the arrow, and closes when left', async () => {
    const { page } = await open('/');
    await type(page, '低空');
    await page.keyboard.press('Escape');
    expect(await list(page).isVisible()).toBe(false);
    expect(await box(page).inputValue()).toBe('低空');
    await page.keyboard.press('ArrowDown');
    await options(page).first().waitFor();
    await page.keyboard.press('Tab');
    expect(await list(page).isVisible()).toBe(false);
  });
});

describe('the pointer', () => {
  it('follows what is clicked: a heading into the reader', async () => {
    const { page } = await open('/');
    await type(page, '夯实数字化智能化发展基础');
    await page.locator('.suggestion[data-kind=heading]').first().click();
    await page.waitForURL(/\/plans\/[a-z]+\/chapters\/\d+#/);
    expect(await page.locator(':target').innerText()).toContain('夯实数字化智能化发展基础');
  });
});

describe('on the page of results', () => {
  it('leaves the results to their own type-ahead: one request, and no list over what was sent', async () => {
    const { page } = await open('/search?q=粮食');
    const searches = asked(page, '/search');
    await box(page).fill('低空');
    await options(page).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('q') === '低空');
    await page.waitForTimeout(700);
    expect(searches).toHaveLength(1);
    expect(await list(page).isVisible()).toBe(false);
  });

  it('shows no list when Enter comes before the suggestions', async () => {
    const { page } = await open('/search?q=粮食');
    await box(page).fill('低空');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('q') === '低空');
    await page.waitForTimeout(500);
    expect(await list(page).isVisible()).toBe(false);
  });
});

describe('with the list open', () => {
  it.each([
    { path: '/', width: 390, scheme: 'light' },
    { path: '/', width: 1600, scheme: 'dark' },
    { path: '/search?q=粮食', width: 390, scheme: 'dark' },
    { path: '/search?q=粮食', width: 1600, scheme: 'light' },
  ] as const)('$path at $width px, $scheme: axe objects to nothing, all is on the screen', async (look) => {
    const { page } = await open(look.path, look);
    await box(page).fill('');
    await type(page, '低空');
    await page.keyboard.press('ArrowDown');
    expect(await axeComplaints(page)).toEqual([]);
    const frame = await list(page).boundingBox();
    expect(frame?.x).toBeGreaterThanOrEqual(0);
    expect((frame?.x ?? 0) + (frame?.width ?? 0)).toBeLessThanOrEqual(look.width);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(look.width);
  });

  it('the active one is told apart in forced colours', async () => {
    const { page } = await open('/');
    await page.emulateMedia({ forcedColors: 'active' });
    await type(page, '低空');
    await page.keyboard.press('ArrowDown');
    const outlines = await page
      .locator('.suggestion')
      .evaluateAll((each) => each.map((option) => getComputedStyle(option).outlineStyle));
    expect(outlines[0]).toBe('solid');
    expect(outlines.slice(1).every((style) => style === 'none')).toBe(true);
  });
});

describe('without script', () => {
  it('the box is a plain one', async () => {
    const { page } = await open('/', { script: false });
    await page.getByRole('searchbox').fill('低空');
    expect(await page.getByRole('combobox').count()).toBe(0);
    expect(await page.locator('#suggestions').isVisible()).toBe(false);
    await page.getByRole('button', { name: '检索' }).click();
    expect(new URL(page.url()).searchParams.get('q')).toBe('低空');
  });
});
