import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import { axeComplaints } from './axe.ts';
import { newContext } from './browser.ts';
import { PAGES } from './pages.ts';
import { useSite } from './site.ts';

const { url, browser } = useSite();

const looks = [
  { width: 390, scheme: 'light' },
  { width: 1600, scheme: 'light' },
  { width: 1600, scheme: 'dark' },
] as const;

describe('on paper', () => {
  it('everything is dark on white, whatever the screen prefers', async () => {
    const context = await newContext(browser(), { scheme: 'dark' });
    const page = await context.newPage();
    await page.goto(`${url}/search?q=低空经济`);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const { violations } = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze();
    await context.close();
    expect(violations.map(({ nodes }) => nodes.map(({ html }) => html))).toEqual([]);
  });
});

describe.each(looks)('at $width px, $scheme:', (look) => {
  it.each(PAGES)(
    '$name has nothing that axe objects to, and is no wider than the screen',
    async ({ path }) => {
      const context = await newContext(browser(), look);
      const page = await context.newPage();
      await page.goto(url + path);
      const told = await axeComplaints(page);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      await context.close();
      expect(told).toEqual([]);
      expect(width).toBeLessThanOrEqual(look.width);
    },
  );
});
