import { describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { requireChromium } from '../support/optional.ts';

describe.skipIf(requireChromium() === null)('the browser', () => {
  test('starts and runs a page', async () => {
    const browser = await launchBrowser();
    const page = await browser.newPage();
    await page.setContent('<h1>Two Hats</h1>');
    expect(await page.textContent('h1')).toBe('Two Hats');
    await browser.close();
  });
});
