/** People who never stop: each moves a card of their own to and fro, and every answer is looked up afterwards. */
import { setTimeout as pause } from 'node:timers/promises';
import type { CardId, SeatId } from '../../shared/ids.ts';
import type { Side } from '../../shared/commands.ts';
import { planOf, type Plan } from '../../shared/plan.ts';
import type { Entry } from '../../server/rooms/ports.ts';
import { Bot } from '../bots/bot.ts';
import { crowdOf, joinAll } from '../bots/crowd.ts';
import { HostBot } from '../bots/host.ts';
import { ScreenTap } from '../bots/screen.ts';
import type { Outcome, Page, Sent, Transport } from '../bots/page.ts';
import type { System } from '../support/system.ts';
import { judge, type Client, type Verdict } from './histories.ts';
import { clientsOf, entriesOf, type BotRoom } from './room.ts';
import { goTo } from './table.ts';
import { until } from './wait.ts';

/** Without a clock, and with answers that stay with their people, so that each can be found. */
const anonymity = { sort: 'named', vote: 'named', debrief: 'named' } as const;
const plan: Plan = { ...planOf('standard'), timed: false, anonymity, cardsPerRound: 4 };
const tapEveryMs = 150;
const hurriedTaps = 8;

interface Wanted {
  readonly count: number;
  /** How they speak to the server, in turn. */
  readonly ways?: readonly (readonly Transport[])[];
}

/** All ways in which browsers do. */
export const allWays: readonly (readonly Transport[])[] = [['polling'], ['websocket'], ['polling', 'websocket']];

export class Crew {
  readonly room: BotRoom;
  #isOver = true;
  #tapping: Promise<unknown> = Promise.resolve();

  constructor(room: BotRoom) {
    this.room = room;
  }

  /** In a room of their own, in the step in which each sorts alone. */
  static async at(url: string, { count, ways = [['websocket']] }: Wanted): Promise<Crew> {
    const host = new HostBot({ url, plan });
    await host.page.start();
    const screen = new ScreenTap(url, host.code(), host.screenSecret);
    await screen.page.start();
    const crowd = { url, code: host.code(), count: count / ways.length, speed: 1, namesRoom: true };
    const bots = ways.flatMap((transports, seed) => crowdOf({ ...crowd, seed, transports }));
    await joinAll(bots);
    await goTo({ host }, 'solo-sort:0');
    await until(() => bots.every((bot) => handOf(bot) !== null));
    return new Crew({ host, screen, bots, played: Promise.resolve() });
  }

  pages(): readonly Page[] {
    return [this.room.host.page, this.room.screen.page, ...this.room.bots.map(({ page }) => page)];
  }

  sent(): readonly Sent[] {
    return clientsOf(this.room).flatMap(({ history }) => history);
  }

  accepted(): number {
    return this.sent().filter(({ outcome }) => outcome.kind === 'ok').length;
  }

  /** The longest that anybody has waited for an answer. */
  longestMs(): number {
    return Math.max(...this.sent().map(({ tookMs }) => tookMs ?? Infinity));
  }

  /** All move a card again and again, until they are told to rest. */
  tap(): void {
    this.#isOver = false;
    this.#tapping = Promise.all(this.room.bots.map((bot, index) => this.#tap(bot, index)));
  }

  /** All move a card several times within moments, and do not wait for the answers in between. */
  async hurry(): Promise<void> {
    for (let time = 0; time < hurriedTaps; time += 1) {
      const taps = this.room.bots.map((bot) => place(bot, time));
      this.#tapping = Promise.all([this.#tapping, ...taps]);
      await pause(2);
    }
  }

  /** Taps for so long. */
  async tapFor(ms: number): Promise<void> {
    this.tap();
    await pause(ms);
    await this.rest();
  }

  /** When everybody has the answer to the last thing they did. */
  async rest(): Promise<void> {
    this.#isOver = true;
    await this.#tapping;
  }

  /** Waits until everybody is in and sees the newest. Returns how long that was. */
  together(system: System, withinMs = 10_000): Promise<number> {
    return until(async () => {
      const entries = await entriesOf(system, this.room.host);
      return this.room.bots.every((bot) => bot.page.isIn() && isShown(bot, entries));
    }, withinMs);
  }

  /** Ends the game, and holds what everybody was told against the journal. */
  async judged(system: System, clients: readonly Client[] = clientsOf(this.room)): Promise<Verdict> {
    for (const page of this.pages()) page.stop();
    return judge(await entriesOf(system, this.room.host), clients);
  }

  async #tap(bot: Bot, index: number): Promise<void> {
    await pause(index * 10);
    for (let time = 0; !this.#isOver; time += 1) {
      await place(bot, time);
      await pause(tapEveryMs);
    }
  }
}

function place(bot: Bot, time: number): Promise<Outcome> {
  const cards = handOf(bot) ?? [];
  const side: Side = Math.floor(time / cards.length) % 2 === 0 ? 'leader' : 'manager';
  return bot.page.play({ type: 'place-solo', round: 0, card: cards[time % cards.length]!, side });
}

function handOf({ page }: Bot): readonly CardId[] | null {
  const view = page.latest()?.view;
  return view?.audience === 'team' && view.scene.kind === 'solo-sort' ? view.scene.cards : null;
}

/** Where somebody has put their cards, as far as the journal says. */
export function sidesIn(entries: readonly Entry[], seat: SeatId): ReadonlyMap<CardId, Side> {
  const sides = new Map<CardId, Side>();
  for (const event of entries.flatMap(({ events }) => events)) {
    if (event.type === 'solo-card-placed' && event.seat === seat) sides.set(event.card, event.side);
  }
  return sides;
}

/** Whether the bot is shown exactly what the journal has of it. */
function isShown(bot: Bot, entries: readonly Entry[]): boolean {
  const solo = bot.page.latest()?.self?.solo ?? [];
  const sides = sidesIn(entries, bot.seat()!);
  return solo.length === sides.size && solo.every(({ card, side }) => sides.get(card) === side);
}

/** Somebody who comes while the others are stuck, and plays at once. */
export async function playingAt(url: string, { room }: Crew): Promise<Bot> {
  const bot = new Bot({ url, code: room.host.code(), name: 'Newcomer', seed: 99, speed: 1 });
  await bot.join();
  for (const name of ['Ada', 'Ida', 'Eva']) {
    const { kind } = await bot.page.play({ type: 'rename-me', name });
    if (kind !== 'ok') throw new Error(`the newcomer cannot play: ${kind}`);
  }
  return bot;
}
