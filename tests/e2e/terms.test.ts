import { describe, expect, it } from 'vitest';
import { axeComplaints, unfoldAll } from './axe.ts';
import { useSite } from './site.ts';

const { open, url } = useSite();

describe('a term through the texts', () => {
  it('is laid over another, let go of, and read in its place, without script', async () => {
    const { page, complaints } = await open('/terms', { script: false });
    await page.getByLabel('看一个词').fill('低空经济');
    await page.getByRole('button', { name: '查看' }).click();
    await page.getByLabel('再叠加一个词').fill('人工智能');
    await page.getByRole('button', { name: '叠加' }).click();
    expect(new URL(page.url()).searchParams.getAll('term')).toEqual(['低空经济', '人工智能']);
    expect(await page.locator('.plan-strip').count()).toBe(4);
    await page.getByRole('link', { name: '去掉“人工智能”' }).click();
    expect(await page.locator('.plan-strip').count()).toBe(2);
    await page
      .locator('.plan-strip a')
      .first()
      .click({ position: { x: 1, y: 14 }, force: true });
    expect(
      await page
        .locator(`${new URL(page.url()).hash} mark`)
        .first()
        .innerText(),
    ).toBe('低空经济');
    expect(complaints).toEqual([]);
  });

  it('can be seen in forced colours, has nothing that axe objects to, and fits a phone', async () => {
    const { page } = await open('/terms?term=低空经济&term=产业&term=5G&term=量子泡菜', { width: 390 });
    await page.emulateMedia({ forcedColors: 'active' });
    await unfoldAll(page);
    expect(await axeComplaints(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    const strokes = await page
      .locator('.plan-strip .tick')
      .first()
      .evaluate((tick) => getComputedStyle(tick).stroke);
    expect(strokes).not.toBe('none');
  });
});

describe('a term that no text has', () => {
  it('leads to what was meant by it', async () => {
    const { page } = await open('/terms/rengongzhineng', { script: false });
    await page.getByRole('link', { name: '“人工智能”', exact: true }).click();
    expect(decodeURIComponent(new URL(page.url()).pathname)).toBe('/terms/人工智能');
  });

  it('leads to the title that has it, on a page that fits a phone and has nothing that axe objects to', async () => {
    const { page } = await open('/terms/锻造战略科技力量', { width: 390 });
    expect(await axeComplaints(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.locator('.term-titles a').first().click();
    expect(await page.locator(new URL(page.url()).hash).innerText()).toContain('锻造战略科技力量');
  });
});

describe('the strip beside the results', () => {
  it.each([
    ['“三高四新”', ['三高四新']],
    ['低空经济 无人机', ['低空经济', '无人机']],
    ['rengongzhineng', ['人工智能']],
  ])('leads from %s to its terms through the texts', async (q, terms) => {
    const { page } = await open(`/search?q=${encodeURIComponent(q)}`, { script: false });
    await page.getByRole('link', { name: '检索词的词频' }).click();
    for (const term of terms) {
      expect(await page.locator('.terms h1').innerText()).toContain(term);
      expect(await page.locator('.lane-name', { hasText: term }).count()).toBeGreaterThan(0);
    }
  });

  it('has a tick for each passage, which leads to it', async () => {
    const { page, complaints } = await open('/search?q=“低空经济”&mode=keyword');
    const told = await page.locator('.results-title .summary').innerText();
    const ticks = page.locator('.side .plan-strip a');
    expect(await ticks.count()).toBe(Number(/(\d+) 处/.exec(told)?.[1]));
    const [href] = await ticks.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    await page.goto(url + href);
    expect(
      await page
        .locator(`${new URL(page.url()).hash} mark`)
        .first()
        .innerText(),
    ).toBe('低空经济');
    expect(complaints).toEqual([]);
  });
});
