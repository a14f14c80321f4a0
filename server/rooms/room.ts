import type { Command } from '../../shared/commands.ts';
import type { CardId, CommandId, Duration, Instant, RoomCode, SecretHash } from '../../shared/ids.ts';
import type { CloseReason, Replies, Request } from '../../shared/protocol.ts';
import type { Refusal } from '../../shared/refusals.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Scope } from '../../shared/scope.ts';
import type { Snapshot } from '../../shared/views.ts';
import type { GameEvent } from '../game/events.ts';
import type { Game, Viewer } from '../game/game.ts';
import { currentStep, presentSeats, seated } from '../game/moment.ts';
import { reachesOf, type Reach } from '../game/reach.ts';
import { Admission, type SeatViewer } from './admission.ts';
import { Attendance } from './attendance.ts';
import { Leases } from './leases.ts';
import type { Outcome } from './ledger.ts';
import { Play } from './play.ts';
import type { Connection, Entry, Receipt, RoomPorts, StoredRoom, Texts } from './ports.ts';
import { Publisher } from './publisher.ts';
import { replayFor, textsFor, type Published } from './reading.ts';
import { Receipts, signatureOf } from './receipts.ts';
import { expiryOf } from './retention.ts';
import { Seats } from './seats.ts';
import { showing } from './showing.ts';
import type { RoomState } from './state.ts';
import { isHeldByAnother, isOnBoards, touch } from './touching.ts';
import { wordsOf } from './word-changes.ts';

export interface SentCommand {
  readonly id: CommandId;
  readonly digest: string;
  readonly command: Command;
}

const self = { kind: 'room' } as const;
/** Who is connected is told to the host alone. */
const presence: Reach = { seat: null, team: null, rest: 'watchers' };

/** One workshop as it is being played: who is there, what they do, what they see. */
export class Room {
  readonly code: RoomCode;
  readonly #ports: RoomPorts;
  readonly #play: Play;
  readonly #seats = new Seats();
  readonly #receipts = new Receipts();
  readonly #publisher: Publisher;
  readonly #leases: Leases;
  readonly #attendance: Attendance;
  readonly #admission: Admission;
  readonly #texts: Texts;
  #lastUsedAt: Instant;

  /** `overtaken` is called when the journal says that the room has gone on without this process. */
  constructor(code: RoomCode, stored: StoredRoom, ports: RoomPorts, overtaken: (room: Room) => void) {
    this.code = code;
    this.#ports = ports;
    const { clock, limits } = ports;
    this.#lastUsedAt = clock.now();
    this.#texts = ports.decks.texts(stored.entries[0]?.deck ?? null);
    this.#play = new Play(code, stored, ports, {
      moved: () => this.#attendance.stepMayHaveChanged(),
      published: (entry) => this.#published(entry),
      rolledBack: (failure) => {
        this.#attendance.armAnew();
        if (failure === 'conflict') overtaken(this);
      },
    });
    this.#leases = new Leases(clock, (team) => this.#publisher.changed({ seat: null, team, rest: 'nobody' }));
    this.#attendance = new Attendance(clock, limits.awayAfterMs, {
      counted: () => presentSeats(this.#play.live().game),
      watchedSince: () => (isOnBoards(this.#play.live().game) ? this.#play.live().game.moment.openedAt : null),
      gone: (seat) => void this.#play.act(self, { type: 'mark-away', seat }),
      blipOver: () => this.#publisher.changed(presence),
    });
    const shown = showing(this.#play, this.#seats, this.#leases, this.#attendance);
    this.#publisher = new Publisher(clock, limits.pushEveryMs, shown);
    this.#admission = new Admission({
      play: this.#play,
      seats: this.#seats,
      ids: ports.ids,
      wordFilter: ports.wordFilter,
      capacity: limits.seats,
      awaited: (seat) => this.#attendance.note(seat, false),
      givenUp: (seat) => this.#attendance.forget(seat),
    });
    for (const entry of stored.entries) this.#recall(entry);
  }

  start(): void {
    this.#play.start();
    this.#attendance.start();
  }

  /** Whether the secret opens a place here, or will in a moment. */
  knows(hash: SecretHash): boolean {
    return this.#admission.knows(hash);
  }

  join(hash: SecretHash, name: string): Promise<Result<SeatViewer, Refusal>> {
    return this.#admission.join(hash, name);
  }

  rescue(rescue: SecretHash, host: SecretHash, next: SecretHash): Promise<Result<Viewer, Refusal>> {
    return this.#admission.rescue(rescue, host, next);
  }

  async invite(connectionId: string, hash: SecretHash, scope: Scope): Promise<Result<Replies['invite'], Refusal>> {
    const viewer = this.#seats.viewerOf(connectionId);
    return viewer === null ? err({ code: 'not_seated' }) : this.#admission.invite(viewer, hash, scope);
  }

  identify(role: Viewer['kind'], hash: SecretHash): Promise<Result<Viewer, Refusal>> {
    return this.#admission.identify(role, hash);
  }

  /** Gives the place that the secret opens to this connection; whoever held it before loses it. */
  attach(connection: Connection, hash: SecretHash): Result<Snapshot, Refusal> {
    if (this.#play.isStopped()) return err({ code: 'restarting' });
    const admitted = this.#admission.viewerWith(hash);
    if (!admitted.ok) return admitted;
    const viewer = admitted.value;
    const snapshot = this.#play.guarded(() => ok(this.#publisher.enter(connection, viewer)));
    if (!snapshot.ok) return snapshot;
    this.#leave(connection.id);
    for (const lost of this.#seats.attach(connection, viewer)) this.#close(lost, 'superseded');
    this.#heardFrom(viewer);
    this.#publisher.changed(presence);
    return snapshot;
  }

  /** `silent`: nothing had been heard over it for a while. */
  detach(connectionId: string, silent = false): void {
    this.#publisher.leave(connectionId);
    if (this.#leave(connectionId, silent)) this.#publisher.changed(presence);
  }

  async command(
    connectionId: string,
    { id, digest, command }: SentCommand,
  ): Promise<Result<Replies['command'], Refusal>> {
    const viewer = this.#seats.viewerOf(connectionId);
    if (viewer === null) return err({ code: 'not_seated' });
    if (viewer.kind === 'screen') return err({ code: 'forbidden' });
    const receipt = { by: signatureOf(viewer), id, digest };
    const outcome = await (this.#receipts.answer(receipt) ?? this.#carryOut(viewer, command, receipt));
    if (!outcome.ok) return outcome;
    this.#publisher.answered(connectionId, outcome.value);
    return ok({ revision: outcome.value });
  }

  texts(connectionId: string, request: Request<'texts'>): Result<Replies['texts'], Refusal> {
    return this.#told(connectionId, (game, viewer) => textsFor(game, viewer, request, this.#texts));
  }

  replay(connectionId: string, { round }: Request<'replay'>): Result<Replies['replay'], Refusal> {
    return this.#told(connectionId, (game, viewer) => replayFor(game, viewer, round));
  }

  gesture(connectionId: string, card: CardId | null): Result<Replies['gesture'], Refusal> {
    const viewer = this.#seats.viewerOf(connectionId);
    if (viewer === null) return err({ code: 'not_seated' });
    if (viewer.kind !== 'seat') return err({ code: 'forbidden' });
    this.#heardFrom(viewer);
    return this.#play.guarded(() => ok({ held: touch(this.#play.live().game, this.#leases, viewer.seat, card) }));
  }

  /** The process stood still; what a running clock lost by it is given back. */
  giveBack(lost: Duration): Promise<Outcome> {
    this.#attendance.giveBack(lost);
    return this.#play.act(self, { type: 'give-back-time', lost });
  }

  isHost(hash: SecretHash): boolean {
    return this.placeOf(hash)?.kind === 'host';
  }

  /** Which place the secret opens; null: none. */
  placeOf(hash: SecretHash): Viewer | null {
    const viewer = this.#admission.viewerWith(hash);
    return viewer.ok ? viewer.value : null;
  }

  /** What is stored by now, and the words of the deck that it was played with. */
  published(): Published {
    return { ...this.#play.published(), texts: this.#texts };
  }

  /** Since when nobody has been here and no clock runs; null while the room is needed. */
  idleSince(): Instant | null {
    return this.#seats.attached().length > 0 || this.#hasClock() ? null : this.#lastUsedAt;
  }

  /** When something happens by itself, whether the room is in memory by then or has to be fetched for it. */
  due(): Instant | null {
    return this.#play.due();
  }

  /** When the room is to be deleted, if nothing more happens in it. */
  expiry(): Instant {
    return expiryOf(this.#play.published());
  }

  lastAt(): Instant {
    return this.#play.published().at;
  }

  /** Lets go of timers and people; what has been accepted until now is still stored and answered. */
  async stop(reason: CloseReason): Promise<void> {
    await this.rest();
    for (const { connection } of this.#seats.attached()) this.#close(connection, reason);
    this.#leases.releaseAll();
    this.#attendance.stop();
    this.#publisher.stop();
  }

  /** Accepts nothing more, and waits until what was accepted has its answer. */
  async rest(): Promise<void> {
    this.#play.stop();
    await this.#play.settled();
  }

  #carryOut(viewer: Exclude<Viewer, { kind: 'screen' }>, command: Command, receipt: Receipt): Promise<Outcome> {
    this.#heardFrom(viewer);
    if (viewer.kind === 'host' && this.#admission.isHostLeaving()) return Promise.resolve(err({ code: 'slow_down' }));
    if (isHeldByAnother(this.#play.live().game, this.#leases, viewer, command))
      return Promise.resolve(err({ code: 'card_held' }));
    const words = (state: RoomState) => wordsOf(state, viewer, command, this.#ports.wordFilter);
    const outcome = this.#play.act(viewer, command, { receipt, words });
    this.#receipts.keep(receipt, outcome);
    if (viewer.kind === 'seat' && command.type === 'place-card') this.#leases.release(viewer.seat);
    return outcome;
  }

  /** Whoever gives a sign is there, also if they had been taken for absent. */
  #heardFrom(viewer: Viewer): void {
    this.#lastUsedAt = this.#ports.clock.now();
    if (viewer.kind !== 'seat') return;
    this.#attendance.note(viewer.seat, true);
    if (this.#play.live().game.seats.get(viewer.seat)?.away !== true) return;
    void this.#play.act(self, { type: 'mark-returned', seat: viewer.seat });
  }

  #published(entry: Entry): void {
    for (const grant of entry.grants ?? []) this.#seats.grant(grant);
    for (const event of entry.events) {
      if (event.type === 'step-opened') this.#beginAnew();
      if (event.type === 'seat-removed') {
        this.#dismiss({ kind: 'seat', seat: event.seat });
        this.#attendance.forget(event.seat);
      }
      if (event.type === 'helper-dismissed') this.#dismissHelper(event);
      if (event.type === 'host-replaced') this.#dismiss({ kind: 'host' });
    }
    for (const reach of reachesOf(this.#play.published().game, entry)) this.#publisher.changed(reach);
  }

  /** A new step: no finger is on its cards, and whoever sat idly through the last one counts again. */
  #beginAnew(): void {
    this.#leases.releaseAll();
    for (const { seat, away } of seated(this.#play.live().game))
      if (away && this.#seats.online(seat)) void this.#play.act(self, { type: 'mark-returned', seat });
    this.#attendance.armAnew();
  }

  /** Takes in an entry that was stored before this process had the room. */
  #recall({ grants, receipt, unsigned, revision }: Entry): void {
    for (const grant of grants ?? []) this.#seats.grant(grant);
    if (receipt) this.#receipts.keep(receipt, revision);
    if (unsigned) this.#receipts.keepUnsigned(unsigned, revision);
  }

  #dismissHelper({ helper, scope }: Extract<GameEvent, { type: 'helper-dismissed' }>): void {
    this.#dismiss({ kind: 'helper', helper });
    // Nobody knows whose a projector is: all begin anew, and this one no longer gets in.
    const screens = scope === 'project' ? this.#seats.connectionsOf({ kind: 'screen' }) : [];
    for (const connection of screens) this.#close(connection, 'restarting');
  }

  #dismiss(viewer: Viewer): void {
    for (const connection of this.#seats.connectionsOf(viewer)) this.#close(connection, 'removed');
  }

  #close(connection: Connection, reason: CloseReason): void {
    this.detach(connection.id);
    connection.close(reason);
  }

  /** Whether the connection had a place. */
  #leave(connectionId: string, silent = false): boolean {
    const viewer = this.#seats.detach(connectionId);
    if (viewer?.kind === 'seat' && !this.#seats.online(viewer.seat)) {
      this.#leases.release(viewer.seat);
      this.#attendance.lost(viewer.seat, silent);
    }
    return viewer !== null;
  }

  /** What is due long after the end does not keep the room here. */
  #hasClock(): boolean {
    return this.due() !== null && currentStep(this.#play.live().game).kind !== 'closed';
  }

  /** What the published state has for whoever asks. */
  #told<T>(connectionId: string, answer: (game: Game, viewer: Viewer) => Result<T, Refusal>): Result<T, Refusal> {
    const viewer = this.#seats.viewerOf(connectionId);
    if (viewer === null) return err({ code: 'not_seated' });
    return this.#play.guarded(() => answer(this.#play.published().game, viewer));
  }
}
