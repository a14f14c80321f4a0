import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Command } from '../../shared/commands.ts';
import { planOf, type Plan } from '../../shared/plan.ts';
import { Bot } from '../bots/bot.ts';
import { HostBot } from '../bots/host.ts';
import { ScreenTap } from '../bots/screen.ts';
import type { Page } from '../bots/page.ts';
import { FaultProxy } from '../support/proxy.ts';
import { ServerProcess } from '../support/server-process.ts';
import { judge } from './histories.ts';
import { killAndJudge } from './kills.ts';
import { clientsOf, entriesOf, exportOf, type BotRoom } from './room.ts';
import { goTo } from './table.ts';
import { until } from './wait.ts';

/** Answers stay with their people, so that each of them can be looked up afterwards. */
const anonymity = { sort: 'named', vote: 'named', debrief: 'named' } as const;
const plan: Plan = { ...planOf('standard'), anonymity, cardsPerRound: 4, scenarios: 1, teamCount: 1 };

let server: ServerProcess;
let net: FaultProxy;
beforeEach(async () => {
  server = await ServerProcess.start();
  net = await FaultProxy.before(server);
});
afterEach(async () => {
  net.close();
  await server.close();
});

/** What somebody does in a step, seen from their own view. */
const deeds: readonly (readonly [step: string, deed: (bot: Bot) => Command])[] = [
  ['solo-sort:0', (bot) => ({ type: 'place-solo', round: 0, card: firstCard(bot), side: 'leader' })],
  ['team-sort:0', (bot) => ({ type: 'place-card', round: 0, card: firstCard(bot), side: 'manager' })],
  ['vote-1:0', (bot) => ({ type: 'cast-vote', scenario: scenarioOf(bot), ballot: 1, mode: 'both' })],
  ['vote-2:0', (bot) => ({ type: 'cast-vote', scenario: scenarioOf(bot), ballot: 2, mode: 'lead' })],
  ['debrief-what', () => ({ type: 'tell-mood', mood: 2 })],
  ['debrief-now-what', () => ({ type: 'commit-to', text: 'Listen first', mode: 'lead' })],
  ['exit-check', () => ({ type: 'rate', stars: 5 })],
];

function sceneOf(bot: Bot) {
  const view = bot.page.latest()?.view;
  if (view?.audience !== 'team') throw new Error('no view');
  return view.scene;
}

function firstCard(bot: Bot) {
  const scene = sceneOf(bot);
  if (scene.kind === 'solo-sort') return scene.cards[0]!;
  if (scene.kind === 'board') return scene.board.cards[0]!.card;
  throw new Error(`no cards in ${scene.kind}`);
}

function scenarioOf(bot: Bot) {
  const scene = sceneOf(bot);
  if (scene.kind !== 'vote') throw new Error(`no vote in ${scene.kind}`);
  return scene.scenario;
}

async function entriesIn(host: HostBot): Promise<number> {
  return (await exportOf(server.url, host)).entries.length;
}

/** The server has done what was asked and its answer is lost; then it dies, and comes back. */
async function loseTheAnswer(host: HostBot, page: Page, command: Command): Promise<void> {
  const before = await entriesIn(host);
  net.set({ kind: 'oneway' });
  const asked = page.play(command);
  const sent = page.history.at(-1)!;
  await until(async () => (await entriesIn(host)) > before);
  expect(sent.outcome).toEqual({ kind: 'unknown' });
  await server.kill9();
  net.heal();
  await server.restart();
  const outcome = await asked;
  if (outcome.kind !== 'ok') throw new Error(`${command.type} came to ${JSON.stringify(outcome)}`);
  expect(sent.tries).toBe(2);
  for (let time = 0; time < 5; time += 1) {
    const again = await page.ask('command', { id: sent.id, command });
    expect(again).toEqual({ ok: true, value: { revision: outcome.revision } });
  }
}

describe('an answer that is lost', () => {
  it(
    '[F9] [I1] [R13] of a join, of every kind of command and of the host’s: one effect, and the first answer, also after a kill',
    { timeout: 60_000 },
    async () => {
      const near = new HostBot({ url: server.url, plan });
      await near.page.start();
      const { url } = net;
      const [ada, bob] = ['Ada', 'Bob'].map(
        (name, seed) => new Bot({ url, code: near.code(), name, seed, speed: 1 }),
      ) as [Bot, Bot];
      await bob.join();
      net.tamper((frame, _, link) => {
        if (frame.includes('"snapshot"')) link.set({ kind: 'oneway' });
        return [frame];
      });
      const joining = ada.join();
      await until(() => near.view().roster.length === 2);
      expect(ada.seat()).toBeNull();
      await server.kill9();
      net.tamper(null);
      net.heal();
      await server.restart();
      await joining;
      await until(() => near.page.isIn() && bob.page.isIn());
      expect(near.view().roster.map(({ seat }) => seat)).toContain(ada.seat());

      for (const [step, deed] of deeds) {
        await goTo({ host: near }, step);
        await until(() => ada.page.isIn() && ada.page.latest()?.view.stage.step === step);
        await loseTheAnswer(near, ada.page, deed(ada));
        await until(() => near.page.isIn() && bob.page.isIn());
      }
      near.page.stop();

      const secrets = { host: near.hostSecret, screen: near.screenSecret };
      const far = new HostBot({ url, plan, code: near.code(), secrets });
      const screen = new ScreenTap(server.url, near.code(), near.screenSecret);
      await Promise.all([far.page.start(), screen.page.start()]);
      await loseTheAnswer(far, far.page, { type: 'close' });
      await until(() => screen.scene()?.kind === 'closed');

      await server.term();
      const room: BotRoom = { host: near, screen, bots: [ada, bob], played: Promise.resolve() };
      const clients = [...clientsOf(room), ...clientsOf({ ...room, host: far, bots: [] })];
      const verdict = judge(await entriesOf(server, near), clients);
      expect(verdict).toMatchObject({ breaches: [], unknown: 0, harmless: 0 });
      expect(verdict.accepted).toBeGreaterThan(deeds.length + 1);
      for (const page of [ada.page, bob.page, far.page, screen.page]) page.stop();
    },
  );
});

describe('a server that is killed again and again', () => {
  it(
    '[I1] [I9] [F9] loses nothing, doubles nothing and scores right: npm run kills, in short',
    { timeout: 90_000 },
    async () => {
      const lines: string[] = [];
      const tally = await killAndJudge({ kills: 4, bots: 12, seed: 5, plans: [plan], say: (line) => lines.push(line) });
      expect(tally.breaches).toEqual([]);
      expect(tally.kills).toBeGreaterThanOrEqual(4);
      expect(tally.accepted).toBeGreaterThan(12 * 10);
      expect(tally.repeated).toBeGreaterThan(0);
      expect(lines).toHaveLength(tally.workshops);
    },
  );
});
