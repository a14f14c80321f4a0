/** Everybody whom one load process plays at one server. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Found, Hall, Seat } from './hall.ts';
import type { Arrivals, RoomOrder } from './orders.ts';
import { Tally, type Counts } from './tally.ts';

const tickMs = 1;
/** Phones that come in at the same time, where nothing depends on it. */
const atOnce = 20;
/** What is still under way when the time is over is waited for so long. */
const lastAnswersMs = 5_000;
/** A push may come after the answer to the move that made it. */
const trailingMs = 120;
/** The same for who is there, of which others are told later. */
const settleMs = 500;

interface Place {
  readonly seat: Seat;
  readonly hall: Hall;
}

export class Crowd {
  readonly #tally = new Tally();
  #halls: readonly Hall[] = [];
  /** Those of the last `open`. */
  #newest: readonly Hall[] = [];
  #order: readonly Place[] = [];
  #turn = 0;

  async open(url: string, found: Found, rooms: readonly RoomOrder[]): Promise<void> {
    this.#newest = [];
    for (const room of rooms) {
      const hall = await found({ url, tally: this.#tally }, room);
      this.#halls = [...this.#halls, hall];
      this.#newest = [...this.#newest, hall];
      await inTurn(room.people, (index) => hall.admit(room.from[index % room.from.length]));
    }
    this.#mix();
  }

  async advance(steps: number): Promise<void> {
    for (let step = 0; step < steps; step += 1) await Promise.all(this.#newest.map((hall) => hall.advance()));
  }

  async deal(): Promise<void> {
    for (const hall of this.#newest) await hall.deal();
  }

  play(movesPerSecond: number, ms: number): Promise<Counts> {
    return this.#send(movesPerSecond, ms, ({ seat }) => moveOf(seat));
  }

  vote(ms: number): Promise<Counts> {
    return this.#send((this.#order.length / ms) * 1_000, ms, ({ hall }) => hall.vote());
  }

  async crowd(people: number, from: readonly string[]): Promise<Arrivals> {
    const hall = this.#newest.at(-1);
    if (hall === undefined) throw new Error('there is no room to come into');
    const came = (_: unknown, index: number): Promise<number> => timed(() => hall.admit(from[index % from.length]));
    const latencies = await Promise.all(Array.from({ length: people }, came));
    await pause(settleMs);
    return { latencies, misplaced: 0 };
  }

  async storm(): Promise<Arrivals> {
    for (const { seat } of this.#order) seat.client.cut();
    let misplaced = 0;
    const latencies = await Promise.all(
      this.#order.map(({ hall, seat }) =>
        timed(async () => {
          if (!(await hall.readmit(seat))) misplaced += 1;
        }),
      ),
    );
    await pause(settleMs);
    return { latencies, misplaced };
  }

  /** Of all who should be there: how many have no connection. */
  absent(): number {
    const clients = this.#halls.flatMap(({ seats, watchers }) => [...watchers, ...seats.map(({ client }) => client)]);
    return clients.filter((client) => !client.isOpen()).length;
  }

  /** Everybody in turn, evenly spread. */
  async #send(perSecond: number, ms: number, next: (one: Place) => string): Promise<Counts> {
    if (this.#order.length === 0) throw new Error('there is nobody who could send anything');
    const began = performance.now();
    this.#tally.begin(began);
    let sent = 0;
    for (let past = 0; past < ms;) {
      await pause(tickMs);
      past = performance.now() - began;
      const due = Math.round((Math.min(past, ms) / 1_000) * perSecond);
      for (; sent < due; sent += 1) {
        const one = this.#order[this.#turn];
        this.#turn = (this.#turn + 1) % this.#order.length;
        if (one !== undefined) one.seat.client.play(next(one));
      }
    }
    const until = performance.now() + lastAnswersMs;
    while (!this.#tally.isAllAnswered() && performance.now() < until) await pause(tickMs);
    await pause(trailingMs);
    return this.#tally.counts();
  }

  /** An order that has nothing to do with rooms and teams, and is the same in every run. */
  #mix(): void {
    const all = this.#halls.flatMap((hall) => hall.seats.map((seat) => ({ seat, hall })));
    const keyed = all.map((one, index) => ({ one, key: Math.imul(index + 1, 0x9e3779b1) >>> 0 }));
    this.#order = keyed.toSorted((one, other) => one.key - other.key).map(({ one }) => one);
    this.#turn = 0;
  }
}

function moveOf({ table }: Seat): string {
  if (table === null) throw new Error('somebody is to move cards and has no board');
  return table.move();
}

async function timed(task: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await task();
  return performance.now() - began;
}

async function inTurn(count: number, task: (index: number) => Promise<unknown>): Promise<void> {
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < count) await task(next++);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}
