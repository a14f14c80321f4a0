/** Every scene of the host page, and what opens on it, against the axe rules. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { requireChromium } from '../support/optional.ts';
import { findings, findingsOnAll, usualRoles, type Reach } from './axe.ts';
import { words } from './pages.ts';

const asHost = usualRoles.host;
const invite = words['helpers.invite.as'].replace('{what}', words['helpers.run']);
const dialogs: readonly (readonly [scene: string, reach: Reach])[] = [
  ['lobby', { roles: asHost, taps: [words['host.menu']] }],
  ['lobby', { roles: asHost, taps: [words['card.open'], words['card.show']] }],
  ['lobby', { roles: asHost, taps: [words['host.menu'], words['menu.helpers'], invite] }],
  ['lobby', { roles: asHost, taps: ['Ana', words['person.ban']] }],
  ['closed', { roles: asHost, taps: [words['host.menu'], words['menu.erase']] }],
  ['board', { roles: ['helper'], taps: [] }],
  ['lobby', { roles: [], taps: [words['code.have'], words['code.go']] }],
];

describe.skipIf(requireChromium() === null)('[X1] [X6] accessibility', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('finds nothing on the host page', { timeout: 180_000 }, async () => {
    expect(await findingsOnAll(browser, 'host')).toEqual([]);
  });

  it('finds nothing on what opens on the host page', { timeout: 120_000 }, async () => {
    const found: string[] = [];
    for (const [scene, reach] of dialogs) found.push(...(await findings(browser, 'host', scene, reach)));
    expect(found).toEqual([]);
  });
});
