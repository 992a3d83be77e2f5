import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { type ContextOptions, launchBrowser, newPage } from './browser.ts';

/** The app as a browser sees it. */
export interface Site {
  readonly url: string;
  browser(): Browser;
  /** Opens an address of the app in a page that remembers what went wrong in it. */
  open(
    path: string,
    options?: ContextOptions,
  ): Promise<{ readonly page: Page; readonly complaints: readonly string[] }>;
}

/** A browser for one file of tests; what a test has opened is closed after it. */
export function useSite(): Site {
  const url = inject('appUrl');
  let launched: Browser | undefined;
  const browser = () => {
    if (launched === undefined) throw new Error('the browser is launched before the first test');
    return launched;
  };
  beforeAll(async () => {
    launched = await launchBrowser();
  });
  afterEach(async () => {
    await Promise.all(
      browser()
        .contexts()
        .map((context) => context.close()),
    );
  });
  afterAll(() => launched?.close());
  return {
    url,
    browser,
    async open(path, options) {
      const opened = await newPage(browser(), options);
      await opened.page.goto(url + path);
      return opened;
    },
  };
}
