/** Sees everything that goes in and out of the processes, and holds it against the log. */
import type { CommandId, RoomCode, Secret, SecretHash } from '../../shared/ids.ts';
import { commandSchema } from '../../shared/commands.ts';
import type { CloseReason, Reply, RequestName } from '../../shared/protocol.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import type { RoomView, SelfView, Update } from '../../shared/views.ts';
import { decide } from '../../server/game/decide.ts';
import type { Actor, Viewer } from '../../server/game/game.ts';
import type { Entry } from '../../server/rooms/ports.ts';
import { digestOf, hashOf } from '../../server/transport/secrets.ts';
import { Book } from './book.ts';
import { afterwards, beforehand, type Asked } from './log-invariants.ts';
import type { Link, LinkWatch } from './net.ts';
import type { ProcessWatch, ServerProcess } from './server-process.ts';
import { reached, type Tally } from './sometimes.ts';
import type { DiskEvents } from './store.ts';
import type { Timeline } from './timeline.ts';
import type { Trace } from './trace.ts';
import { erasedIn, Oracle, secretIn, textOf, withoutHints, wrongPoints, wrongVotes } from './view-invariants.ts';

/** By then a room that was overtaken has been let go, however slow the disk is. */
const overtakenMs = 8_000;

export interface Breach {
  readonly id: string;
  readonly what: string;
}

/** What a page has shown that it is, and what it was shown. */
interface Seen {
  readonly book: Book;
  readonly viewer: Viewer;
  readonly hash: SecretHash;
  readonly secret: Secret;
  view: RoomView;
  self: SelfView | null;
  revision: number;
}

interface Arrived extends Asked {
  readonly process: ServerProcess;
  /** Whether the page held its place when the command came. */
  readonly isHolder: boolean;
}

/** One line of what was sent to somebody: for twins to be laid beside each other. */
export interface Shown {
  readonly time: number;
  readonly lane: string;
  readonly link: string;
  readonly isHost: boolean;
  readonly text: string;
}

export interface JudgeNeeds {
  readonly timeline: Timeline;
  readonly trace: Trace;
  readonly tally: Tally;
  readonly seats: number;
  readonly touched: () => void;
  /** Whether this is the only process that lives: another one may know of things that it does not know. */
  readonly isAlone: (process: ServerProcess) => boolean;
}

export class Judge implements LinkWatch, ProcessWatch, DiskEvents {
  readonly books = new Map<RoomCode, Book>();
  readonly breaches: Breach[] = [];
  readonly shown: Shown[] = [];
  /** When a card or a scenario was first uncovered, and when a workshop closed. */
  readonly firstAt = { reveal: Infinity, close: Infinity };
  /** Called when the cards of a workshop are in the log. */
  whenDealt: (() => void) | null = null;
  readonly #needs: JudgeNeeds;
  readonly #oracles = new Map<Book, Oracle>();
  readonly #seen = new Map<Link, Seen>();
  /** Who holds each place, in each process. */
  readonly #holders = new Map<string, Set<Link>>();
  readonly #arrived = new Map<CommandId, Arrived[]>();
  readonly #asked = new WeakMap<readonly unknown[], Arrived>();
  readonly #revisionThen = new WeakMap<readonly unknown[], number>();
  /** Appended and not in the log, or not yet. */
  readonly #waiting = new Map<RoomCode, Entry[]>();
  readonly #aimed = new Map<string, number>();

  constructor(needs: JudgeNeeds) {
    this.#needs = needs;
  }

  /** Only the first one tells what is wrong; the others may follow from it. */
  breach(id: string, what: string): void {
    if (this.breaches.length > 0) return;
    this.breaches.push({ id, what });
    this.#needs.trace.add(`BREACH ${id}: ${what}`);
  }

  touched(): void {
    this.#needs.touched();
  }

  holdersOf(process: ServerProcess, place: string): ReadonlySet<Link> {
    return this.#holders.get(`${process.name} ${place}`) ?? new Set();
  }

  viewerOf(link: Link): Viewer | null {
    return this.#seen.get(link)?.viewer ?? null;
  }

  // ------------------------------------------------------------ the log

  appended(process: ServerProcess, code: RoomCode, entry: Entry): void {
    if (entry.at !== process.clock.now()) {
      this.breach('V9', `${code} ${entry.revision} says ${entry.at}, the clock ${process.clock.now()}`);
    }
    for (const { type, at } of entry.events) {
      if (at !== entry.at) this.breach('V9', `${type} says ${at}, its entry ${entry.at}`);
      if (type === 'card-revealed') this.#first('reveal');
      if (type === 'workshop-closed') this.#first('close');
    }
    const others = (this.#waiting.get(code) ?? []).filter(({ revision }) => revision < entry.revision);
    this.#waiting.set(code, [...others, entry]);
    const isReveal = entry.events.some((one) => one.type === 'step-opened' && this.#opensReveal(code, one.step));
    if (isReveal) this.#first('reveal');
  }

  entered(by: string, code: RoomCode, entry: Entry): void {
    this.#needs.trace.add(`${by} stored ${code} ${entry.revision}: ${entry.events.map(({ type }) => type).join(' ')}`);
    const book = this.books.get(code) ?? new Book(code, this.#needs.timeline.lane());
    this.books.set(code, book);
    const before = book.game();
    const asked = entry.receipt ? (this.#arrived.get(entry.receipt.id) ?? []) : [];
    const own = asked.filter((one) => one.digest === entry.receipt?.digest && one.by === entry.receipt.by);
    const noted = { book, entry, before, after: before!, asked: own.length > 0 ? own : asked, seats: this.#needs.seats };
    for (const [id, check] of Object.entries(beforehand)) this.#tell(id, check(noted));
    if (entry.revision !== book.revision() + 1) return;
    const { game } = book.add(entry, by);
    if (!entry.events.some(({ type }) => type === 'workshop-created')) {
      for (const [id, check] of Object.entries(afterwards)) this.#tell(id, check({ ...noted, after: game }));
    }
    this.#waiting.set(code, (this.#waiting.get(code) ?? []).filter(({ revision }) => revision > entry.revision));
    this.#noteErased(book, entry);
    this.#noteRemoved(book, entry);
    if (entry.events.some(({ type }) => type === 'content-dealt')) this.whenDealt?.();
  }

  /** The history of the workshop has been exchanged for another one. */
  forgetViews(code: RoomCode): void {
    this.#oracles.delete(this.books.get(code)!);
  }

  /** V7: a process that is told that the room has gone on without it lets it go. */
  conflict(process: ServerProcess, code: RoomCode): void {
    const { timeline, trace, tally } = this.#needs;
    trace.add(`${process.name} was refused by the store: somebody else has gone on`);
    reached(tally, 'an older process is refused by the store');
    const held = [...this.#seen].filter(([link, { book }]) => link.process === process && book.code === code);
    timeline.in(overtakenMs, () => {
      if (process.isDead || process.stillUntil > timeline.now() - overtakenMs) return;
      const kept = held.find(([link, seen]) => link.isOpenThere && this.#holders.get(placeOf(link, seen))?.has(link));
      if (kept !== undefined) this.breach('V7', `${process.name} was overtaken, and ${kept[0].id} is still with it`);
    });
  }

  tornTail(): void {
    reached(this.#needs.tally, 'a torn tail');
  }

  fault(process: ServerProcess, what: string): void {
    this.breach('V14', `${process.name}: ${what}`);
  }

  // ------------------------------------------------------------ what comes in

  arrived(link: Link, packet: readonly unknown[]): void {
    const [name, payload] = packet;
    this.#needs.trace.add(`${link.id} -> ${link.process.name} ${String(name)} ${brief(payload)}`);
    const seen = this.#seen.get(link);
    if (seen !== undefined) this.#revisionThen.set(packet, seen.book.revision());
    if (name !== 'command') return;
    const parsed = commandSchema.safeParse((payload as { command?: unknown } | null)?.command);
    const id = (payload as { id?: unknown } | null)?.id;
    if (!parsed.success || typeof id !== 'string') return;
    const asked: Arrived = {
      id: id as CommandId,
      command: parsed.data,
      by: seen === undefined ? null : signature(seen.viewer),
      hash: seen?.hash ?? null,
      digest: seen === undefined ? null : digestOf(parsed.data, seen.secret),
      process: link.process,
      isHolder: seen !== undefined && this.#holders.get(placeOf(link, seen))?.has(link) === true,
    };
    this.#arrived.set(asked.id, [...(this.#arrived.get(asked.id) ?? []), asked]);
    this.#asked.set(packet, asked);
    if (seen !== undefined) this.#noteAim(link, seen);
  }

  // ------------------------------------------------------------ what goes out

  replied(link: Link, packet: readonly unknown[], reply: unknown): void {
    const answer = reply as Reply<RequestName>;
    this.#needs.trace.add(`${link.process.name} -> ${link.id} ${String(packet[0])}: ${outcomeOf(answer)}`);
    this.#tell('V5', secretIn(JSON.stringify(answer)));
    if (!answer.ok && answer.error.code === 'internal') this.breach('V14', 'a request was answered with an internal fault');
    if (!answer.ok && answer.error.code === 'storage') reached(this.#needs.tally, 'the store refuses');
    if (!answer.ok) this.#refused(link, packet, answer.error.code);
    if (!answer.ok) return;
    if (packet[0] === 'command') this.#commanded(link, packet, answer as Reply<'command'> & { ok: true });
    if ('snapshot' in answer.value) this.#placed(link, packet, answer.value);
    if (packet[0] === 'invite') this.#invited(link, packet);
  }

  pushed(link: Link, update: Update): void {
    this.#needs.trace.add(`${link.process.name} => ${link.id} ${update.revision}`);
    const seen = this.#seen.get(link);
    if (seen === undefined || this.#holders.get(placeOf(link, seen))?.has(link) !== true) {
      this.breach('V6', `${link.id} is sent something and holds no place`);
      return;
    }
    if (update.revision < seen.revision) this.breach('V7', `${link.id} is shown ${update.revision} after ${seen.revision}`);
    if (update.view) seen.view = update.view;
    if (update.self) seen.self = update.self;
    seen.revision = update.revision;
    this.#see(link, seen);
  }

  closed(link: Link, reason: CloseReason): void {
    this.#needs.trace.add(`${link.process.name} closes ${link.id}: ${reason}`);
    const seen = this.#seen.get(link);
    if (seen === undefined) return;
    this.#holders.get(placeOf(link, seen))?.delete(link);
    const isSeat = seen.viewer.kind === 'seat' && reason === 'superseded' && link.isOpenThere;
    if (isSeat) reached(this.#needs.tally, 'resume while the old socket is alive');
  }

  /** V1, V6, V7, V10 and V17 for a command that was accepted. */
  #commanded(link: Link, packet: readonly unknown[], { value: { revision } }: Reply<'command'> & { ok: true }): void {
    const seen = this.#seen.get(link);
    const asked = this.#asked.get(packet);
    if (seen === undefined || asked === undefined) {
      this.breach('V10', `${link.id} proved nothing, and its command was accepted`);
      return;
    }
    if (!asked.isHolder) this.breach('V6', `${link.id} had lost its place, and its ${asked.command.type} was accepted`);
    const { book } = seen;
    const { id } = asked;
    const stored = book.receiptOf(signature(seen.viewer), id);
    const page = book.at(revision);
    if (page === null) this.breach('V1', `${id} is accepted as ${revision}, the log ends at ${book.revision()}`);
    else if (stored === null) this.#harmless(book, asked, { viewer: seen.viewer, revision });
    else if (stored !== revision) this.breach('V2', `${id} stands at ${stored} and is answered ${revision}`);
    else if (page.by !== link.process.name) this.#answeredAgain();
  }

  #answeredAgain(): void {
    reached(this.#needs.tally, 'an answer lost, and the command retried after a restart');
  }

  /** Nothing was stored because nothing had to be: what it asked for was so already. */
  #harmless(book: Book, { command, id }: Asked, { viewer, revision }: { viewer: Viewer; revision: number }): void {
    const { game, entry } = book.at(revision)!;
    if (viewer.kind === 'screen') return;
    const again = decide(game, { by: viewer as Actor, at: entry.at, seed: 0, command });
    if (!again.ok || again.value.length > 0) this.breach('V1', `${id} (${command.type}) is accepted and not in the log`);
  }

  /** A page has been given a place. */
  #placed(link: Link, packet: readonly unknown[], value: object): void {
    const { snapshot } = value as { snapshot: { revision: number; view: RoomView; self?: SelfView } };
    const book = this.books.get(snapshot.view.stage.code);
    const [name, payload] = packet as [string, { secret?: never; hostSecret?: never; role?: string }];
    const secret: Secret = payload.hostSecret ?? payload.secret!;
    const hash = hashOf(secret);
    const viewer = viewerOf(name, payload.role, { snapshot, value });
    if (book === undefined || book.at(snapshot.revision) === null) {
      this.breach('V1', `${link.id} is let in at ${snapshot.revision}, which is not in the log`);
      return;
    }
    const { self = null, view, revision } = snapshot;
    const seen: Seen = { book, viewer, hash, secret, view, self, revision };
    this.#admitted(seen);
    this.#hold(link, seen);
    this.#see(link, seen);
  }

  /** V10 and V11: whose secret it was. */
  #admitted({ book, viewer, hash, revision }: Seen): void {
    const { game, hostHash } = book.at(revision)!;
    if (viewer.kind === 'host' && hostHash !== hash) this.breach('V10', "the host's place was given to another secret");
    if (viewer.kind !== 'seat') return;
    if (game.seats.get(viewer.seat)?.removed !== false) this.breach('V11', `the removed ${viewer.seat} was let in`);
    if ((book.bannedHashes.get(hash) ?? Infinity) <= revision) this.breach('V11', 'a banned secret was let in');
    const owner = book.seatOf(hash, revision);
    if (owner !== viewer.seat) this.breach('V6', `${viewer.seat} was given to the secret of ${owner ?? 'nobody'}`);
  }

  #hold(link: Link, seen: Seen): void {
    const before = this.#seen.get(link);
    if (before !== undefined) this.#holders.get(placeOf(link, before))?.delete(link);
    const place = placeOf(link, seen);
    const present = [...(this.#holders.get(place) ?? [])].filter((one) => one.isOpenThere);
    const others = seen.viewer.kind === 'screen' ? present.filter((one) => one !== link).slice(-3) : [];
    this.#holders.set(place, new Set([...others, link]));
    this.#seen.set(link, seen);
  }

  /** E2 and E3: whoever has a place is not turned away from it. */
  #refused(link: Link, packet: readonly unknown[], code: RefusalCode): void {
    if (code === 'room_full') reached(this.#needs.tally, 'a herd larger than the room');
    if (packet[0] !== 'resume' || !this.#needs.isAlone(link.process)) return;
    const request = packet[1] as { readonly code: RoomCode; readonly role: string; readonly secret: Secret };
    const book = this.books.get(request.code);
    if (book === undefined) return;
    if (code === 'unknown_room') this.breach('E3', `${link.process.name} does not find ${request.code}, which is stored`);
    const seat = request.role === 'seat' ? book.seatOf(hashOf(request.secret), book.revision()) : null;
    const isSeated = seat !== null && book.game()?.seats.get(seat)?.removed === false;
    if (code === 'unknown_seat' && isSeated) this.breach('E2', `${seat} is refused to the secret that it was given to`);
  }

  /** V10: a helper who is new was let in by whoever had the host's secret then. */
  #invited(link: Link, packet: readonly unknown[]): void {
    const seen = this.#seen.get(link);
    const hash = hashOf((packet[1] as { secret: Secret }).secret);
    const then = this.#revisionThen.get(packet) ?? 0;
    const page = seen?.book.pages.slice(then).find(({ entry }) => entry.grants?.some((one) => one.hash === hash));
    if (seen?.viewer.kind !== 'host' || (page !== undefined && page.hostHash !== seen.hash)) {
      this.breach('V10', 'somebody who is not the host invited a helper');
    }
  }

  /** V3, V5, V12, V17 and V18 for what a page has before it now. */
  #see(link: Link, seen: Seen): void {
    const { book, viewer, view, self, revision } = seen;
    if (book.at(revision) === null) {
      this.breach('V17', `${link.id} is shown ${revision}, the log ends at ${book.revision()}`);
      return;
    }
    const oracle = this.#oracles.get(book) ?? new Oracle(book);
    this.#oracles.set(book, oracle);
    const text = textOf(view);
    const bare = withoutHints(text);
    const expected = oracle.expected(revision, oracle.audience(revision, viewer));
    if (bare !== expected.view) this.breach(this.#isAhead(seen, bare) ? 'V17' : 'V12', differing(bare, expected.view));
    else if (bare !== expected.twin) this.breach('V5', differing(bare, expected.twin));
    const own = oracle.self(revision, viewer);
    if (own !== null && self !== null && textOf(self) !== own) this.breach('V12', differing(textOf(self), own));
    this.#tell('V3', wrongPoints(view, oracle, revision));
    this.#tell('V2', wrongVotes(view, book.at(revision)!.game));
    this.#tell('V5', secretIn(text));
    this.#tell('V18', erasedIn(text + (self === null ? '' : textOf(self)), book, revision));
    const isHost = viewer.kind === 'host' || viewer.kind === 'helper';
    const line = `${revision} ${text} ${self === null ? '' : textOf(self)}`;
    this.shown.push({ time: this.#needs.timeline.now(), lane: book.lane, link: link.id, isHost, text: line });
  }

  /** Whether something is shown that is not durable: what waits for the disk would give this view. */
  #isAhead(seen: Seen, bare: string): boolean {
    const waiting = this.#waiting.get(seen.book.code) ?? [];
    return new Oracle(seen.book).ahead(seen.revision, seen.viewer, waiting).includes(bare);
  }

  #opensReveal(code: RoomCode, step: number): boolean {
    const game = this.books.get(code)?.game();
    return game?.steps[step]?.kind === 'scenario-reveal';
  }

  #first(what: 'reveal' | 'close'): void {
    this.firstAt[what] = Math.min(this.firstAt[what], this.#needs.timeline.now());
  }

  #noteErased(book: Book, { words }: Entry): void {
    if (words.some(({ kind }) => kind === 'name') && book.erased.size > 0) reached(this.#needs.tally, 'a name erased');
  }

  #noteRemoved(book: Book, { events }: Entry): void {
    for (const event of events) {
      if (event.type !== 'seat-removed' && event.type !== 'seat-banned') continue;
      const isThere = [...this.#holders].some(([place, links]) => place.endsWith(` ${event.seat}`) && [...links].some((one) => one.isOpenThere));
      if (isThere) continue;
      reached(this.#needs.tally, event.type === 'seat-banned' ? 'a ban while offline' : 'a seat removed while it is offline');
    }
  }

  #noteAim(link: Link, { book }: Seen): void {
    const clock = book.game()?.moment.clock;
    if (clock?.kind !== 'running' || clock.endsAt !== link.process.clock.now()) return;
    const key = `${book.code} ${clock.endsAt}`;
    this.#aimed.set(key, (this.#aimed.get(key) ?? 0) + 1);
    if (this.#aimed.get(key) === 2) reached(this.#needs.tally, 'two commands in the millisecond of the deadline');
  }

  #tell(id: string, what: string | null): void {
    if (what !== null) this.breach(id, what);
  }
}

function viewerOf(name: string, role: string | undefined, reply: { snapshot: { self?: SelfView }; value: object }): Viewer {
  if (reply.snapshot.self !== undefined) return { kind: 'seat', seat: reply.snapshot.self.seat };
  if (role === 'helper') return { kind: 'helper', helper: (reply.value as { helper: never }).helper };
  return name === 'resume' && role === 'screen' ? { kind: 'screen' } : { kind: 'host' };
}

/** As receipts name people. */
export function signature(viewer: Viewer): string {
  if (viewer.kind === 'seat') return viewer.seat;
  return viewer.kind === 'helper' ? viewer.helper : viewer.kind;
}

function placeOf({ process }: Link, { book, viewer }: Pick<Seen, 'book' | 'viewer'>): string {
  return `${process.name} ${book.code} ${signature(viewer)}`;
}

function outcomeOf(reply: Reply<RequestName>): string {
  if (!reply.ok) return reply.error.code;
  return 'revision' in reply.value ? `ok ${reply.value.revision}` : 'ok';
}

function brief(payload: unknown): string {
  return (JSON.stringify(payload) ?? String(payload)).slice(0, 160);
}

/** Where two texts part. */
export function differing(is: string, should: string): string {
  let at = 0;
  while (at < is.length && is[at] === should[at]) at += 1;
  const from = Math.max(0, at - 60);
  return `shown …${is.slice(from, at + 100)}… instead of …${should.slice(from, at + 100)}…`;
}
