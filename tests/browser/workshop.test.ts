/** A whole Standard workshop as people play it: a host, a projector and seven phones, in real pages. */
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { GameEvent } from '../../server/game/events.ts';
import type { ScreenView } from '../../shared/views.ts';
import { launchBrowser } from '../support/browser.ts';
import { requireChromium } from '../support/optional.ts';
import { recount } from '../support/recount.ts';
import { asShown } from '../support/same-points.ts';
import { ServerProcess } from '../support/server-process.ts';
import { answerExit, commit, flipOne, lockTogether, sortAlone, sortTogether, vote } from './acts.ts';
import { Console, Phone, Told, until } from './pages.ts';

const people = ['Ana', 'Ben', 'Chloé', 'Dmitri', 'Eun-ji', 'Fatima', 'Goran'];
const phoneSize = { width: 390, height: 844 };
const minuteMs = 60_000;

describe.skipIf(requireChromium() === null)('[P1] a whole workshop in the browser', () => {
  let server: ServerProcess;
  let browser: Browser;
  let laptop: BrowserContext;
  let host: Console;
  let screen: Told;
  let phones: readonly Phone[];

  const teams = () => [0, 1].map((team) => phones.filter((phone) => phone.team() === team));
  const everybody = (act: (phone: Phone, index: number) => Promise<void>) => Promise.all(phones.map(act));
  const allAt = (step: string) =>
    until(`everybody at ${step}`, () =>
      [host.told, screen, ...phones.map(({ told }) => told)].every((told) => told.step().startsWith(step)),
    );

  async function journal(): Promise<readonly GameEvent[]> {
    const headers = { authorization: `Bearer ${await host.secret()}` };
    const response = await fetch(`${server.url}/api/rooms/${host.code()}/export`, { headers });
    const { entries } = (await response.json()) as { entries: { events: GameEvent[] }[] };
    return entries.flatMap(({ events }) => events);
  }

  /** The points that the projector's page reads out, by team, against a count from the journal alone. */
  async function expectShownScores(): Promise<void> {
    const counted = recount(await journal());
    const { scene } = screen.view as ScreenView;
    const rows = 'standings' in scene ? scene.standings.rows : [];
    expect(rows).toHaveLength(2);
    expect(rows.map(({ team, points, rank }) => ({ team, points, rank }))).toEqual(
      rows.map(({ team, points }) => ({
        team,
        points: asShown(counted.get(team)?.points ?? NaN, points),
        rank: counted.get(team)?.rank,
      })),
    );
    for (const { points } of rows) {
      const shown = screenPage().getByText(points.toLocaleString('en')).first();
      await shown.waitFor({ state: 'attached' });
    }
  }

  const screenPage = () => laptop.pages().find((page) => page.url().includes('/screen'))!;

  beforeAll(async () => {
    server = await ServerProcess.start();
    browser = await launchBrowser();
    laptop = await browser.newContext({ viewport: { width: 1366, height: 768 } });
    host = await Console.open(laptop, server.url, /Standard/);
    const page = await laptop.newPage();
    await page.setViewportSize({ width: 1920, height: 1080 });
    screen = new Told(page);
    await page.goto(`${server.url}/screen#${host.code()}`);
    await until('the projector', () => screen.step() === 'lobby');
    phones = await Promise.all(
      people.map(async (name) => {
        const context = await browser.newContext({ viewport: phoneSize, hasTouch: true, isMobile: true });
        return Phone.join(context, server.url, host.code(), name);
      }),
    );
  });
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    // What everybody saw when it failed says more than the error.
    const pages = browser.contexts().flatMap((context) => context.pages());
    for (const [index, page] of pages.entries())
      await page.screenshot({ path: `screenshots/failed/page-${index}.png` });
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  async function playSort(): Promise<void> {
    await host.next();
    await allAt('solo-sort');
    await everybody(sortAlone);
    await allAt('team-sort');
    for (const [index, team] of teams().entries()) await sortTogether(team[0]!, index + 1);
    await Promise.all(teams().map(lockTogether));
    await allAt('lock-1');
    const count = phones[0]!.page.getByText(/\d+ of 10 fit/);
    await count.first().waitFor();
    await host.next();
    await allAt('second-look');
    await flipOne(teams()[0]![0]!);
    await Promise.all(teams().map(lockTogether));
    await allAt('lock-2');
  }

  async function playReveal(): Promise<void> {
    await host.next();
    for (let shown = 1; shown <= 10; shown++) {
      await host.next();
      await allAt(`reveal:0:${shown}`);
      await expectShownScores();
    }
    await host.next();
    await allAt('score');
    await expectShownScores();
  }

  /** The advice decides which action is the big one; here a talk is held or not, whatever it says. */
  async function playScenario(scenario: number, talks: boolean): Promise<void> {
    await host.next();
    await allAt(`vote-1:${scenario}`);
    await everybody((phone, index) => vote(phone, (['lead', 'both', 'manage'] as const)[(index + scenario) % 3]!));
    const view = host.told.view!;
    const talkIsMain = 'next' in view && view.next[0]?.choice === 'talk';
    await host.next(talks === talkIsMain ? 'main' : 'other');
    if (talks) {
      await allAt(`talk:${scenario}`);
      await host.next();
      await allAt(`vote-2:${scenario}`);
      await everybody((phone, index) => vote(phone, index % 2 === 0 ? 'both' : 'lead'));
      await host.next();
    }
    await allAt(`scenario-reveal:${scenario}`);
    await expectShownScores();
  }

  async function playDebrief(): Promise<void> {
    for (const step of ['debrief-what', 'debrief-so-what', 'debrief-now-what']) {
      await host.next();
      await allAt(step);
      if (step === 'debrief-what') await phones[0]!.tap('Good');
    }
    await everybody(commit);
    // The host turns the projector from the tips to the wall.
    await host.turn();
    const wall = screenPage().getByText(/ask back first/);
    await wall.first().waitFor();
    await host.next();
    await allAt('exit-check');
    await everybody(answerExit);
    await host.next();
    await allAt('closed');
  }

  const whole = 'runs from the lobby to the closed debrief, with scores that a recount confirms';
  it(whole, { timeout: 5 * minuteMs }, async () => {
    await host.next();
    await allAt('brief');
    expect(teams().map((team) => team.length)).toEqual(expect.arrayContaining([3, 4]));
    await playSort();
    await playReveal();
    await playScenario(0, true);
    await playScenario(1, true);
    await playScenario(2, false);
    await host.next();
    await allAt('final');
    await expectShownScores();
    await playDebrief();

    const counted = recount(await journal());
    expect([...counted.values()].every(({ points }) => points > 0)).toBe(true);
  });

  it('[P1] asked nobody but the server for anything, and no page had trouble', () => {
    for (const told of [host.told, screen, ...phones.map((phone) => phone.told)]) {
      expect([...told.origins]).toEqual([server.url]);
      expect(told.trouble).toEqual([]);
    }
  });
});
