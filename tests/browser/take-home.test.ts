/**
 * What is taken home of a workshop that was really played: the page of the host and of somebody who took part, the
 * file with the network off, and a room of three.
 */
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { charts } from '../../client/messages/en/charts.ts';
import { common } from '../../client/messages/en/common.ts';
import { later } from '../../client/messages/en/later.ts';
import { report as words } from '../../client/messages/en/report.ts';
import type { HostReport } from '../../shared/report.ts';
import type { Workshop } from '../../shared/workshop/workshop.ts';
import { figuresOf } from '../../shared/workshop/figures.ts';
import { workshopIn } from '../../shared/workshop/kept-file-schema.ts';
import { launchBrowser } from '../support/browser.ts';
import { dividedRoom } from '../support/divided-room.ts';
import { requireChromium } from '../support/optional.ts';
import { SecondOpinion } from '../support/second-opinion.ts';
import { ScriptedRoom } from '../support/scripted-room.ts';
import { ServerProcess } from '../support/server-process.ts';
import { findings, heard } from './looking.ts';

describe.skipIf(requireChromium() === null)('taken home', () => {
  let server: ServerProcess;
  let browser: Browser;

  beforeAll(async () => {
    server = await ServerProcess.start();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  async function playedRoom(script: ConstructorParameters<typeof ScriptedRoom>[1]): Promise<ScriptedRoom> {
    const room = new ScriptedRoom(server.url, script);
    await room.playTo('closed');
    room.stop();
    return room;
  }

  /** The page of a browser that has a place in the room. */
  async function pageOf(room: ScriptedRoom, role: 'host' | 'seat', secret: string): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en' });
    const kept = JSON.stringify({ secret, at: 1, name: null, entered: true });
    const key = `two-hats:room:${role}:${room.code()}`;
    await context.addInitScript(([name, value]) => localStorage.setItem(name, value), [key, kept] as const);
    const page = await context.newPage();
    await page.goto(`${server.url}/report#${room.code()}`);
    await page.locator('.report').waitFor();
    return page;
  }

  async function told(room: ScriptedRoom): Promise<HostReport> {
    const headers = { authorization: `Bearer ${room.host.hostSecret}` };
    const response = await fetch(`${server.url}/api/rooms/${room.code()}/report?language=en`, { headers });
    return (await response.json()) as HostReport;
  }

  it('a file holds the workshop, opens with the network off, and comes back with the same figures', async () => {
    const room = await playedRoom(dividedRoom);
    const page = await pageOf(room, 'host', room.host.hostSecret);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: words['save.file'] }).click(),
    ]);
    const path = `${server.dataDir}/take-home.html`;
    await download.saveAs(path);

    const { workshop } = await told(room);
    const read = workshopIn(await readFile(path, 'utf8'));
    if (!read.ok) throw new Error(`the file could not be read: ${read.error}`);
    expect(read.value.workshop).toEqual(workshop);
    expect(figuresOf(read.value.workshop)).toEqual(figuresOf(workshop));

    expectWhatWasScripted(workshop);

    const offline = await browser.newContext({ offline: true });
    const home = await offline.newPage();
    const trouble = heard(home);
    await home.goto(pathToFileURL(path).href);
    expect(await findings(home)).toEqual([]);
    expect(trouble).toEqual([]);
    const own = new SecondOpinion(read.value.workshop);
    const matrix = home.getByRole('table', { name: charts['matrix.caption'] });
    for (const { card } of own.played) {
      const row = matrix.getByRole('row').filter({ hasText: read.value.texts.cards[card]! });
      for (const count of own.people(card)) expect(await row.textContent()).toContain(`(${String(count)})`);
    }
    expect((await home.pdf({ format: 'A4' })).length).toBeGreaterThan(50_000);
    await offline.close();
    await page.context().close();
  });

  it('whoever took part sees the figures of the room at the same address, and four new cards a week later', async () => {
    const room = await playedRoom({ ...dividedRoom, teams: 2, members: 5 });
    const page = await pageOf(room, 'seat', room.guestSecret());
    expect(await page.getByRole('heading', { name: words['table.statistics'] }).count()).toBe(0);
    expect(await page.getByRole('table', { name: charts['matrix.caption'] }).getByRole('row').count()).toBe(11);
    const phone = await browser.newPage({ viewport: { width: 390, height: 844 } });
    const trouble = heard(phone);
    await phone.goto(`${server.url}/later#${room.code()}`);
    for (let card = 1; card <= 4; card++) {
      await phone.getByRole('button', { name: 'Leader', exact: true }).click();
      await phone.getByRole('button', { name: card < 4 ? common['word.next'] : later['later.end'] }).click();
    }
    await phone.getByText(/of 4/).first().waitFor();
    expect(trouble).toEqual([]);
    await phone.close();
    await page.context().close();
  });

  it('[ANON-8] [P5] of three people no split is told, and every figure says that it rests on few', async () => {
    const room = await playedRoom({ ...dividedRoom, teams: 1, members: 3 });
    const page = await pageOf(room, 'host', room.host.hostSecret);
    expect(await page.locator('.report-few').count()).toBeGreaterThan(0);
    for (const caption of [
      'flow.title',
      'lift.caption',
      'panel.lean',
      'minds.caption',
      'reason.title',
      'fits.title',
    ] as const)
      expect(await page.getByRole('table', { name: charts[caption] }).count(), caption).toBe(0);
    const { workshop } = await told(room);
    const { rounds, scenarios, moods, exit, stars, reasons } = workshop;
    expect([rounds.flatMap(({ hands }) => hands), scenarios.flatMap(({ votes }) => votes), exit, stars]).toEqual([
      [],
      [],
      [],
      [],
    ]);
    expect([moods, reasons.filter(({ counts }) => counts !== null)]).toEqual([null, []]);
    for (const { where, toFirst, toLast } of rounds.flatMap(({ tallies }) => tallies))
      expect([where, toFirst, toLast]).toEqual([null, null, null]);
    await page.context().close();
  });
});

/** Everybody's private answers and every board, as the script has them. */
function expectWhatWasScripted({ cards, rounds }: Workshop): void {
  const played = cards.filter(({ use }) => use === 'round').map(({ card }) => card);
  const [round] = rounds;
  for (let team = 0; team < dividedRoom.teams; team++) {
    const told = round!.hands.filter((hand) => hand.team === team).map(({ sides }) => new Map(sides));
    const rows = told.map((sides) => played.map((card) => sides.get(card)));
    const scripted = Array.from({ length: dividedRoom.members }, (_, member) =>
      played.map((__, card) => dividedRoom.solo(card, { team, member })),
    );
    expect(rows.map(String).sort()).toEqual(scripted.map(String).sort());
    const board = round!.boards.find((one) => one.team === team)!;
    expect(played.map((card) => board.first?.[card])).toEqual(played.map((_, card) => dividedRoom.first(card, team)));
    expect(played.map((card) => board.second?.[card])).toEqual(played.map((_, card) => dividedRoom.second(card, team)));
  }
}
