/** What can be found on a page by looking at it: what goes wrong, what axe says, what is wider than the screen. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Grows with every error and warning. */
export function heard(page: Page): string[] {
  const trouble: string[] = [];
  page.on('pageerror', (error) => trouble.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') trouble.push(message.text());
  });
  return trouble;
}

/** In both themes, by every rule that axe has, those of good practice too. */
export async function findings(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    // What is out of sight takes on the new colours when it is next drawn.
    await page.waitForTimeout(200);
    const { violations } = await new AxeBuilder({ page }).analyze();
    found.push(
      ...violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${colorScheme}: ${id} ${target.join()}`)),
    );
  }
  return found;
}

/** Pixels by which the page is wider than the screen; `text`: size of letters in percent. */
export async function overflow(page: Page, width: number, text: number): Promise<number> {
  await page.setViewportSize({ width, height: 800 });
  return page.evaluate((size) => {
    document.documentElement.style.fontSize = `${size}%`;
    return document.documentElement.scrollWidth - document.documentElement.clientWidth;
  }, text);
}
