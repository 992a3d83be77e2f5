import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeComplaints, unfoldAll } from './axe.ts';
import { useSite } from './site.ts';

const { open, url } = useSite();

const summaryOf = (page: Page) => page.locator('.indicators-summary').innerText();
/** Waits until the page says something else than before. */
const changed = (page: Page, before: string) =>
  page.waitForFunction((old) => document.querySelector('.indicators-summary')?.textContent !== old, before);

describe('the table of indicators', () => {
  it('narrows while a filter is chosen or a name typed, keeps the focus, and comes back', async () => {
    const { page, complaints } = await open('/indicators');
    const all = await summaryOf(page);
    await page.getByRole('checkbox', { name: /^约束性/ }).check();
    await changed(page, all);
    expect(new URL(page.url()).searchParams.get('nature')).toBe('约束性');
    const binding = await summaryOf(page);
    const box = page.getByLabel('按名称筛选');
    await box.focus();
    await box.pressSequentially('森林');
    await changed(page, binding);
    expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await page.locator('.name-link').allInnerTexts()).toEqual(['森林覆盖率']);
    await page.goBack();
    await page.waitForFunction(
      (old) => document.querySelector('.indicators-summary')?.textContent === old,
      all,
    );
    await page.waitForFunction(() => document.querySelector('#facets input:checked') === null);
    expect(complaints).toEqual([]);
  });

  it('is filtered and sorted without script', async () => {
    const { page } = await open('/indicators', { script: false });
    await page.getByLabel('按名称筛选').fill('城镇化率');
    await page.getByRole('button', { name: '筛选', exact: true }).click();
    expect(await page.locator('.name-link').allInnerTexts()).toEqual(['常住人口城镇化率']);
    await page
      .getByRole('columnheader', { name: /2030年\s*目标/ })
      .getByRole('link')
      .click();
    expect(await page.locator('.indicator-plan').allInnerTexts()).toEqual([
      expect.stringContaining('湖南省'),
      expect.stringContaining('永州市'),
    ]);
    expect(new URL(page.url()).searchParams.get('q')).toBe('城镇化率');
    await page
      .getByRole('columnheader', { name: /2030年\s*目标/ })
      .getByRole('link')
      .click();
    expect(await page.locator('.indicator-plan').first().innerText()).toContain('永州市');
  });

  it('leads from a number to its row in the text', async () => {
    const { page } = await open('/indicators?q=森林覆盖率');
    await page.getByRole('link', { name: '65.53', exact: true }).click();
    await page.waitForURL(/\/plans\/yongzhou\/chapters\/\d+#yongzhou-b1-r23$/);
    expect(await page.locator('#yongzhou-b1-r23').innerText()).toContain('65.53');
  });

  it('is cards on a phone, every figure under its column, and still a table to a screen reader', async () => {
    const { page } = await open('/indicators?q=全员劳动生产率增长', { width: 390 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    const city = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /^永州市/ }) });
    const cell = city.getByRole('cell').filter({ hasText: '5.6' }).last();
    expect(
      await cell.evaluate((element) =>
        getComputedStyle(element, '::before').content.startsWith('"2025年基期"'),
      ),
    ).toBe(true);
    // What has no figure takes no room, and is a cell all the same: else figures would stand under other heads.
    const heads = await page.getByRole('columnheader').count();
    expect(await city.getByRole('cell').count()).toBe(heads - 2);
    const empty = await city.locator('.no-figure').first().boundingBox();
    expect(empty?.width).toBeLessThan(2);
    // The heads sort.
    await page
      .getByRole('columnheader', { name: /2030年\s*目标/ })
      .getByRole('link')
      .click();
    await page.waitForURL(/sort=target-2030/);
  });

  it.each([640, 1024, 1600] as const)(
    'tells which year a figure is of wherever one has scrolled (%i px)',
    async (width) => {
      const { page } = await open('/indicators', { width });
      const figure = page.locator('.figure-value').last();
      await figure.scrollIntoViewIfNeeded();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      const [heads, label] = await Promise.all([
        page.locator('.indicator-table thead').locator('th').last().boundingBox(),
        figure.evaluate((element) =>
          element.parentElement === null ? '' : getComputedStyle(element.parentElement, '::before').content,
        ),
      ]);
      if (width >= 1024) expect(heads?.y).toBe(0);
      else expect(label).toMatch(/^"\d{4}/);
    },
  );
});

describe('the charts of indicators', () => {
  it('are folded by category on a phone but for the first, and what a link leads to is shown', async () => {
    const { page } = await open('/indicators?view=charts', { width: 390 });
    const charts = page.locator('.chart-card:visible');
    const first = await charts.count();
    expect(first).toBeGreaterThan(2);
    expect(first).toBeLessThan(await page.locator('.chart-card').count());
    await page.getByRole('navigation', { name: '类别' }).getByRole('link').last().click();
    await page.waitForFunction(
      (before) =>
        [...document.querySelectorAll('.chart-card')].filter((card) => card.checkVisibility()).length >
        before,
      first,
    );
    await page.goto(`${url}/indicators`);
    const link = page.getByRole('link', { name: '森林覆盖率', exact: true });
    await link.click();
    await page.waitForURL(/view=charts#chart-/);
    expect(await page.getByRole('heading', { name: '森林覆盖率' }).isVisible()).toBe(true);
  });

  it('are all in sight on a wide screen, with links to their categories', async () => {
    const { page } = await open('/indicators?view=charts', { width: 1600, script: false });
    const cards = page.locator('.chart-card');
    expect(await page.locator('.chart-card:visible').count()).toBe(await cards.count());
    await page.getByRole('navigation', { name: '类别' }).getByRole('link').last().click();
    const heading = page.locator('.chart-group > h2').last();
    expect((await heading.boundingBox())?.y).toBeLessThan(1000);
  });

  it('say in words and in a table what they draw, and why a line is not drawn', async () => {
    const { page, complaints } = await open('/indicators?view=charts&q=森林覆盖率');
    const city = page.getByRole('figure').filter({ hasText: '永州市' });
    expect(await city.locator('figcaption').innerText()).toContain('2020年基期 65.53');
    expect(await city.innerText()).toContain('不连线');
    await page.getByText('数据表').click();
    const table = page.getByRole('table', { name: '森林覆盖率的全部数值' });
    expect(await table.getByRole('link', { name: '54.11*' }).first().getAttribute('href')).toMatch(
      /^\/passages\/hunan-b/,
    );
    expect(complaints).toEqual([]);
  });

  it('have nothing that axe objects to with every list unfolded, in forced colours too', async () => {
    const { page } = await open('/indicators?view=charts&category=安全保障', { width: 390 });
    await page.emulateMedia({ forcedColors: 'active' });
    await unfoldAll(page);
    expect(await axeComplaints(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});
