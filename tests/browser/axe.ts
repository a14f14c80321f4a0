/** What axe finds on a scene, by its rules for WCAG 2.2 A and AA, in both themes. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { canned, code, scenes, type RoomPage } from '../client/canned.ts';
import { startStandIn } from '../support/stand-in.ts';

const sizes: Readonly<Record<RoomPage, { width: number; height: number }>> = {
  // Tall, so that nothing lies half under the buttons at the foot, where its size cannot be told.
  play: { width: 390, height: 2400 },
  host: { width: 1366, height: 768 },
  screen: { width: 1920, height: 1080 },
};
/** Whose keys the browser has that usually shows the page. */
export const usualRoles: Readonly<Record<RoomPage, readonly string[]>> = {
  play: ['seat'],
  host: ['host', 'rescue', 'screen'],
  screen: ['screen'],
};
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const addresses = { play: `/${code}`, host: `/host#${code}`, screen: `/screen#${code}` };

/** How to get to what a scene does not show by itself. */
export interface Reach {
  readonly taps: readonly string[];
  /** Whose keys the browser has; none: a stranger's. */
  readonly roles: readonly string[];
  /** Of the browser; English unless told otherwise. */
  readonly locale?: string;
}

/** One line a finding; after the taps that lead to it, if there are any. */
export async function findings(
  browser: Browser,
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

/** The same on every scene of a page, three at a time. */
export async function findingsOnAll(browser: Browser, page: RoomPage): Promise<readonly string[]> {
  const left = [...scenes[page]];
  const found: string[] = [];
  const work = async (): Promise<void> => {
    for (let scene = left.pop(); scene !== undefined; scene = left.pop())
      found.push(...(await findings(browser, page, scene)));
  };
  await Promise.all([work(), work(), work()]);
  return found;
}
