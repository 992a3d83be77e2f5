import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { newContext } from './browser.ts';
import { useSite } from './site.ts';

const { url, browser } = useSite();

/** Pages on which something stays while the rest scrolls. */
const STAYING = [
  { path: '/indicators', width: 390 },
  { path: '/indicators', width: 640 },
  { path: '/indicators', width: 1600 },
  { path: '/compare/chapters', width: 390 },
  { path: '/compare/chapters', width: 1600 },
  { path: '/plans/hunan/chapters/1', width: 390 },
  { path: '/plans/hunan/chapters/1', width: 1600 },
] as const;

const STOPS = 230;

/** Presses a key until the focus has left the page, and names every stop of which nothing is to be seen. */
async function hiddenStops(
  page: Page,
  key: 'Tab' | 'Shift+Tab',
): Promise<{ stops: number; hidden: string[] }> {
  const hidden: string[] = [];
  let stops = 0;
  for (; stops < STOPS; stops++) {
    await page.keyboard.press(key);
    const stop = await page.evaluate(() => {
      const { activeElement: focused } = document;
      if (focused === null || focused === document.body) return null;
      const seen = [...focused.getClientRects()].some((box) => {
        const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
        const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
        const shares = [0.1, 0.3, 0.5, 0.7, 0.9];
        return shares.some((x) =>
          shares.some((y) =>
            focused.contains(document.elementFromPoint(left + x * (right - left), top + y * (bottom - top))),
          ),
        );
      });
      return { seen, name: `${focused.tagName} ${focused.textContent?.trim().slice(0, 20)}` };
    });
    if (stop === null) break;
    if (!stop.seen) hidden.push(stop.name);
  }
  return { stops, hidden };
}

describe('what the keyboard comes to', () => {
  it.each(STAYING)('is in sight on $path at $width px, forwards and backwards', async ({ path, width }) => {
    const context = await newContext(browser(), { width });
    const page = await context.newPage();
    await page.goto(url + path);
    const forwards = await hiddenStops(page, 'Tab');
    expect(forwards.hidden).toEqual([]);
    expect(forwards.stops).toBeGreaterThan(50);
    await page.locator('footer a').last().focus();
    const backwards = await hiddenStops(page, 'Shift+Tab');
    expect(backwards.hidden).toEqual([]);
    expect(backwards.stops).toBeGreaterThan(50);
  });

  it('comes in the order in which it stands, however wide the window is', async () => {
    for (const width of [390, 640, 1024, 1600] as const) {
      const context = await newContext(browser(), { width });
      const page = await context.newPage();
      await page.goto(`${url}/compare`);
      const places = await page
        .locator('header :is(a, input, button), .compare-form :is(input:not([type=hidden]), select, button)')
        .evaluateAll((all) =>
          all
            .filter((each) => each.checkVisibility())
            .map((each) => {
              const { top, bottom, left } = each.getBoundingClientRect();
              return { top, bottom, left };
            }),
        );
      const back = places.filter((place, at) => {
        const before = places[at - 1];
        if (before === undefined) return false;
        const above = place.bottom <= before.top;
        const beside = place.top < before.bottom && place.bottom > before.top;
        return above || (beside && place.left < before.left);
      });
      expect(back, `${width} px`).toEqual([]);
      await context.close();
    }
  });
});
