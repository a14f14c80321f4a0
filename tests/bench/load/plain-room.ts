/** The same room as the plain servers have it: whoever joins says in which team. */
import { commandOf } from './command.ts';
import { asked, enter, newSecret, type Door, type Hall, type Seat } from './hall.ts';
import type { RoomOrder } from './orders.ts';
import { Table } from './table.ts';
import type { WireClient } from './wire-client.ts';

interface Opened {
  readonly name: string;
  readonly host: WireClient;
  readonly screen: WireClient;
}

export class PlainRoom implements Hall {
  readonly seats: Seat[] = [];
  readonly watchers: readonly WireClient[];
  readonly #door: Door;
  readonly #name: string;
  readonly #host: WireClient;
  readonly #tables: readonly Table[];

  constructor(door: Door, order: RoomOrder, { name, host, screen }: Opened) {
    this.#door = door;
    this.#name = name;
    this.#host = host;
    this.watchers = [host, screen];
    const cards = Array.from({ length: order.plan.cardsPerRound }, (_, index) => `card-${String(index)}`);
    this.#tables = Array.from(
      { length: Math.max(1, Math.round(order.people / order.teamSize)) },
      () => new Table(0, cards),
    );
  }

  static async found(door: Door, order: RoomOrder): Promise<PlainRoom> {
    const name = newSecret();
    const host = await enter(door, 'watcher', order.from[0]);
    const screen = await enter(door, 'watcher', order.from[0]);
    await asked(host, 'join', { room: name, role: 'host' });
    await asked(screen, 'join', { room: name, role: 'screen' });
    return new PlainRoom(door, order, { name, host, screen });
  }

  async admit(from: string | undefined): Promise<Seat> {
    const client = await enter(this.#door, 'phone', from);
    const index = this.seats.length;
    const seat: Seat = { index, secret: '', client, table: this.#tables[this.#teamOf(index)] ?? null };
    this.seats.push(seat);
    await this.#join(seat);
    return seat;
  }

  async readmit(seat: Seat): Promise<boolean> {
    seat.client = await enter(this.#door, 'phone', seat.client.from);
    await this.#join(seat);
    return true;
  }

  async advance(): Promise<void> {
    await asked(this.#host, 'show', null);
  }

  /** Everybody has had a table from the beginning. */
  async deal(): Promise<void> {
    await Promise.resolve();
  }

  vote(): string {
    return commandOf({ type: 'cast-vote', scenario: 'scenario-0', ballot: 1, mode: 'lead' });
  }

  async #join({ client, index }: Seat): Promise<void> {
    await asked(client, 'join', { room: this.#name, role: 'seat', team: this.#teamOf(index) });
  }

  #teamOf(index: number): number {
    return index % this.#tables.length;
  }
}
