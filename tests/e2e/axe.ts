import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe objects to on the page as it stands, a line each rule. */
export async function axeComplaints(page: Page): Promise<readonly string[]> {
  return await complaintsOf(axe(page));
}

/** Those about contrast alone: enough where the same page changes nothing but its colours. */
export async function contrastComplaints(page: Page): Promise<readonly string[]> {
  return await complaintsOf(axe(page).withRules(['color-contrast']));
}

/** Opens every folded list. */
export async function unfoldAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const list of document.querySelectorAll('details')) list.open = true;
  });
}

/** In one step, as is enough for pages without frames, and without the report of all that is well: half the price. */
function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
}

async function complaintsOf(asked: AxeBuilder): Promise<readonly string[]> {
  const { violations } = await asked.analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  );
}
