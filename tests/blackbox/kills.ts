/**
 * Workshop after workshop before a server that is killed at random points and started again on the
 * same data. Afterwards everything that anybody was told is held against the journal.
 */
import { setImmediate as soon, setTimeout as pause } from 'node:timers/promises';
import type { Plan } from '../../shared/plan.ts';
import { crowdOf, joinAll } from '../bots/crowd.ts';
import { HostBot, type Pace } from '../bots/host.ts';
import { ScreenTap } from '../bots/screen.ts';
import { diceFrom } from '../bots/strategy.ts';
import { recount } from '../support/recount.ts';
import { asShown } from '../support/same-points.ts';
import { ServerProcess } from '../support/server-process.ts';
import type { System } from '../support/system.ts';
import { judge, type Verdict } from './histories.ts';
import { clientsOf, entriesOf, exportOf, type BotRoom } from './room.ts';

export interface Killing {
  readonly kills: number;
  readonly bots: number;
  readonly seed: number;
  /** Played in turn. */
  readonly plans: readonly Plan[];
  readonly say: (line: string) => void;
}

export interface Tally {
  readonly kills: number;
  readonly workshops: number;
  readonly accepted: number;
  readonly harmless: number;
  readonly refused: number;
  readonly unknown: number;
  /** Commands that were sent more than once until they were answered. */
  readonly repeated: number;
  /** One line for every command lost, doubled or changed, and every score that is not its recount. */
  readonly breaches: readonly string[];
}

const speed = 60;
/** Longest time of play between a start and the next kill. */
const playMs = 500;
/** Share of the kills that wait for somebody whose command has not been answered. */
const killedWhileAsked = 0.7;
/** Share of the starts that are killed themselves, before anybody is back. */
const killedStarts = 0.1;

export async function killAndJudge(killing: Killing): Promise<Tally> {
  const dice = diceFrom(killing.seed);
  const server = await ServerProcess.start();
  const rooms: BotRoom[] = [];
  const breaches: string[] = [];
  let kills = 0;
  let isOver = false;
  const killer = async (): Promise<void> => {
    while (!isOver && kills < killing.kills) {
      await pause(dice() * playMs);
      if (dice() < killedWhileAsked) await untilSomethingIsAsked(rooms.at(-1));
      kills += await killOnce(server, dice);
      await untilMostAreBack(rooms.at(-1));
    }
  };
  try {
    const killed = killer();
    do {
      breaches.push(
        ...(await playOne(server.url, { ...killing, speed, pace: { dwellMs: 20, patienceMs: 1_500 } }, rooms)),
      );
      killing.say(`workshop ${rooms.length}: ${kills} of ${killing.kills} kills, ${breaches.length} breaches`);
    } while (kills < killing.kills);
    isOver = true;
    await killed;
    return await judged(server, rooms, { kills, breaches });
  } finally {
    isOver = true;
    await server.close();
  }
}

/** Kills it and starts it again. Now and then it dies a second time, while it is still coming back. */
async function killOnce(server: ServerProcess, dice: () => number): Promise<number> {
  await server.kill9();
  if (dice() > killedStarts) {
    await server.restart();
    return 1;
  }
  const started = server.restart().catch(() => undefined);
  await pause(100 + dice() * 250);
  await server.kill9();
  await started;
  await server.restart();
  return 2;
}

async function untilSomethingIsAsked(room: BotRoom | undefined): Promise<void> {
  const until = Date.now() + 500;
  const isAsked = (): boolean =>
    room?.bots.some(({ page }) => page.isIn() && page.history.at(-1)?.outcome.kind === 'unknown') === true;
  while (Date.now() < until && !isAsked()) await soon();
}

async function untilMostAreBack(room: BotRoom | undefined): Promise<void> {
  const until = Date.now() + 2_000;
  const pages = room?.bots.map(({ page }) => page).filter((page) => page.ending() === null) ?? [];
  while (Date.now() < until && pages.filter((page) => page.isIn()).length < pages.length / 2) await pause(10);
}

export interface Playing extends Pick<Killing, 'bots' | 'seed' | 'plans'> {
  readonly speed: number;
  readonly pace: Pick<Pace, 'dwellMs' | 'patienceMs'>;
}

/** One workshop from its opening to its end. Returns what is wrong with its scores. */
export async function playOne(url: string, playing: Playing, rooms: BotRoom[]): Promise<readonly string[]> {
  const { bots: count, seed, plans, speed } = playing;
  const plan = plans[rooms.length % plans.length]!;
  const host = new HostBot({ url, plan });
  await host.page.start();
  const screen = new ScreenTap(url, host.code(), host.screenSecret);
  await screen.page.start();
  const bots = crowdOf({ url, code: host.code(), count, seed: seed + rooms.length, speed });
  const room: BotRoom = { host, screen, bots, played: Promise.resolve() };
  rooms.push(room);
  const turnedAway = await joinAll(bots);
  const played = Promise.all(bots.map((bot) => bot.play()));
  const pace: Pace = { ...playing.pace, people: count };
  await host.run(pace, ({ stage }) => stage.kind === 'final');
  const wrong = await scoresOf(url, room);
  await host.run(pace);
  await played;
  host.page.stop();
  screen.page.stop();
  return [...turnedAway.map((bot) => `${bot.name} was turned away: ${String(bot.page.ending())}`), ...wrong];
}

/** Where the projector's ranking differs from what the exported facts give. */
async function scoresOf(url: string, { host, screen }: BotRoom): Promise<readonly string[]> {
  const rows = (await screen.finalStandings())?.rows ?? [];
  const { entries } = await patiently(() => exportOf(url, host));
  const counted = recount(entries.flatMap(({ events }) => events));
  if (rows.length === 0) return [`${host.code()} shows no ranking`];
  return rows.flatMap(({ team, points, rank }) => {
    const own = counted.get(team);
    const isRight = own !== undefined && asShown(own.points, points) === points && own.rank === rank;
    return isRight ? [] : [`${host.code()}: team ${team} shows ${points} points, its facts give ${own?.points ?? 0}`];
  });
}

/** A download has nobody to repeat it but its caller. */
async function patiently<T>(load: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await load();
    } catch {
      await pause(50);
    }
  }
}

/** Stops the system, and holds what everybody in all rooms was told against its journal. */
export async function judged(
  system: System,
  rooms: readonly BotRoom[],
  so: Pick<Tally, 'kills' | 'breaches'>,
): Promise<Tally> {
  await system.term();
  const verdicts: Verdict[] = [];
  for (const room of rooms) verdicts.push(judge(await entriesOf(system, room.host), clientsOf(room)));
  const sum = (of: (verdict: Verdict) => number): number => verdicts.reduce((total, verdict) => total + of(verdict), 0);
  const sent = rooms.flatMap((room) => clientsOf(room).flatMap(({ history }) => history));
  const faults = system.said().match(/^.*"level":[56]0.*$/gm) ?? [];
  return {
    kills: so.kills,
    workshops: rooms.length,
    accepted: sum(({ accepted }) => accepted),
    harmless: sum(({ harmless }) => harmless),
    refused: sum(({ refused }) => refused),
    unknown: sum(({ unknown }) => unknown),
    repeated: sent.filter(({ tries }) => tries > 1).length,
    breaches: [...so.breaches, ...verdicts.flatMap(({ breaches }) => breaches), ...faults],
  };
}
