import { describe, expect, it } from 'vitest';
import { axeComplaints, contrastComplaints } from './axe.ts';
import { newContext } from './browser.ts';
import { PAGES } from './pages.ts';
import { useSite } from './site.ts';

const { url, browser } = useSite();

describe('on paper', () => {
  it('everything is dark on white, whatever the screen prefers', async () => {
    const context = await newContext(browser(), { scheme: 'dark' });
    const page = await context.newPage();
    await page.goto(`${url}/search?q=低空经济`);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const told = await contrastComplaints(page);
    await context.close();
    expect(told).toEqual([]);
  });
});

describe('the page', () => {
  it.each(PAGES)(
    '$name has nothing that axe objects to, wide, dark, in forced colours and narrow, and is no wider than the screen',
    { timeout: 180_000 },
    async ({ path }) => {
      const context = await newContext(browser(), { width: 1600, scheme: 'light' });
      const page = await context.newPage();
      const widthOf = () => page.evaluate(() => document.documentElement.scrollWidth);
      await page.goto(url + path);
      expect.soft(await axeComplaints(page)).toEqual([]);
      expect.soft(await widthOf()).toBeLessThanOrEqual(1600);
      // For these two the style sheets change colours alone (tests/public/dark.test.ts), and no script asks for them.
      await page.emulateMedia({ colorScheme: 'dark' });
      expect.soft(await contrastComplaints(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
      expect.soft(await contrastComplaints(page)).toEqual([]);
      // No script decides by the width when it is loaded, in a browser that knows ::details-content.
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
      await page.setViewportSize({ width: 390, height: 844 });
      expect.soft(await axeComplaints(page)).toEqual([]);
      expect.soft(await widthOf()).toBeLessThanOrEqual(390);
      // A screen of 1280 at 400 per cent.
      await page.setViewportSize({ width: 320, height: 640 });
      expect.soft(await widthOf()).toBeLessThanOrEqual(320);
      await context.close();
    },
  );
});
