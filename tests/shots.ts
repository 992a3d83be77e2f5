import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../platform/config.ts';
import { startApp } from './e2e/app.ts';
import { launchBrowser, newContext } from './e2e/browser.ts';
import { PAGES } from './e2e/pages.ts';

/**
 * `npm run shots [-- NAME …]`: screenshots of every page of the real app at three widths, light and dark, into .shots/.
 * Chinese text needs a Chinese font on the machine.
 */
const FOLDER = join(ROOT, '.shots');
const WIDTHS = [390, 1024, 1600] as const;
const SCHEMES = ['light', 'dark'] as const;

const wanted = process.argv.slice(2);
const pages = PAGES.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
await mkdir(FOLDER, { recursive: true });
const app = await startApp();
try {
  const browser = await launchBrowser();
  for (const width of WIDTHS) {
    for (const scheme of SCHEMES) {
      const context = await newContext(browser, { width, scheme });
      const page = await context.newPage();
      for (const { name, path } of pages) {
        await page.goto(app.url + path);
        await page.screenshot({ path: join(FOLDER, `${name}-${width}-${scheme}.png`) });
      }
      await context.close();
    }
  }
  await browser.close();
} finally {
  await app.stop();
}
process.stdout.write(`${FOLDER}\n`);
