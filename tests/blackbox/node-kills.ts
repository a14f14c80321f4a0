/**
 * Workshops in several rooms before three nodes, of which one is killed again and again and started anew.
 * Afterwards everything that anybody was told is held against the journal.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '../bots/page.ts';
import { Cluster } from '../support/cluster.ts';
import { judged, playOne, type Killing, type Playing, type Tally } from './kills.ts';
import type { BotRoom } from './room.ts';

export interface NodeKilling extends Omit<Killing, 'kills'> {
  readonly lastsMs: number;
}

export interface NodeTally extends Tally {
  /** The longest that anybody was out of their room, or waited for an answer. */
  readonly longestMs: number;
}

const killEveryMs = 20_000;
const lookEveryMs = 50;
/** Until pages are told that their connections have gone. */
const noticedWithinMs = 500;
const perRoom = 50;
/** About four times as fast as people: a workshop lasts about a minute. */
const speed = 4;
const pace = { dwellMs: 300, patienceMs: 8_000 };

export async function killNodesAndJudge(killing: NodeKilling): Promise<NodeTally> {
  const { lastsMs, bots, seed, say } = killing;
  const cluster = await Cluster.start();
  const gaps = new Gaps();
  const rooms: BotRoom[] = [];
  const breaches: string[] = [];
  const until = Date.now() + lastsMs;
  const inOneRoom = async (lane: number, count: number): Promise<void> => {
    for (let time = 0; Date.now() < until; time += 1) {
      const playing: Playing = { ...killing, bots: count, seed: seed + lane * 100 + time, speed, pace };
      breaches.push(...(await playOne(cluster.url, playing, rooms)));
      say(`room ${lane + 1}, workshop ${time + 1} played`);
    }
  };
  try {
    const watching = setInterval(() => gaps.look(pagesOf(rooms)), lookEveryMs);
    const killed = killUntil(cluster, until, rooms, say);
    const lanes = Array.from({ length: Math.ceil(bots / perRoom) }, (_, lane) =>
      Math.min(perRoom, bots - lane * perRoom),
    );
    await Promise.all(lanes.map((count, lane) => inOneRoom(lane, count)));
    const kills = await killed;
    clearInterval(watching);
    const tally = await judged(cluster, rooms, { kills, breaches });
    const waited = pagesOf(rooms).flatMap(({ history }) => history.map(({ tookMs }) => tookMs ?? 0));
    return { ...tally, longestMs: waited.reduce((most, ms) => Math.max(most, ms), gaps.longestMs) };
  } finally {
    await cluster.close();
  }
}

/** Each time the one that has the newest room. Says how long it took until everybody was in again. */
async function killUntil(
  cluster: Cluster,
  until: number,
  rooms: readonly BotRoom[],
  say: (line: string) => void,
): Promise<number> {
  let kills = 0;
  for (;;) {
    await pause(killEveryMs);
    if (Date.now() > until) return kills;
    const { process } = await cluster.ownerOf(rooms.at(-1)!.host.code());
    await process.kill9();
    kills += 1;
    const since = Date.now();
    const restarted = process.restart();
    await pause(noticedWithinMs);
    while (pagesOf(rooms).some(isOut)) await pause(lookEveryMs);
    say(`kill ${kills}: everybody is in again after ${((Date.now() - since) / 1_000).toFixed(1)} s`);
    await restarted;
  }
}

function pagesOf(rooms: readonly BotRoom[]): readonly Page[] {
  return rooms.flatMap(({ host, screen, bots }) => [host, screen, ...bots].map(({ page }) => page));
}

/** Was in its room before, and should be. */
function isOut(page: Page): boolean {
  return page.latest() !== null && page.ending() === null && !page.isIn();
}

/** For how long pages were out of their rooms. */
class Gaps {
  longestMs = 0;
  readonly #outSince = new Map<Page, number>();

  look(pages: readonly Page[]): void {
    const now = performance.now();
    for (const page of pages) {
      if (!isOut(page)) {
        this.#outSince.delete(page);
        continue;
      }
      const since = this.#outSince.get(page) ?? now;
      this.#outSince.set(page, since);
      this.longestMs = Math.max(this.longestMs, now - since);
    }
  }
}
