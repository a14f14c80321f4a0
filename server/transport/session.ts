import type { RoomCode, Secret } from '../../shared/ids.ts';
import type { CloseReason, Reply, Request } from '../../shared/protocol.ts';
import type { Refusal, RefusalCode } from '../../shared/refusals.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Snapshot } from '../../shared/views.ts';
import type { Connection, WholeUpdate } from '../rooms/ports.ts';
import type { Registry } from '../rooms/registry.ts';
import type { Room } from '../rooms/room.ts';
import type { Handlers } from './listen.ts';
import { digestOf, hashOf, isSame } from './secrets.ts';
import type { Allowance } from './shared-limits.ts';

export interface SessionNeeds {
  readonly registry: Registry;
  readonly connection: Connection;
  /** The code in the connection's own address: a room that is opened here gets it where it can. */
  readonly candidate: RoomCode | null;
  /** The operator's key, where opening a room asks for one. */
  readonly createKey: string | undefined;
  readonly guesses: Allowance;
  readonly mayOpenRoom: () => boolean;
  /** Brings a deck here that was handed in at another node, and gives the id that it has here. */
  readonly bringDeck: (id: string) => Promise<string>;
  /** Seats taken anew; coming back to one is free. */
  readonly newSeats: Allowance;
  /** It has a place; called each time that it gets one. */
  readonly seated: () => void;
}

interface Place {
  readonly room: Room;
  readonly secret: Secret;
}

const afterClose: Readonly<Record<CloseReason, RefusalCode>> = {
  superseded: 'superseded',
  removed: 'unknown_seat',
  closed: 'unknown_room',
  restarting: 'restarting',
  flood: 'slow_down',
};

/** What somebody may have guessed wrong. Any other refusal says nothing about what was guessed. */
const wrongGuesses: ReadonlySet<RefusalCode> = new Set(['unknown_room', 'unknown_seat', 'key_required']);

const nothing = (): void => undefined;

/** What one connected page is to the rooms: at most one place in one of them. */
export class Session implements Handlers, Connection {
  readonly id: string;
  readonly #needs: SessionNeeds;
  #place: Place | null = null;
  /** What is answered while there is no place. */
  #without: RefusalCode = 'not_seated';
  #isOver = false;
  /** Requests for a place are carried out one after the other. */
  #turn: Promise<void> = Promise.resolve();

  constructor(needs: SessionNeeds) {
    this.#needs = needs;
    this.id = needs.connection.id;
  }

  push(update: WholeUpdate, json: string): void {
    this.#needs.connection.push(update, json);
  }

  close(reason: CloseReason): void {
    this.#place = null;
    this.#isOver = true;
    this.#without = afterClose[reason];
    this.#needs.connection.close(reason);
  }

  /** Whoever has gone keeps no place in a queue. */
  hasLeft(): boolean {
    return this.#isOver;
  }

  create(request: Request<'create'>): Promise<Reply<'create'>> {
    return this.#inTurn(() => this.#create(request));
  }

  join(request: Request<'join'>): Promise<Reply<'join'>> {
    return this.#inTurn(() => this.#join(request));
  }

  resume(request: Request<'resume'>): Promise<Reply<'resume'>> {
    return this.#inTurn(() => this.#resume(request));
  }

  rescue(request: Request<'rescue'>): Promise<Reply<'rescue'>> {
    return this.#inTurn(() => this.#rescue(request));
  }

  invite({ secret, scope }: Request<'invite'>): Promise<Reply<'invite'>> {
    return this.#inRoom(({ room }) => room.invite(this.id, hashOf(secret), scope));
  }

  command({ id, command }: Request<'command'>): Promise<Reply<'command'>> {
    return this.#inRoom(({ room, secret }) =>
      room.command(this.id, { id, digest: digestOf(command, secret), command }),
    );
  }

  texts(request: Request<'texts'>): Promise<Reply<'texts'>> {
    return this.#inRoom(({ room }) => room.texts(this.id, request));
  }

  replay(request: Request<'replay'>): Promise<Reply<'replay'>> {
    return this.#inRoom(({ room }) => room.replay(this.id, request));
  }

  gesture({ card }: Request<'gesture'>): Promise<Reply<'gesture'>> {
    return this.#inRoom(({ room }) => room.gesture(this.id, card));
  }

  isSeated(): boolean {
    return this.#place !== null;
  }

  /** The page has gone; `silent`: not just now, but unnoticed some time ago. */
  end(silent = false): void {
    this.#isOver = true;
    this.#place?.room.detach(this.id, silent);
    this.#place = null;
  }

  #inTurn<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(task);
    // What it came to is not kept: it holds all that the page was shown.
    this.#turn = turn.then(nothing, nothing);
    return turn;
  }

  async #inRoom<T>(
    task: (place: Place) => T | Promise<T>,
  ): Promise<T | { readonly ok: false; readonly error: Refusal }> {
    return this.#place === null ? err({ code: this.#without }) : task(this.#place);
  }

  async #create(request: Request<'create'>): Promise<Reply<'create'>> {
    const { plan, hostSecret, screenSecret, rescueSecret, key } = request;
    const { bringDeck, candidate, createKey, guesses, mayOpenRoom, registry } = this.#needs;
    if (createKey !== undefined) {
      if (!(await guesses.turn(this))) return err({ code: 'slow_down' });
      if (!isSame(key ?? '', createKey)) return this.#wrong({ code: 'key_required' });
    }
    if (!mayOpenRoom()) return err({ code: 'slow_down' });
    const deck = request.deck === null ? null : await bringDeck(request.deck);
    const [hostHash, screenHash, rescueHash] = [hashOf(hostSecret), hashOf(screenSecret), hashOf(rescueSecret)];
    const room = await registry.create({ plan, deck, hostHash, screenHash, rescueHash, candidate });
    if (!room.ok) return room;
    // The room may be an old one, and its host's place another device's by now.
    const viewer = await room.value.identify('host', hostHash);
    if (!viewer.ok) return this.#wrong(viewer.error);
    const snapshot = this.#bind({ room: room.value, secret: hostSecret });
    return snapshot.ok ? ok({ code: room.value.code, snapshot: snapshot.value }) : snapshot;
  }

  async #join({ code, secret, name }: Request<'join'>): Promise<Reply<'join'>> {
    const { guesses, newSeats, registry } = this.#needs;
    if (!(await guesses.turn(this))) return err({ code: 'slow_down' });
    const room = await registry.find(code);
    if (!room.ok) return this.#wrong(room.error);
    const isNew = !room.value.knows(hashOf(secret));
    if (isNew && !(await newSeats.turn(this))) return err({ code: 'slow_down' });
    const viewer = await room.value.join(hashOf(secret), name);
    if (!viewer.ok) return viewer;
    if (isNew) newSeats.used();
    const snapshot = this.#bind({ room: room.value, secret });
    return snapshot.ok ? ok({ seat: viewer.value.seat, snapshot: snapshot.value }) : snapshot;
  }

  async #resume({ code, role, secret }: Request<'resume'>): Promise<Reply<'resume'>> {
    const room = await this.#needs.registry.find(code);
    if (!room.ok) return this.#wrong(room.error);
    const viewer = await room.value.identify(role, hashOf(secret));
    if (!viewer.ok) return this.#wrong(viewer.error);
    const snapshot = this.#bind({ room: room.value, secret });
    if (!snapshot.ok) return snapshot;
    const { value } = viewer;
    return ok({ snapshot: snapshot.value, ...(value.kind === 'helper' && { helper: value.helper }) });
  }

  async #rescue({ code, rescueSecret, hostSecret, nextRescueSecret }: Request<'rescue'>): Promise<Reply<'rescue'>> {
    const { guesses, registry } = this.#needs;
    if (!(await guesses.turn(this))) return err({ code: 'slow_down' });
    const room = await registry.find(code);
    if (!room.ok) return this.#wrong(room.error);
    const viewer = await room.value.rescue(hashOf(rescueSecret), hashOf(hostSecret), hashOf(nextRescueSecret));
    if (!viewer.ok) return this.#wrong(viewer.error);
    const snapshot = this.#bind({ room: room.value, secret: hostSecret });
    return snapshot.ok ? ok({ snapshot: snapshot.value }) : snapshot;
  }

  /** Counts a wrong code, secret or key. Whoever guesses too much no longer learns what was wrong. */
  #wrong(refusal: Refusal): { readonly ok: false; readonly error: Refusal } {
    if (!wrongGuesses.has(refusal.code)) return err(refusal);
    const { guesses } = this.#needs;
    const isTold = guesses.isLeft();
    guesses.used();
    return err(isTold ? refusal : { code: 'slow_down' });
  }

  #bind(place: Place): Result<Snapshot, Refusal> {
    // The page may have gone while the journal was busy.
    if (this.#isOver) return err({ code: this.#without });
    const snapshot = place.room.attach(this, hashOf(place.secret));
    if (!snapshot.ok) return snapshot;
    if (this.#place?.room !== place.room) this.#place?.room.detach(this.id);
    this.#place = place;
    this.#needs.seated();
    return snapshot;
  }
}
