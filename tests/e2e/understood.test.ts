import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { ContextOptions } from './browser.ts';
import { useSite } from './site.ts';

/** How a query was read is shown, and every part of it can be refused with one click. */

const site = useSite();

const open = async (path: string, options?: ContextOptions) => (await site.open(path, options)).page;

const box = (page: Page) => page.getByLabel('检索规划原文');
const query = (page: Page, name: string) => new URL(page.url()).searchParams.getAll(name);
const reading = (page: Page) => page.getByRole('region', { name: '对检索词的理解' });
const settled = (page: Page, name: string, values: readonly string[]) =>
  page.waitForURL((url) => url.searchParams.getAll(name).join() === values.join());

describe.each([
  ['with script', true],
  ['without script', false],
])('%s', (_how, script) => {
  it('a correction is told and can be refused, and taken up again', async () => {
    const page = await open('/search?q=洞停湖治理&plan=hunan', { script });
    await reading(page).getByRole('link', { name: '仍检索 洞停湖' }).click();
    await settled(page, 'off', ['洞庭湖']);
    expect(query(page, 'plan')).toEqual(['hunan']);
    await reading(page)
      .getByRole('link', { name: /^洞庭湖\s*恢复$/ })
      .click();
    await settled(page, 'off', []);
    await reading(page).getByText('已按 洞庭湖 检索').waitFor();
  });

  it('a word can be taken out: the box says so, too', async () => {
    const page = await open('/search?q=2030年城镇化率', { script });
    await reading(page)
      .getByRole('link', { name: /去掉“2030年”/ })
      .click();
    await settled(page, 'q', ['城镇化率']);
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#q')?.value === '城镇化率');
  });

  it('a place can be made a filter, which names itself', async () => {
    const page = await open('/search?q=双牌县有哪些项目', { script });
    await reading(page)
      .getByRole('link', { name: /^只看这个地区/ })
      .click();
    await settled(page, 'region', ['双牌县']);
    await page.locator('.chip', { hasText: '地区：双牌县' }).waitFor();
    expect(
      await reading(page)
        .getByRole('link', { name: /^只看这个地区/ })
        .count(),
    ).toBe(0);
  });

  it('a field in the box becomes a filter that can be let go of', async () => {
    const page = await open('/search?q=地区:双牌县 产业', { script });
    expect(await box(page).inputValue()).toBe('产业');
    await page.locator('.chip', { hasText: '地区：双牌县' }).click();
    await settled(page, 'q', ['产业']);
    expect(query(page, 'region')).toEqual([]);
  });

  it('an example of the help runs', async () => {
    const page = await open('/search?q=发展', { script });
    await page.getByText('检索语法').click();
    const example = page.locator('.help-panel a').first();
    const q = await example.innerText();
    await example.click();
    await settled(page, 'q', [q]);
    expect(await box(page).inputValue()).toBe(q);
    expect(await page.locator('.card').count()).toBeGreaterThan(0);
  });
});

describe('what was refused', () => {
  it('goes along with a filter, but not with other words', async () => {
    const page = await open('/search?q=洞停湖治理&off=洞庭湖');
    await page.locator('.facet-value input[name=plan]').first().check();
    await page.waitForURL((url) => url.searchParams.has('plan'));
    expect(query(page, 'off')).toEqual(['洞庭湖']);
    await box(page).fill('洞停湖');
    await settled(page, 'q', ['洞停湖']);
    expect(query(page, 'off')).toEqual([]);
    await reading(page).getByText('已按 洞庭湖 检索').waitFor();
  });
});

describe('a field that is typed', () => {
  it('lets go of its filter where that is unchecked', async () => {
    const page = await open('/search?q=产业');
    await box(page).fill('类型:专栏 产业');
    await page.locator('.chip', { hasText: '类型：专栏' }).waitFor();
    await page.getByRole('checkbox', { name: /^专栏/ }).uncheck();
    await settled(page, 'q', ['产业']);
    expect(query(page, 'kind')).toEqual([]);
    expect(await box(page).inputValue()).toBe('产业');
  });
});

describe('answers', () => {
  it('stand before the results, and only there where nothing narrower is asked for', async () => {
    const page = await open('/search?q=2030年城镇化率');
    const answers = page.getByRole('region', { name: '直接回答' });
    expect(await answers.getByRole('heading', { level: 3 }).count()).toBe(2);
    expect(
      await page.evaluate(() => {
        const [answer, card] = ['.answers', '.card'].map((name) => document.querySelector(name));
        return Boolean(
          card && answer && answer.compareDocumentPosition(card) & Node.DOCUMENT_POSITION_FOLLOWING,
        );
      }),
    ).toBe(true);
    await page.goto(`${site.url}/search?q=2030年城镇化率&kind=indicator`);
    expect(await answers.count()).toBe(0);
    await page.goto(`${site.url}/search?q=2030年城镇化率&page=2`);
    expect(await answers.count()).toBe(0);
  });
});
