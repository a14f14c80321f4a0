/** Every scene of the projector, and some of each page in Arabic, against the axe rules. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { requireChromium } from '../support/optional.ts';
import { findings, findingsOnAll, usualRoles } from './axe.ts';
describe.skipIf(requireChromium() === null)('[X1] [X6] accessibility', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('finds nothing on the screen page', { timeout: 180_000 }, async () => {
    expect(await findingsOnAll(browser, 'screen')).toEqual([]);
  });

  it('finds nothing where one reads from the right, with words that are read from the left in it', async () => {
    const found: string[] = [];
    for (const page of ['play', 'host', 'screen'] as const)
      for (const scene of ['board', 'reveal', 'debrief-so-what'] as const)
        found.push(...(await findings(browser, page, scene, { taps: [], roles: usualRoles[page], locale: 'ar' })));
    expect(found).toEqual([]);
  });
});
