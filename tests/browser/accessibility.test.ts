/** Every scene of every page against the axe rules for WCAG 2.2 A and AA, in both themes. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canned, code, scenes, type RoomPage } from '../client/canned.ts';
import { launchBrowser } from '../support/browser.ts';
import { requireChromium } from '../support/optional.ts';
import { startStandIn } from '../support/stand-in.ts';
import { words } from './pages.ts';

const sizes: Readonly<Record<RoomPage, { width: number; height: number }>> = {
  // Tall, so that nothing lies half under the buttons at the foot, where its size cannot be told.
  play: { width: 390, height: 2400 },
  host: { width: 1366, height: 768 },
  screen: { width: 1920, height: 1080 },
};
const usualRoles: Readonly<Record<RoomPage, readonly string[]>> = {
  play: ['seat'],
  host: ['host', 'rescue', 'screen'],
  screen: ['screen'],
};
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const addresses = { play: `/${code}`, host: `/host#${code}`, screen: `/screen#${code}` };

/** How to get to what a scene does not show by itself. */
interface Reach {
  readonly taps: readonly string[];
  /** Whose keys the browser has; none: a stranger's. */
  readonly roles: readonly string[];
  /** Of the browser; English unless told otherwise. */
  readonly locale?: string;
}

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

  /** What axe finds on a scene, one line a finding; after the taps that lead to it, if there are any. */
  async function findings(
    page: RoomPage,
    scene: string,
    { taps, roles, locale = 'en' }: Reach = { taps: [], roles: usualRoles[page] },
  ): Promise<readonly string[]> {
    const standIn = await startStandIn((now) => canned(page, scene, now), true);
    const context = await browser.newContext({
      viewport: sizes[page],
      colorScheme: 'light',
      reducedMotion: 'reduce',
      locale,
    });
    try {
      const place = JSON.stringify({ secret: 'CANNEDSECRETCANNEDSECRETCAN0', at: 1, name: 'Ana', entered: true });
      await context.addInitScript(
        ([place, ...keys]) => {
          for (const key of keys) localStorage.setItem(key, place!);
        },
        [place, ...roles.map((role) => `two-hats:room:${role}:${code}`)],
      );
      const tab = await context.newPage();
      await tab.goto(standIn.origin + addresses[page]);
      await tab.locator('h1').first().waitFor();
      for (const tap of taps) await tab.getByRole('button', { name: tap, exact: true }).last().click();
      await tab.waitForTimeout(300);
      const light = await new AxeBuilder({ page: tab }).withTags(rules).analyze();
      await tab.emulateMedia({ colorScheme: 'dark' });
      await tab.waitForTimeout(300);
      // What a theme changes is colours; the rest need not be asked twice.
      const dark = await new AxeBuilder({ page: tab }).withRules('color-contrast').analyze();
      return [...light.violations, ...dark.violations].flatMap(({ id, nodes }) =>
        nodes.map(({ target }) => `${scene}: ${id} at ${target.join(' ')}`),
      );
    } finally {
      await context.close();
      await standIn.stop();
    }
  }

  it('finds nothing on what opens on the host page', { timeout: 120_000 }, async () => {
    const found: string[] = [];
    for (const [scene, reach] of dialogs) found.push(...(await findings('host', scene, reach)));
    expect(found).toEqual([]);
  });

  it('finds nothing where one reads from the right, with words that are read from the left in it', async () => {
    const found: string[] = [];
    for (const page of ['play', 'host', 'screen'] as const)
      for (const scene of ['board', 'reveal', 'debrief-so-what'] as const)
        found.push(...(await findings(page, scene, { taps: [], roles: usualRoles[page], locale: 'ar' })));
    expect(found).toEqual([]);
  });

  for (const page of ['play', 'host', 'screen'] as const) {
    it(`finds nothing on the ${page} page`, { timeout: 180_000 }, async () => {
      const left = [...scenes[page]];
      const found: string[] = [];
      const work = async () => {
        for (let scene = left.pop(); scene !== undefined; scene = left.pop()) {
          found.push(...(await findings(page, scene)));
        }
      };
      await Promise.all([work(), work(), work()]);
      expect(found).toEqual([]);
    });
  }
});
