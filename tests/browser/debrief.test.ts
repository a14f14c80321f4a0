/**
 * The debrief of 24 people who did what a script said: every panel on the projector, moved by the host's console,
 * against figures counted anew from the host's export.
 */
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { charts } from '../../client/messages/en/charts.ts';
import { debrief as said } from '../../client/messages/en/debrief.ts';
import { hostDebrief } from '../../client/messages/en/host-debrief.ts';
import type { Side } from '../../shared/commands.ts';
import type { DebriefView } from '../../shared/debrief-views.ts';
import type { HostReport } from '../../shared/report.ts';
import { launchBrowser } from '../support/browser.ts';
import { dividedRoom } from '../support/divided-room.ts';
import { requireChromium } from '../support/optional.ts';
import { mean, SecondOpinion } from '../support/second-opinion.ts';
import { ScriptedRoom } from '../support/scripted-room.ts';
import { ServerProcess } from '../support/server-process.ts';
import { Console, Told, until } from './pages.ts';

const percent = (share: number) => `${String(Math.round(share * 100))}%`;

describe.skipIf(requireChromium() === null)('the debrief of 24 people', () => {
  let server: ServerProcess;
  let browser: Browser;
  let laptop: BrowserContext;
  let room: ScriptedRoom;
  let host: Console;
  let page: Page;
  let screen: Told;

  beforeAll(async () => {
    server = await ServerProcess.start();
    browser = await launchBrowser();
    room = new ScriptedRoom(server.url, dividedRoom);
    await room.playTo('debrief-what');
    await room.act();
    laptop = await browser.newContext({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' });
    host = await consoleOf(laptop, room, server.url);
    page = await laptop.newPage();
    await page.setViewportSize({ width: 1920, height: 1080 });
    screen = new Told(page);
    await page.goto(`${server.url}/screen#${room.code()}`);
    await until('the projector', () => screen.step() === 'debrief-what');
  });
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    await page.screenshot({ path: 'screenshots/failed/debrief-projector.png' });
    await host.page.screenshot({ path: 'screenshots/failed/debrief-console.png' });
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
  const debrief = () => (screen.view?.scene as { debrief: DebriefView }).debrief;

  /** The host chooses a panel, and the projector shows it. */
  async function show(panel: keyof typeof titles): Promise<void> {
    const name = hostDebrief[`panel.${panel}`];
    await host.page.bringToFront();
    await host.page.getByRole('list', { name: hostDebrief['driver.panels'] }).getByRole('button', { name }).click();
    await page.bringToFront();
    await page.getByRole('heading', { name: titles[panel] }).waitFor();
  }

  /** To the next page, as the host's big button does it. */
  async function on(): Promise<void> {
    const before = debrief().shown?.page ?? 0;
    await host.page.bringToFront();
    await host.press(hostDebrief['driver.on']);
    await until('the next page', () => (debrief().shown?.page ?? 0) > before);
    await page.bringToFront();
  }

  /** The cells of a table, row by row, as a screen reader reads them. */
  async function table(caption: string, nth = 0): Promise<readonly (readonly string[])[]> {
    const found = page.getByRole('table', { name: caption }).nth(nth);
    await found.waitFor({ state: 'attached' });
    return cellsOf(found);
  }

  it('What we did: placements, changes, votes, moods', async () => {
    await show('mood');
    const { workshop } = await report();
    const [round] = workshop.rounds;
    const moves = round!.boards.flatMap((board) => board.moves);
    const changes =
      moves.length -
      new Set(round!.boards.flatMap(({ team, moves: own }) => own.map(([, card]) => `${team} ${card}`))).size;
    const votes = workshop.scenarios.flatMap((scenario) => scenario.votes);
    const expected: Readonly<Record<string, string>> = {
      [said['facts.placements'].other]: String(moves.length),
      [said['facts.changed'].other]: String(changes),
      [said['facts.churn']]: String(Math.round((changes / 40) * 10) / 10),
      [said['facts.votes'].other]: String(votes.length * 2),
      [said['facts.votesChanged'].other]: String(votes.filter(({ first, second }) => first !== second).length),
    };
    const shown = await page
      .locator('.fact')
      .evaluateAll((facts) =>
        facts.map((fact) => [fact.querySelector('dt')?.textContent, fact.querySelector('dd')?.textContent]),
      );
    expect(Object.fromEntries(shown)).toEqual(expected);
    expect(await page.locator('.mood-list b').allTextContents()).toEqual(['4', '8', '12']);
  });

  it('three contested cards: chosen, labelled, and how private answers became a team’s', async () => {
    const own = await opinion();
    const ranked = own.played.toSorted((a, b) => own.index(b) - own.index(a));
    const { contested } = debrief();
    expect(contested).toHaveLength(3);
    expect(contested[0]).toBe(ranked[0]!.card);
    expect(new Set(contested.map((id) => own.played.find(({ card }) => card === id)!.theme)).size).toBe(3);
    const { texts, workshop } = await report();
    await show('contested');
    for (const [index, card] of contested.entries()) {
      if (index > 0) await on();
      await page.getByText(texts.cards[card]!, { exact: true }).waitFor();
      await expectFlows(own, card);
      const [leader, manager] = own.people(card);
      const [leaders, managers] = own.teams(card);
      await expectSplit('People', leader, manager);
      await expectSplit('Teams', leaders, managers);
      await page.getByRole('heading', { name: said[`contested.${own.where(card) ?? 'unknown'}`] }).waitFor();
      const { counts, quotes } = workshop.reasons.find((one) => one.card === card)!;
      const sides = sidesIn(workshop.managerFirst);
      const shown = await table(charts['reason.title']);
      expect(shown.map((row) => row.slice(1).map(Number))).toEqual(
        (['people', 'process', 'time', 'depends'] as const).map((reason) => sides.map((side) => counts![side][reason])),
      );
      expect(quotes).toHaveLength(1);
      await page.getByText(`card ${String(index + 1)}`).waitFor();
    }
  });

  async function expectFlows(own: SecondOpinion, card: string): Promise<void> {
    const sides = sidesIn((await report()).workshop.managerFirst);
    const shown = await table(charts['flow.title']);
    expect(shown.map((row) => row.slice(1).map(Number))).toEqual(
      sides.map((camp) => [
        own.people(card)[camp === 'leader' ? 0 : 1],
        ...(['first', 'last'] as const).flatMap((lock) => sides.map((side) => own.moved(card, lock, camp, side))),
      ]),
    );
  }

  async function expectSplit(who: string, leader: number, manager: number): Promise<void> {
    const label = page.getByRole('img', { name: new RegExp(`^${who}:`) });
    const text = (await label.getAttribute('aria-label')) ?? '';
    expect(text).toContain(`Leader ${String(leader)}`);
    expect(text).toContain(`Manager ${String(manager)}`);
  }

  it('the host puts another card in the place of one', async () => {
    const { texts } = await report();
    const before = debrief().contested;
    const other = debrief().cards.find(({ card }) => !before.includes(card))!.card;
    await host.page.bringToFront();
    await host.page.getByRole('button', { name: hostDebrief['talk.replace'] }).first().click();
    await host.page.getByRole('dialog').getByRole('button', { name: texts.cards[other]! }).click();
    await until('the other card', () => debrief().contested.includes(other));
    expect(debrief().contested).toEqual(before.with(0, other));
    await host.press(hostDebrief['talk.auto']);
    await until('the usual cards', () => debrief().contested[0] === before[0]);
  });

  it('card by card: percent and number, sorted by agreement', async () => {
    const own = await opinion();
    const { texts, workshop } = await report();
    const sides = sidesIn(workshop.managerFirst);
    await show('matrix');
    const rows = [...(await table(charts['matrix.caption']))];
    while (rows.length < own.played.length) {
      await on();
      rows.push(...(await table(charts['matrix.caption'])));
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
    await show('lift');
    const shown = await table(charts['lift.caption']);
    const rowOf = (team: number | null) =>
      [
        mean(own.soloShares(team)),
        Math.max(...own.soloShares(team)),
        own.lockShare('first', team),
        own.lockShare('second', team),
      ].map(percent);
    expect(shown.map((row) => row.slice(1))).toEqual([null, 0, 1, 2, 3].map(rowOf));
  });

  it('the replay ends as the boards were locked', async () => {
    const { workshop } = await report();
    await show('replay');
    await host.page.bringToFront();
    await host.press(hostDebrief['driver.replay.play']);
    await until('the end of the replay', () => debrief().shown?.page === 100);
    await page.bringToFront();
    const boards = page.locator('.replay-board');
    await until('all boards', async () => (await boards.count()) === 4);
    for (const [at, { second }] of workshop.rounds[0]!.boards.entries()) {
      for (const side of ['leader', 'manager'] as const) {
        const column = boards.nth(at).locator(`[data-side='${side}']`);
        const wanted = Object.values(second!).filter((one) => one === side).length;
        await until(
          `${String(wanted)} cards`,
          async () => (await column.locator('.replay-card:not(.is-away)').count()) === wanted,
        );
      }
    }
  });

  it('so what: lean by topic, minds, teams that differ', async () => {
    await goOn('debrief-so-what');
    const own = await opinion();
    const { texts, workshop } = await report();
    await show('lean');
    const themes = [...new Set(own.played.map(({ theme }) => theme))];
    const leans = await table(charts['lean.caption']);
    expect(leans).toHaveLength(themes.length);
    for (const theme of themes) {
      const [, shown] = leans.find(([name]) => name === texts.names!.themes[theme])!;
      const lean = Math.round(own.lean(theme) * 10) / 10 + 0;
      expect(Number.parseFloat(shown!.replace('−', '-'))).toBe(lean);
    }

    await show('minds');
    const flows: string[][] = [];
    while (flows.length < workshop.scenarios.length) {
      if (flows.length > 0) await on();
      const tables = page.getByRole('table', { name: charts['minds.caption'] });
      await tables.first().waitFor({ state: 'attached' });
      for (const one of await tables.all()) flows.push((await cellsOf(one)).map((row) => row[1]!));
    }
    const expected = workshop.scenarios.map((_, index) => {
      const { gain, loss } = own.minds(index);
      return [gain, loss].flatMap((share) => (share === null ? [] : [percent(share)]));
    });
    expect(flows).toEqual(expected);

    await show('pairs');
    const { pairs } = debrief();
    const apart = pairs.map(({ teams: [a, b] }) => own.differ(a, b));
    expect(apart[0]).toBe(Math.max(...allPairs(4).map(([a, b]) => own.differ(a, b))));
    for (const [index, differ] of apart.entries())
      await page
        .locator('.pair')
        .nth(index)
        .getByText(`They differ on ${String(differ)} of 10 cards.`)
        .waitFor();
  });

  it('now what: tips for the weakest topic, and everybody’s sentence', async () => {
    await goOn('debrief-now-what');
    const own = await opinion();
    const { texts } = await report();
    await show('tips');
    const themes = [...new Set(own.played.map(({ theme }) => theme))];
    const fits = themes.map((theme) => ({ theme, fit: own.fit(own.played.filter((card) => card.theme === theme)) }));
    const least = Math.min(...fits.map(({ fit }) => fit));
    const weakest = fits
      .filter(({ fit }) => Math.abs(fit - least) < 1e-9)
      .map(({ theme }) => texts.names!.themes[theme]!);
    const lead = (await page.locator('.tips .lead').textContent()) ?? '';
    expect(weakest.some((name) => lead.includes(name))).toBe(true);
    expect(lead).toContain(percent(least));

    await room.act();
    await show('wall');
    await until('all sentences', () => debrief().commitments.length === 24);
    const seen = new Set<string>();
    for (;;) {
      for (const text of await page.locator('.wall-note p[dir=auto]').allTextContents()) seen.add(text);
      if (seen.size === 24) break;
      await on();
    }
    expect(await page.locator('.wall-foot').textContent()).toMatch(/Lead 8.*Both 8.*Manage 8|Manage 8.*Both 8.*Lead 8/);
  });

  it('the end: the last cards beside the first round', async () => {
    await goOn('exit-check');
    await room.act();
    await goOn('closed');
    const own = await opinion();
    await show('exit');
    const text = (await page.locator('.end').textContent()) ?? '';
    expect(text).toContain(percent(own.exitShare()));
    expect(text).toContain('24 people answered');
    const stars = mean(Array.from({ length: 24 }, (_, index) => dividedRoom.stars({ team: 0, member: index % 6 })));
    expect(text).toContain(`${String(stars)} of 5`);
    expect([...host.told.trouble, ...screen.trouble]).toEqual([]);
  });

  async function goOn(step: string): Promise<void> {
    await host.page.bringToFront();
    await host.next();
    await until(step, () => screen.step() === step && room.stage().step === step);
  }
});

const titles = {
  mood: said['facts.title'],
  contested: said['contested.title'],
  matrix: said['matrix.title'],
  lift: said['lift.title'],
  replay: said['replay.title'],
  lean: said['lean.title'],
  minds: said['minds.title'],
  pairs: said['pairs.title'],
  tips: said['tips.title'],
  wall: said['wall.title'],
  exit: said['end.title'],
} as const;

/** The console of a room that was opened elsewhere, in a browser that holds its host's secrets. */
async function consoleOf(context: BrowserContext, room: ScriptedRoom, url: string): Promise<Console> {
  const page = await context.newPage();
  await page.goto(`${url}/deck`);
  const places = { host: room.host.hostSecret, screen: room.host.screenSecret };
  await page.evaluate(
    ([code, held]) => {
      for (const [role, secret] of Object.entries(held)) {
        const kept = { secret, at: Date.now(), name: null, entered: true };
        localStorage.setItem(`two-hats:room:${role}:${code}`, JSON.stringify(kept));
      }
    },
    [room.code(), places] as const,
  );
  const console = new Console(page);
  await page.goto(`${url}/host#${room.code()}`);
  await until('the console', () => console.told.step() === 'debrief-what');
  return console;
}

async function cellsOf(found: Locator): Promise<readonly (readonly string[])[]> {
  return found
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll('th, td')].map((cell) => (cell.textContent ?? '').trim().replace(/\s+/g, ' ')),
      ),
    );
}

function sidesIn(managerFirst: boolean): readonly [Side, Side] {
  return managerFirst ? ['manager', 'leader'] : ['leader', 'manager'];
}

function allPairs(count: number): readonly (readonly [number, number])[] {
  return Array.from({ length: count }, (_, a) =>
    Array.from({ length: count - a - 1 }, (__, b) => [a, a + b + 1] as const),
  ).flat();
}
