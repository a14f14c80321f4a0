/** Holds every answer against what was asked, by whom, and what the log says. */
import type { CommandId, RoomCode, Secret } from '../../shared/ids.ts';
import { commandSchema } from '../../shared/commands.ts';
import type { CloseReason, Reply, RequestName } from '../../shared/protocol.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import type { Snapshot } from '../../shared/views.ts';
import type { Viewer } from '../../server/game/game.ts';
import { digestOf, hashOf } from '../../server/transport/secrets.ts';
import { wasSo } from './harmless.ts';
import type { SimulatedLink } from './net.ts';
import { signature, type Arrived, type Records, type Seen } from './records.ts';
import { secretIn } from './view-invariants.ts';

type Packet = readonly unknown[];
type Accepted = Extract<Reply<RequestName>, { ok: true }>['value'];

interface Resumed {
  readonly code: RoomCode;
  readonly role: string;
  readonly secret: Secret;
}

export class DoorJudge {
  readonly #records: Records;
  readonly #asked = new WeakMap<Packet, Arrived>();
  readonly #revisionThen = new WeakMap<Packet, number>();
  readonly #aimed = new Map<string, number>();

  constructor(records: Records) {
    this.#records = records;
  }

  arrived(link: SimulatedLink, packet: Packet): void {
    const [name, payload] = packet;
    this.#records.needs.trace.add(`${link.id} -> ${link.process.name} ${String(name)} ${brief(payload)}`);
    const seen = this.#records.seen.get(link);
    if (seen !== undefined) this.#revisionThen.set(packet, seen.book.revision());
    if (name === 'command') this.#commandCame(link, packet, seen);
  }

  replied(link: SimulatedLink, packet: Packet, reply: Reply<RequestName>): void {
    const name = String(packet[0]);
    this.#records.needs.trace.add(`${link.process.name} -> ${link.id} ${name}: ${outcomeOf(reply)}`);
    if (!reply.ok || !('snapshot' in reply.value)) this.#records.breach('V5', secretIn(JSON.stringify(reply)));
    if (!reply.ok) this.#refused(link, packet, reply.error.code);
    else if (name === 'command') this.#accepted(link, packet, reply.value);
    else if (name === 'invite') this.#invited(link, packet);
  }

  closed(link: SimulatedLink, reason: CloseReason): void {
    this.#records.needs.trace.add(`${link.process.name} closes ${link.id}: ${reason}`);
    const kind = this.#records.seen.get(link)?.viewer.kind;
    this.#records.letGo(link);
    const isOldSocket = kind === 'seat' && reason === 'superseded' && link.isOpenThere;
    if (isOldSocket) this.#records.reach('resume while the old socket is alive');
  }

  /** A page has been given a place. Null where it cannot be: nothing of it is in the log. */
  placed(link: SimulatedLink, packet: Packet, value: { readonly snapshot: Snapshot }): Seen | null {
    const { snapshot } = value;
    const book = this.#records.books.get(snapshot.view.stage.code);
    if (!book?.at(snapshot.revision)) {
      this.#records.breach('V1', `${link.id} is let in at ${snapshot.revision}, which is not in the log`);
      return null;
    }
    const payload = packet[1] as { readonly secret: Secret } | { readonly hostSecret: Secret };
    const secret = 'hostSecret' in payload ? payload.hostSecret : payload.secret;
    const { self = null, view, revision } = snapshot;
    const seen = { book, viewer: viewerOf(packet, value), hash: hashOf(secret), secret, view, self, revision };
    this.#admitted(seen);
    this.#records.hold(link, seen);
    return seen;
  }

  #commandCame(link: SimulatedLink, packet: Packet, seen: Seen | undefined): void {
    const { id, command } = (packet[1] ?? {}) as { readonly id?: unknown; readonly command?: unknown };
    const parsed = commandSchema.safeParse(command);
    if (!parsed.success || typeof id !== 'string') return;
    const proof =
      seen === undefined
        ? { by: null, hash: null, digest: null }
        : { by: signature(seen.viewer), hash: seen.hash, digest: digestOf(parsed.data, seen.secret) };
    const isHolder = this.#records.isHolding(link);
    const asked: Arrived = { id: id as CommandId, command: parsed.data, ...proof, isHolder };
    this.#records.arrived.set(asked.id, [...(this.#records.arrived.get(asked.id) ?? []), asked]);
    this.#asked.set(packet, asked);
    if (seen !== undefined) this.#noteAim(link, seen);
  }

  /** V1, V2, V6 and V10 for a command that was accepted. */
  #accepted(link: SimulatedLink, packet: Packet, value: Accepted): void {
    const { revision } = value as { readonly revision: number };
    const seen = this.#records.seen.get(link);
    const asked = this.#asked.get(packet);
    if (seen === undefined || asked === undefined) {
      this.#records.breach('V10', `${link.id} proved nothing, and its command was accepted`);
      return;
    }
    const { id, command, isHolder } = asked;
    if (!isHolder) this.#records.breach('V6', `${link.id} had lost its place, and its ${command.type} was accepted`);
    const { book, viewer } = seen;
    const by = signature(viewer);
    const stored = book.receiptOf(by, id);
    const page = book.at(revision);
    if (page === null)
      this.#records.breach('V1', `${id} is accepted as ${revision}, the log ends at ${book.revision()}`);
    else if (stored === revision || book.unsigned.get(id) === revision) this.#noteRetry(link, page.by);
    // A process that was overtaken may still answer from what it knows.
    else if (stored !== null && this.#records.needs.isAlone(link.process)) {
      this.#records.breach('V2', `${id} stands at ${stored} and is answered ${revision}`);
    } else if (!wasSo(book, by, command, revision)) {
      this.#records.breach('V1', `${id} (${command.type}) is accepted and not in the log`);
    }
  }

  #noteRetry({ process }: SimulatedLink, writer: string): void {
    if (process.name !== writer) this.#records.reach('an answer lost, and the command retried after a restart');
  }

  /** V6, V10 and V11: whose secret it was. */
  #admitted({ book, viewer, hash, revision }: Seen): void {
    const { game, hostHash } = book.at(revision)!;
    const breach = (id: string, what: string): void => this.#records.breach(id, what);
    if (viewer.kind === 'host' && hostHash !== hash) breach('V10', "the host's place was given to another secret");
    if (viewer.kind !== 'seat') return;
    if (game.seats.get(viewer.seat)?.removed !== false) breach('V11', `the removed ${viewer.seat} was let in`);
    if ((book.bannedHashes.get(hash) ?? Infinity) <= revision) breach('V11', 'a banned secret was let in');
    const owner = book.seatOf(hash, revision);
    if (owner !== viewer.seat) breach('V6', `${viewer.seat} was given to the secret of ${owner ?? 'nobody'}`);
  }

  /** V14, E2 and E3: no fault is told, and whoever has a place is not turned away from it. */
  #refused(link: SimulatedLink, packet: Packet, code: RefusalCode): void {
    if (code === 'internal') this.#records.breach('V14', 'a request was answered with a fault');
    if (code === 'storage') this.#records.reach('the store refuses');
    if (code === 'room_full') this.#records.reach('a herd larger than the room');
    if (packet[0] === 'resume' && this.#records.needs.isAlone(link.process)) {
      this.#turnedAway(packet[1] as Resumed, code);
    }
  }

  #turnedAway({ code, role, secret }: Resumed, why: RefusalCode): void {
    const book = this.#records.books.get(code);
    if (book === undefined || book.isDeleted) return;
    if (why === 'unknown_room') this.#records.breach('E3', `${code} is not found, and it is stored`);
    const seat = role === 'seat' ? book.seatOf(hashOf(secret), book.revision()) : null;
    const isSeated = seat !== null && book.game()?.seats.get(seat)?.removed === false;
    if (why === 'unknown_seat' && isSeated) {
      this.#records.breach('E2', `${seat} is refused to the secret that it was given to`);
    }
  }

  /** V10: a helper who is new was let in by whoever had the host's secret then. */
  #invited(link: SimulatedLink, packet: Packet): void {
    const seen = this.#records.seen.get(link);
    const hash = hashOf((packet[1] as { secret: Secret }).secret);
    const then = this.#revisionThen.get(packet) ?? 0;
    const page = seen?.book.pages.slice(then).find(({ entry }) => entry.grants?.some((one) => one.hash === hash));
    if (seen?.viewer.kind !== 'host' || (page !== undefined && page.hostHash !== seen.hash)) {
      this.#records.breach('V10', 'somebody who is not the host invited a helper');
    }
  }

  #noteAim({ process }: SimulatedLink, { book }: Seen): void {
    const clock = book.game()?.moment.clock;
    if (clock?.kind !== 'running' || clock.endsAt !== process.clock.now()) return;
    const key = `${book.code} ${clock.endsAt}`;
    const count = (this.#aimed.get(key) ?? 0) + 1;
    this.#aimed.set(key, count);
    if (count === 2) this.#records.reach('two commands in the millisecond of the deadline');
  }
}

function viewerOf([name, payload]: Packet, value: { readonly snapshot: Snapshot }): Viewer {
  const { self } = value.snapshot;
  if (self !== undefined) return { kind: 'seat', seat: self.seat };
  const { role } = payload as { readonly role?: string };
  if (role === 'helper') return { kind: 'helper', helper: (value as { helper?: never }).helper! };
  return name === 'resume' && role === 'screen' ? { kind: 'screen' } : { kind: 'host' };
}

function outcomeOf(reply: Reply<RequestName>): string {
  if (!reply.ok) return reply.error.code;
  return 'revision' in reply.value ? `ok ${reply.value.revision}` : 'ok';
}

function brief(payload: unknown): string {
  return payload === undefined ? 'undefined' : JSON.stringify(payload).slice(0, 160);
}
