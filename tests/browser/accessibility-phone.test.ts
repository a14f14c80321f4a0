/** Every scene of a phone against the axe rules. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { requireChromium } from '../support/optional.ts';
import { findingsOnAll } from './axe.ts';
describe.skipIf(requireChromium() === null)('[X1] [X6] accessibility', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('finds nothing on the play page', { timeout: 180_000 }, async () => {
    expect(await findingsOnAll(browser, 'play')).toEqual([]);
  });
});
