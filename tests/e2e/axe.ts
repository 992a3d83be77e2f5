import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe objects to on the page as it stands, a line each rule. */
export async function axeComplaints(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  );
}

/** Opens every folded list. */
export async function unfoldAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const list of document.querySelectorAll('details')) list.open = true;
  });
}
