/** A room of the product, by its own protocol. */
import type { RoomView, Snapshot } from '../../../shared/views.ts';
import { protocolVersion as protocol } from '../../../shared/protocol-version.ts';
import { commandOf } from './command.ts';
import { asked, enter, newSecret, until, type Door, type Hall, type Seat } from './hall.ts';
import type { RoomOrder } from './orders.ts';
import { Table } from './table.ts';
import type { WireClient } from './wire-client.ts';

const modes = ['lead', 'manage', 'both'] as const;

interface Opened {
  readonly code: string;
  readonly host: WireClient;
  readonly screen: WireClient;
  readonly snapshot: Snapshot;
}

export class Workshop implements Hall {
  readonly seats: Seat[] = [];
  readonly watchers: readonly WireClient[];
  readonly #door: Door;
  readonly #code: string;
  readonly #host: WireClient;
  /** Seat and team by secret, as they were given. */
  readonly #places = new Map<string, { readonly seat: string; team: number | null }>();
  #step: string;
  #votes = 0;
  #scenario = '';

  constructor(door: Door, { code, host, screen, snapshot }: Opened) {
    this.#door = door;
    this.#code = code;
    this.#host = host;
    this.watchers = [host, screen];
    this.#step = snapshot.view.stage.step;
    host.isLooking = true;
  }

  static async found(door: Door, { plan, from }: RoomOrder): Promise<Workshop> {
    const [hostSecret, screenSecret, rescueSecret] = [newSecret(), newSecret(), newSecret()];
    const host = await enter(door, 'watcher', from[0]);
    const screen = await enter(door, 'watcher', from[0]);
    const opening = { protocol, hostSecret, screenSecret, rescueSecret, plan };
    const created = await asked<Pick<Opened, 'code' | 'snapshot'>>(host, 'create', opening);
    await asked(screen, 'resume', { protocol, code: created.code, role: 'screen', secret: screenSecret });
    return new Workshop(door, { ...created, host, screen });
  }

  async admit(from: string | undefined): Promise<Seat> {
    const client = await enter(this.#door, 'phone', from);
    const index = this.seats.length;
    const secret = newSecret();
    const seat: Seat = { index, secret, client, table: null };
    this.seats.push(seat);
    const name = `Phone ${String(index + 1)}`;
    const joined = await asked<{ seat: string }>(client, 'join', { protocol, code: this.#code, secret, name });
    this.#places.set(secret, { seat: joined.seat, team: null });
    return seat;
  }

  async readmit(seat: Seat): Promise<boolean> {
    const { secret } = seat;
    seat.client = await enter(this.#door, 'phone', seat.client.from);
    const resume = { protocol, code: this.#code, role: 'seat', secret };
    const { snapshot } = await asked<{ snapshot: Snapshot }>(seat.client, 'resume', resume);
    const place = this.#places.get(secret);
    const { view, self } = snapshot;
    const isSame = self?.seat === place?.seat && self?.team === place?.team;
    return (
      isSame &&
      view.audience === 'team' &&
      view.scene.kind === 'board' &&
      seat.table?.isShownBy(view.scene.board.cards) === true
    );
  }

  async advance(): Promise<void> {
    for (const { client } of this.seats) client.isLooking = true;
    const command = { type: 'advance', from: this.#step };
    await asked(this.#host, 'command', JSON.parse(commandOf(command)));
    const before = this.#step;
    const view = await until(
      () => viewIn(this.#host, ({ stage }) => stage.step !== before),
      'the next step at the host',
    );
    this.#step = view.stage.step;
    if (view.scene.kind === 'vote') this.#scenario = view.scene.scenario;
  }

  async deal(): Promise<void> {
    const tables = new Map<number, Table>();
    for (const seat of this.seats) {
      const { client } = seat;
      const view = await until(() => viewIn(client, ({ scene }) => scene.kind === 'board'), 'a board on a phone');
      client.isLooking = false;
      client.view = null;
      if (view.audience !== 'team' || view.scene.kind !== 'board') throw new Error('a phone was shown something else');
      const team = view.team?.team ?? -1;
      const cards = view.scene.board.cards.map(({ card }) => card);
      seat.table = tables.get(team) ?? new Table(view.stage.round ?? 0, cards);
      tables.set(team, seat.table);
      const place = this.#places.get(seat.secret);
      if (place !== undefined) place.team = team;
    }
  }

  vote(): string {
    const mode = modes[Math.floor(this.#votes++ / this.seats.length) % modes.length];
    return commandOf({ type: 'cast-vote', scenario: this.#scenario, ballot: 1, mode });
  }
}

/** The view that is shown, if it is as wanted. */
function viewIn({ view }: WireClient, isMeant: (view: RoomView) => boolean): RoomView | null {
  return view !== null && isMeant(view) ? view : null;
}
