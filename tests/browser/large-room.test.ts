/** The console and the projector of a room of two thousand: the server's part is what the engine shows of one. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RoomView } from '../../shared/views.ts';
import { screen as screenWords } from '../../client/messages/en/screen.ts';
import { code } from '../client/canned.ts';
import { launchBrowser } from '../support/browser.ts';
import { LargeRoom, snapshotOf } from '../support/large-room.ts';
import { requireChromium } from '../support/optional.ts';
import { startStandIn, type StandIn } from '../support/stand-in.ts';
import { layoutFaults, untilItFits } from './layout.ts';
import { heard } from './looking.ts';
import { until, words } from './pages.ts';

const people = 2_000;
const minuteMs = 60_000;
/** A page that is drawn anew four times a second has no more than this to draw, however many people there are. */
const mostElements = 1_500;

describe.skipIf(requireChromium() === null)('a room of two thousand', () => {
  let browser: Browser;
  let room: LargeRoom;
  let view: RoomView;
  let standIn: StandIn;
  let context: BrowserContext;

  beforeAll(async () => {
    browser = await launchBrowser();
    room = new LargeRoom(people).drawTeams();
    view = room.host();
    standIn = await startStandIn((now) => snapshotOf(view, now));
    context = await browser.newContext({ reducedMotion: 'reduce' });
    const place = JSON.stringify({ secret: 'CANNEDSECRETCANNEDSECRETCAN0', at: 1, name: null, entered: true });
    await context.addInitScript(
      ([kept, ...keys]) => {
        for (const key of keys) localStorage.setItem(key, kept!);
      },
      [place, `two-hats:room:host:${code}`, `two-hats:room:screen:${code}`],
    );
  }, 2 * minuteMs);
  afterAll(async () => {
    await browser.close();
    await standIn.stop();
  });

  async function open(what: 'host' | 'screen', shown: RoomView, [width, height] = [1366, 768]): Promise<Page> {
    view = shown;
    const page = await context.newPage();
    await page.setViewportSize({ width, height });
    await page.goto(`${standIn.origin}/${what}#${code}`);
    await page.locator('.host-main, .screen-main').waitFor();
    return page;
  }

  it(
    'has a roster that is searched by name and by team, and turned page by page with the keyboard',
    async () => {
      const page = await open('host', room.host());
      const trouble = heard(page);
      const list = page.locator('.people');
      const names = list.locator('.person-name');
      expect(await names.count()).toBe(60);
      expect(await list.getByRole('status').textContent()).toBe('1 to 60 of 2,000');
      // Teams that somebody is missing from stand first.
      expect(
        await list.locator('.team-group').first().locator('[data-status=away], [data-status=offline]').count(),
      ).toBe(1);

      const find = list.getByLabel(words['people.find']);
      await find.fill('person 1234');
      await until('the person', async () => (await names.allTextContents()).join() === 'Person 1234');
      await find.fill('sky 17');
      await until('the team', async () => (await names.count()) === 5);
      expect(await list.locator('.team-group h3 .team-name').allTextContents()).toEqual(['Sky 17']);
      await find.fill('');

      const on = list.getByRole('button', { name: words['pages.on'] });
      await on.focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await until('the third page', async () => (await saidIn(list)) === '121 to 180 of 2,000');
      expect(await on.evaluate((button) => button === document.activeElement)).toBe(true);

      await list.getByRole('button', { name: words['people.show.missing'], exact: true }).click();
      await until('those who are away', async () => (await saidIn(list)) === null);
      expect(await names.count()).toBe(42);
      expect(await barriers(page)).toEqual([]);
      expect(await layoutFaults(page)).toEqual([]);
      expect(trouble).toEqual([]);
      await page.close();
    },
    2 * minuteMs,
  );

  it(
    'moves a person into a team that is found by its name',
    async () => {
      const page = await open('host', room.host());
      await page.locator('.people').getByLabel(words['people.find']).fill('person 777');
      await page.getByRole('button', { name: 'Person 777' }).first().click();
      const teams = page.getByRole('group', { name: words['person.team'] });
      expect(await teams.locator('.team-name').count()).toBe(8);
      await teams.getByLabel(words['teams.find']).fill('green 33');
      await until('the team', async () => (await teams.locator('.team-name').allTextContents()).join() === 'Green 33');
      expect(await barriers(page)).toEqual([]);
      await page.close();
    },
    minuteMs,
  );

  it(
    'shows the host first the teams that may need somebody, and no more than a page of anything',
    async () => {
      room.playTo('team-sort').act();
      const page = await open('host', room.host(), [1920, 1080]);
      const tiles = page.locator('.team-tile');
      expect(await tiles.count()).toBe(24);
      expect(await tiles.first().textContent()).toContain('1 away');
      expect(await page.locator('.team-tile[data-state=locked]').count()).toBe(0);
      await page.getByLabel(words['teams.find']).fill('orange 2');
      await until('the teams', async () => (await tiles.count()) === 11);
      expect(await barriers(page)).toEqual([]);
      expect(await page.locator('*').count()).toBeLessThan(mostElements);
      await page.close();
    },
    minuteMs,
  );

  it(
    'is told on the projector as totals, as a spread, and as ten teams with their ranks',
    async () => {
      const lobby = await open('screen', new LargeRoom(people).drawTeams().screen(), [1280, 720]);
      expect(await lobby.locator('main').textContent()).toContain('400 teams');
      await check(lobby);

      const board = await open('screen', room.playTo('team-sort').act().screen(), [1280, 720]);
      expect(await board.locator('main').textContent()).toContain('120 of 400 teams have locked');
      await check(board);

      const locked = await open('screen', room.playTo('lock-1').screen(), [1280, 720]);
      const counted = await locked.locator('.spread b').allTextContents();
      expect(counted.map(Number).reduce((sum, one) => sum + one)).toBe(400);
      await check(locked);

      const score = await open('screen', room.playTo('score').screen(), [1280, 720]);
      expect(await score.locator('.standing').count()).toBe(10);
      expect(await score.locator('.standing-more').textContent()).toBe('and 390 more teams');
      await check(score);

      const final = await open('screen', room.playTo('final').screen(), [1280, 720]);
      expect(await final.getByRole('heading', { name: screenWords['final.awards'] }).count()).toBe(1);
      await check(final);
    },
    3 * minuteMs,
  );

  async function check(page: Page): Promise<void> {
    await untilItFits(page);
    expect(await layoutFaults(page)).toEqual([]);
    expect(await barriers(page)).toEqual([]);
    await page.close();
  }
});

/** Null: all is on one page. */
async function saidIn(list: Locator): Promise<string | null> {
  const [said = null] = await list.getByRole('status').allTextContents();
  return said;
}

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function barriers(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.join()}`));
}
