/**
 * The debrief of 24 people who did what a script said: every panel on the projector, moved by the host's console,
 * against figures counted anew from the host's export.
 */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { charts } from '../../client/messages/en/charts.ts';
import { debrief as said } from '../../client/messages/en/debrief.ts';
import { game } from '../../client/messages/en/game.ts';
import { screen as screenWords } from '../../client/messages/en/screen.ts';
import { hostDebrief } from '../../client/messages/en/host-debrief.ts';
import type { HostReport } from '../../shared/report.ts';
import { launchBrowser } from '../support/browser.ts';
import { dividedRoom } from '../support/divided-room.ts';
import { requireChromium } from '../support/optional.ts';
import { mean, SecondOpinion } from '../support/second-opinion.ts';
import { ScriptedRoom } from '../support/scripted-room.ts';
import { ServerProcess } from '../support/server-process.ts';
import { allPairs, cellsOf, DebriefStage, sidesIn } from './debrief-stage.ts';
import { until } from './pages.ts';

const teamNames = [game['team.orange'], game['team.sky'], game['team.green'], game['team.blue']];
/** Half a percent is half a percent, whatever the order in which tenths were added. */
const percent = (share: number) => `${String(Math.round(Math.round(share * 1e9) / 1e7))}%`;

describe.skipIf(requireChromium() === null)('the debrief of 24 people', () => {
  let server: ServerProcess;
  let browser: Browser;
  let room: ScriptedRoom;
  let stage: DebriefStage;

  beforeAll(async () => {
    server = await ServerProcess.start();
    browser = await launchBrowser();
    room = new ScriptedRoom(server.url, dividedRoom);
    await room.playTo('debrief-what');
    await room.act();
    const laptop = await browser.newContext({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' });
    stage = await DebriefStage.open(laptop, room, server.url);
  });
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    await stage.page.screenshot({ path: 'screenshots/failed/debrief-projector.png' });
    await stage.host.page.screenshot({ path: 'screenshots/failed/debrief-console.png' });
  });
  afterAll(async () => {
    room.stop();
    await browser.close();
    await server.close();
  });

  async function report(): Promise<HostReport> {
    const headers = { authorization: `Bearer ${room.host.hostSecret}` };
    const response = await fetch(`${server.url}/api/rooms/${room.code()}/report?language=en`, { headers });
    return (await response.json()) as HostReport;
  }
  const opinion = async () => new SecondOpinion((await report()).workshop);

  it('What we did: placements, changes, votes, moods', async () => {
    await stage.show('mood');
    const facts = (await opinion()).facts();
    const expected: Readonly<Record<string, string>> = {
      [said['facts.placements'].other]: String(facts.placements),
      [said['facts.changed'].other]: String(facts.changes),
      [said['facts.votes'].other]: String(facts.votes),
      [said['facts.votesChanged'].other]: String(facts.votesChanged),
    };
    const shown = await stage.page
      .locator('.fact')
      .evaluateAll((facts) =>
        facts.map((fact) => [fact.querySelector('dt')?.textContent, fact.querySelector('dd')?.textContent]),
      );
    expect(Object.fromEntries(shown)).toEqual(expected);
    expect(await stage.page.locator('.mood-list b').allTextContents()).toEqual(['4', '8', '12']);
  });

  it('three contested cards: chosen, labelled, and how private answers became a team’s', async () => {
    const own = await opinion();
    const ranked = own.played.toSorted((a, b) => own.index(b) - own.index(a));
    const { contested } = stage.debrief();
    expect(contested).toHaveLength(3);
    expect(contested[0]).toBe(ranked[0]!.card);
    expect(new Set(contested.map((id) => own.played.find(({ card }) => card === id)!.theme)).size).toBe(3);
    const { texts, workshop } = await report();
    await stage.show('contested');
    for (const [index, card] of contested.entries()) {
      if (index > 0) await stage.on();
      await stage.page.getByText(texts.cards[card]!, { exact: true }).waitFor();
      await expectFlows(own, card);
      const [leaders, managers] = own.teams(card);
      expect(await stage.split(screenWords['reveal.teams'])).toEqual({ leader: leaders, manager: managers });
      await stage.page.getByRole('heading', { name: said[`contested.${own.division(card)}`] }).waitFor();
      await stage.on();
      const { counts, quotes } = workshop.reasons.find((one) => one.card === card)!;
      const sides = sidesIn(workshop.managerFirst);
      const shown = await stage.table(charts['reason.title']);
      expect(shown.map((row) => row.slice(1).map(Number))).toEqual(
        (['people', 'process', 'time', 'depends'] as const).map((reason) => sides.map((side) => counts![side][reason])),
      );
      expect(quotes).toHaveLength(1);
      await stage.page.getByText(`card ${String(index + 1)}`).waitFor();
    }
  });

  async function expectFlows(own: SecondOpinion, card: string): Promise<void> {
    const sides = sidesIn((await report()).workshop.managerFirst);
    const shown = await stage.table(charts['flow.title']);
    expect(shown.map((row) => row.slice(1).map(Number))).toEqual(
      sides.map((camp) => [
        own.people(card)[camp === 'leader' ? 0 : 1],
        ...(['first', 'last'] as const).flatMap((lock) => sides.map((side) => own.moved(card, lock, camp, side))),
      ]),
    );
  }

  it('the host puts another card in the place of one', async () => {
    const { texts } = await report();
    const before = stage.debrief().contested;
    const other = stage.debrief().cards.find(({ card }) => !before.includes(card))!.card;
    await stage.host.page.bringToFront();
    const replace = hostDebrief['talk.replace.what'].replace('{text}', texts.cards[before[0]!]!);
    await stage.host.page.getByRole('button', { name: replace }).click();
    await stage.host.page.getByRole('dialog').getByRole('button', { name: texts.cards[other]! }).click();
    await until('the other card', () => stage.debrief().contested.includes(other));
    expect(stage.debrief().contested).toEqual(before.with(0, other));
    await stage.host.page.getByRole('button', { name: hostDebrief['talk.replace'] }).first().click();
    await stage.host.page.getByRole('dialog').getByRole('button', { name: hostDebrief['talk.auto'] }).click();
    await until('the usual cards', () => stage.debrief().contested[0] === before[0]);
  });

  it('card by card: percent and number, from one column to the other', async () => {
    const own = await opinion();
    const { texts, workshop } = await report();
    const sides = sidesIn(workshop.managerFirst);
    await stage.show('matrix');
    const rows = [...(await stage.table(charts['matrix.caption']))];
    while (rows.length < own.played.length) {
      await stage.on();
      rows.push(...(await stage.table(charts['matrix.caption'])));
    }
    expect(rows).toHaveLength(own.played.length);
    for (const [name, ...cells] of rows) {
      const { card } = own.played.find((one) => name!.includes(texts.cards[one.card]!))!;
      const counts = { leader: own.people(card)[0], manager: own.people(card)[1] };
      const teams = { leader: own.teams(card)[0], manager: own.teams(card)[1] };
      expect(cells).toEqual([
        ...sides.map((side) => `${percent(counts[side] / 24)} (${String(counts[side])})`),
        sides.map((side) => teams[side]).join(' : '),
      ]);
      expect(name!.includes(charts['matrix.contested'])).toBe(Math.max(...own.people(card)) / 24 < 2 / 3);
    }
    const first = rows.map(([, share]) => Number.parseInt(share!, 10));
    expect(first).toEqual(first.toSorted((a, b) => b - a));
  });

  it('alone and together, of the room and of each team', async () => {
    const own = await opinion();
    await stage.show('lift');
    const shown = await stage.table(charts['lift.caption']);
    // The best person of a team would be known by it, so only the room has one.
    const rowOf = (team: number | null) => [
      percent(mean(own.soloShares(team))),
      team === null ? percent(Math.max(...own.soloShares())) : '–',
      percent(own.lockShare('first', team)),
      percent(own.lockShare('second', team)),
    ];
    expect(shown.map((row) => row.slice(1))).toEqual([null, 0, 1, 2, 3].map(rowOf));
  });

  it('the replay ends as the boards were locked', async () => {
    const { workshop } = await report();
    await stage.show('replay');
    await stage.host.page.bringToFront();
    await stage.host.press(hostDebrief['driver.replay.play']);
    await until('the end of the replay', () => stage.debrief().shown?.page === 100);
    await stage.page.bringToFront();
    const boards = stage.page.locator('.replay-board');
    await until('all boards', async () => (await boards.count()) === 4);
    for (const [at, { second }] of workshop.rounds[0]!.boards.entries()) {
      for (const side of ['leader', 'manager'] as const) {
        const column = boards.nth(at).locator(`[data-side='${side}']`);
        const wanted = Object.values(second!).filter((one) => one === side).length;
        await until(`${String(wanted)} cards`, async () => (await column.locator('.replay-chip').count()) === wanted);
      }
    }
  });

  it('so what: lean by topic, minds, teams that differ', async () => {
    await goOn('debrief-so-what');
    const own = await opinion();
    const { texts, workshop } = await report();
    await stage.show('lean');
    const all = [null, ...new Set(own.played.map(({ theme }) => theme))];
    const told = all.filter((theme) => own.lean(theme) !== null);
    // The deal sees to it that three topics have cards of both sides.
    expect(told.length).toBeGreaterThanOrEqual(4);
    const leans = await stage.table(charts['panel.lean']);
    expect(leans).toHaveLength(told.length);
    for (const theme of told) {
      const called = theme === null ? charts['lean.allCards'] : texts.names!.themes[theme];
      const [, shown] = leans.find(([name]) => name === called)!;
      expect(Number.parseFloat(shown!.replace('−', '-'))).toBe(Math.round(own.lean(theme)! * 10) / 10 + 0);
    }

    await stage.show('minds');
    const flows: string[][] = [];
    while (flows.length < workshop.scenarios.length) {
      if (flows.length > 0) await stage.on();
      const tables = stage.page.getByRole('table', { name: charts['minds.caption'] });
      await tables.first().waitFor({ state: 'attached' });
      for (const one of await tables.all()) flows.push((await cellsOf(one)).map((row) => row[1]!));
    }
    expect(flows).toEqual(workshop.scenarios.map((_, index) => own.minds(index)));

    await stage.show('pairs');
    const { pairs } = stage.debrief();
    const apart = pairs.map(({ teams: [a, b] }) => own.differ(a, b));
    expect(apart[0]).toBe(Math.max(...allPairs(4).map(([a, b]) => own.differ(a, b))));
    for (const [index, differ] of apart.entries()) {
      if (index > 0) await stage.on();
      const [one, other] = pairs[index]!.teams;
      await stage.page.getByText(`${teamNames[one]!} and ${teamNames[other]!} differ most`).waitFor();
      await stage.page.getByText(`They differ on ${String(differ)} of 10 cards.`).waitFor();
    }
  });

  it('now what: tips for the weakest topic, and everybody’s sentence', async () => {
    await goOn('debrief-now-what');
    const own = await opinion();
    const { texts } = await report();
    await stage.show('tips');
    const { fit, themes } = own.weakest();
    const weakest = themes.map((theme) => texts.names!.themes[theme]!);
    const lead = (await stage.page.locator('.tips .lead').textContent()) ?? '';
    expect(weakest.some((name) => lead.includes(name))).toBe(true);
    expect(lead).toContain(percent(fit));

    await room.act();
    await stage.show('wall');
    await until('all sentences', () => stage.debrief().commitments.length === 24);
    const seen = new Set<string>();
    for (;;) {
      for (const text of await stage.page.locator('.wall-note p[dir=auto]').allTextContents()) seen.add(text);
      if (seen.size === 24) break;
      await stage.on();
    }
    expect(await stage.page.locator('.wall-foot').textContent()).toMatch(
      /Lead 8.*Both 8.*Manage 8|Manage 8.*Both 8.*Lead 8/,
    );
  });

  it('the end: the last cards beside the first round', async () => {
    await goOn('exit-check');
    await room.act();
    await goOn('closed');
    const own = await opinion();
    await stage.show('exit');
    const text = (await stage.page.locator('.end').textContent()) ?? '';
    expect(text).toContain(percent(own.exitShare()));
    expect(text).toContain('24 people answered');
    const stars = mean(Array.from({ length: 24 }, (_, index) => dividedRoom.stars({ team: 0, member: index % 6 })));
    expect(text).toContain(`${String(stars)} of 5`);
    expect([...stage.host.told.trouble, ...stage.screen.trouble]).toEqual([]);
  });

  async function goOn(step: string): Promise<void> {
    await stage.host.page.bringToFront();
    await stage.host.next();
    await until(step, () => stage.screen.step() === step && room.stage().step === step);
  }
});
