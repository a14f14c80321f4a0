/**
 * Keeps one page in one room: connects, comes back by itself, and enters the room again before
 * anything else is sent. A request is repeated, under the same secret or id, until its outcome is known.
 */
import type { Command } from '../../shared/commands.ts';
import type { RoomCode } from '../../shared/ids.ts';
import type { CloseReason, Replies, Reply, RequestInput, RequestName } from '../../shared/protocol.ts';
import { protocolVersion } from '../../shared/protocol-version.ts';
import type { Refusal } from '../../shared/refusals.ts';
import { err, type Result } from '../../shared/result.ts';
import type { Update } from '../../shared/views.ts';
import { Backoff } from './backoff.ts';
import { endingReasons, endingRefusals, hasEnded } from './endings.ts';
import { Gate } from './gate.ts';
import type { Place } from './identity.ts';
import { Outbox, type CommandResult } from './outbox.ts';
import type { ServerClock } from './server-clock.ts';
import type { ConnectionState, Failure, Store } from './store.ts';
import type { OpenWire, Wire } from './wire.ts';

export interface ConnectionOptions {
  /** Set by everything that the server says. */
  readonly clock: ServerClock;
  readonly random?: () => number;
  /** Told when the server speaks a newer protocol. */
  readonly onStalePage?: () => void;
}

/** Requests whose answer holds the first view of a place. */
type Entrance = 'create' | 'join' | 'rescue' | 'resume';

const answerMs = 5_000;
/** A page that is looked at again shows what is on now within 2 s, even if it has to connect anew. */
const probeMs = 1_200;
const waitMs = 12_000;
/** A hint that takes longer speaks of a moment that is over. */
const hintMs = 1_500;
const tries = 3;
const restartSpreadMs = 3_000;
const floodSpreadMs = 8_000;

export class Connection {
  readonly #store: Store;
  readonly #wire: Wire;
  readonly #outbox: Outbox;
  readonly #clock: ServerClock;
  readonly #backoff: Backoff;
  readonly #gate = new Gate();
  readonly #onStalePage: () => void;
  #place: Place | null = null;
  /** Where a place will be asked for, as far as that is known. */
  #room: RoomCode | '' = '';
  /** Counts entries, so that a late answer to an old one is ignored. */
  #entry = 0;
  /** Counts the rooms, so that what was asked of one is not asked again of the next. */
  #stay = 0;
  #started = false;
  /** While the page is put away, nothing connects by itself. */
  #asleep = false;

  constructor(store: Store, open: OpenWire, options: ConnectionOptions) {
    this.#store = store;
    this.#clock = options.clock;
    this.#backoff = new Backoff(options.random);
    this.#onStalePage = options.onStalePage ?? (() => undefined);
    this.#wire = open({
      up: () => {
        store.connected();
        void this.#enter(answerMs);
      },
      down: () => this.#lost(),
      update: (update) => this.#take(update),
      closed: (reason) => this.#closed(reason),
    });
    this.#outbox = new Outbox(store, {
      ready: () => this.#gate.isOpen(),
      deliver: (id, command) => this.#once('command', { id, command }),
    });
  }

  /** Connects, and enters `place` if there is one; without one, a place in `room` is asked for later. */
  start(place: Place | null = null, room = this.#room): void {
    this.#place = place;
    this.#room = room;
    this.#started = true;
    this.#asleep = false;
    this.#pause('connecting');
    this.#store.ending.value = null;
    if (this.#wire.connected()) void this.#enter(answerMs);
    else this.#connect();
  }

  create(request: Omit<RequestInput<'create'>, 'protocol'>): Promise<Result<Replies['create'], Failure>> {
    const secret = request.hostSecret as Place['secret'];
    return this.enter('create', request, ({ code }) => ({ role: 'host', code, secret }));
  }

  join(place: Place, name: string): Promise<Result<Replies['join'], Failure>> {
    const { code, secret } = place;
    return this.enter('join', { code, secret, name }, () => place);
  }

  /** Takes a place by a request that may safely be repeated; from then on the place is resumed. */
  async enter<Name extends Entrance>(
    name: Name,
    request: Omit<RequestInput<Name>, 'protocol'>,
    placeOf: (reply: Replies[Name]) => Place,
  ): Promise<Result<Replies[Name], Failure>> {
    this.#startAnew();
    const reply = await this.ask(name, { protocol: protocolVersion, ...request } as RequestInput<Name>);
    if (!reply.ok) return reply;
    this.#place = placeOf(reply.value);
    this.#arrived(reply.value);
    return reply;
  }

  /** Asks until there is an answer, for a bounded time. For requests that may safely be repeated. */
  async ask<Name extends RequestName>(
    name: Name,
    request: RequestInput<Name>,
  ): Promise<Result<Replies[Name], Failure>> {
    const stay = this.#stay;
    for (let attempt = 0; attempt < tries && stay === this.#stay; attempt += 1) {
      if (this.#ended() || !(await this.#gate.wait(waitMs)) || stay !== this.#stay) continue;
      const reply = await this.#once(name, request);
      if (stay !== this.#stay || reply === null || (!reply.ok && this.#passes(reply.error))) continue;
      return reply;
    }
    return err({ code: 'no_answer' });
  }

  /** Plays a command. Settles when its outcome is known. */
  send(command: Command): Promise<CommandResult> {
    return this.#outbox.add(command);
  }

  /** A hint for this moment: sent once or not at all. Null: nobody has answered at once, or it was refused. */
  async hint<Name extends RequestName>(name: Name, request: RequestInput<Name>): Promise<Replies[Name] | null> {
    if (!this.#gate.isOpen()) return null;
    const reply = await this.#wire.request(name, request, hintMs);
    return reply?.ok === true ? reply.value : null;
  }

  /** Takes the seat back from another tab. */
  takeOver(): void {
    if (this.#store.connection.value !== 'superseded') return;
    this.start(this.#place);
  }

  /** The page has come back to the person's eyes, or the network to the page: look at once. */
  check(): void {
    if (!this.#started || this.#ended()) return;
    this.#asleep = false;
    if (this.#wire.connected()) {
      this.#pause('connecting');
      void this.#enter(probeMs);
      return;
    }
    this.#backoff.reset();
    this.#wire.disconnect();
    this.#connect();
  }

  /** The page is being put away: a socket must not be frozen with it. */
  sleep(): void {
    this.#asleep = true;
    this.#wire.disconnect();
  }

  /** Leaves for good; `start` begins anew. */
  stop(): void {
    this.#place = null;
    this.#end('gone', null);
  }

  /** Before a new place is taken: whatever was there before is over, and so is what is still on its way from there. */
  #startAnew(): void {
    this.#outbox.abandon({ code: 'left' });
    if (this.#started && this.#place === null && !this.#ended()) return;
    this.#stay += 1;
    this.#store.reset();
    this.#asleep = true;
    this.#wire.disconnect();
    this.start(null);
  }

  async #enter(timeoutMs: number): Promise<void> {
    const entry = (this.#entry += 1);
    const place = this.#place;
    if (place === null) {
      this.#nowReady();
      return;
    }
    const { code, role, secret } = place;
    const request = { protocol: protocolVersion, code, role, secret } as const;
    const askedAt = this.#clock.local();
    this.#store.entering();
    const reply = await this.#wire.request('resume', request, timeoutMs);
    if (entry !== this.#entry || this.#ended()) return;
    if (reply === null) {
      this.#again();
      return;
    }
    if (reply.ok) {
      this.#arrived(reply.value, askedAt);
      return;
    }
    const ending = endingRefusals[reply.error.code];
    if (ending === undefined) this.#again();
    else this.#end(ending, reply.error);
  }

  async #once<Name extends RequestName>(name: Name, request: RequestInput<Name>): Promise<Reply<Name> | null> {
    const entry = this.#entry;
    const reply = await this.#wire.request(name, request, answerMs);
    // Silence on a connection that claims to live: find out, unless that has begun already. Without a
    // place there is nothing to ask for.
    if (reply === null && this.#gate.isOpen() && entry === this.#entry) {
      if (this.#place === null) this.#again();
      else this.check();
    } else if (reply?.ok === false && reply.error.code === 'not_seated' && this.#gate.isOpen()) this.check();
    return reply;
  }

  /** Whether asking again is worth it; sees to it that there is somebody to ask. */
  #passes(refusal: Refusal): boolean {
    const { code, room } = refusal;
    if (code === 'upgrade_required') this.#end('stale-page', refusal);
    if (room) {
      this.#room = room;
      this.#again();
    }
    return code === 'restarting' || !!room;
  }

  #arrived({ snapshot, helper }: Replies['resume'], askedAt?: number): void {
    this.#store.helper.value = helper ?? null;
    this.#clock.sample(snapshot.serverNow, askedAt);
    this.#store.enter(snapshot);
    this.#nowReady();
  }

  #take(update: Update): void {
    this.#clock.sample(update.serverNow);
    this.#store.apply(update);
  }

  #nowReady(): void {
    this.#backoff.reset();
    this.#store.connection.value = 'online';
    this.#gate.open();
    this.#outbox.flush();
  }

  #pause(state: ConnectionState): void {
    this.#gate.close();
    this.#store.connection.value = state;
  }

  #connect(): void {
    this.#wire.connect(this.#place?.code ?? this.#room);
  }

  #again(): void {
    this.#wire.disconnect();
    this.#lost();
  }

  #lost(): void {
    this.#entry += 1;
    if (this.#ended()) return;
    this.#pause('offline');
    if (!this.#asleep) this.#backoff.schedule(() => this.#connect());
  }

  #closed(reason: CloseReason): void {
    const ending = endingReasons[reason];
    if (ending !== undefined) {
      this.#end(ending, null);
      return;
    }
    // Everybody is told at the same instant: begin with a wider spread of returns.
    this.#backoff.spread(reason === 'flood' ? floodSpreadMs : restartSpreadMs);
  }

  #ended(): boolean {
    return hasEnded(this.#store.connection.value);
  }

  #end(state: ConnectionState, why: Failure | null): void {
    this.#backoff.cancel();
    this.#store.ending.value = why;
    this.#pause(state);
    this.#gate.bar();
    this.#wire.disconnect();
    if (state !== 'superseded') this.#outbox.abandon(why ?? { code: 'no_answer' });
    if (state === 'stale-page') this.#onStalePage();
  }
}
