import type { HelperId, SeatId, SecretHash } from '../../shared/ids.ts';
import type { Refusal, RefusalCode } from '../../shared/refusals.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Scope } from '../../shared/scope.ts';
import type { Viewer } from '../game/game.ts';
import type { Play } from './play.ts';
import type { Grant, Ids, WordFilter } from './ports.ts';
import type { Seats } from './seats.ts';
import { nameNewSeat } from './word-changes.ts';

export type SeatViewer = Extract<Viewer, { kind: 'seat' }>;

export interface AdmissionNeeds {
  readonly play: Play;
  readonly seats: Seats;
  readonly ids: Ids;
  readonly wordFilter: WordFilter;
  /** Most people that may sit in the room. */
  readonly capacity: number;
  /** A seat is about to be taken; and it has come to nothing. */
  readonly awaited: (seat: SeatId) => void;
  readonly givenUp: (seat: SeatId) => void;
}

const room = { kind: 'room' } as const;

/** Who may come in, as what: a place belongs to whoever has its secret, and to nobody else. */
export class Admission {
  readonly #needs: AdmissionNeeds;
  /** Places that are being taken, so that a repeat waits for the first instead of taking a second. */
  readonly #entering = new Map<SecretHash, Promise<Result<Viewer, Refusal>>>();
  #isHostLeaving = false;

  constructor(needs: AdmissionNeeds) {
    this.#needs = needs;
  }

  /** Whether the secret opens a place here, or will in a moment. */
  knows(hash: SecretHash): boolean {
    return this.viewerWith(hash).ok || this.#entering.has(hash);
  }

  /** Takes a seat, or gives back the one that was taken with the same secret. */
  async join(hash: SecretHash, name: string): Promise<Result<SeatViewer, Refusal>> {
    const { play, seats } = this.#needs;
    if (play.isStopped()) return err({ code: 'restarting' });
    const holder = seats.holderOf(hash);
    if (holder !== null && holder.role !== 'seat') return err({ code: 'forbidden' });
    const known = this.viewerWith(hash);
    if (known.ok || known.error.code === 'banned') return asSeat(known);
    return asSeat(await this.#once(hash, () => this.#takeSeat(hash, name)));
  }

  /** Gives the host's place to another device; from then on the former one has nothing to show for itself. */
  async rescue(rescue: SecretHash, host: SecretHash, next: SecretHash): Promise<Result<Viewer, Refusal>> {
    const { play, seats } = this.#needs;
    if (play.isStopped()) return err({ code: 'restarting' });
    // A repeat of a rescue that has worked: its secret is used up, and the new host is known.
    if (seats.holderOf(host)?.role === 'host') return this.identify('host', host);
    if (seats.holderOf(rescue)?.role !== 'rescue') return err({ code: 'unknown_seat' });
    if (host === next || seats.holderOf(host) !== null || seats.holderOf(next) !== null)
      return err({ code: 'bad_request' });
    // While it is being stored the rescue secret is in use: nobody else gets in by it.
    const replaced = await this.#once(rescue, () => this.#replaceHost(host, next));
    return replaced.ok ? this.identify('host', host) : replaced;
  }

  /** A rescue is being stored: nothing may follow it in the journal that the former device has sent. */
  isHostLeaving(): boolean {
    return this.#isHostLeaving;
  }

  /** Lets whoever has the secret help the host. */
  async invite(by: Viewer, hash: SecretHash, scope: Scope): Promise<Result<{ readonly helper: HelperId }, Refusal>> {
    if (by.kind !== 'host') return err({ code: 'forbidden' });
    if (this.#isHostLeaving) return err({ code: 'slow_down' });
    const holder = this.#needs.seats.holderOf(hash);
    if (holder?.role === 'helper') return ok({ helper: holder.helper });
    if (holder !== null) return err({ code: 'bad_request' });
    const viewer = await this.#once(hash, () => this.#grantHelper(hash, scope));
    if (!viewer.ok) return viewer;
    return viewer.value.kind === 'helper' ? ok({ helper: viewer.value.helper }) : err({ code: 'bad_request' });
  }

  /** Whose the secret is, in this role; waits where the place is just being taken. */
  async identify(role: Viewer['kind'], hash: SecretHash): Promise<Result<Viewer, Refusal>> {
    await this.#entering.get(hash);
    const viewer = this.viewerWith(hash);
    return viewer.ok && viewer.value.kind !== role ? err({ code: 'unknown_seat' }) : viewer;
  }

  /** Which place the secret opens now; a place that was given up opens to nobody. */
  viewerWith(hash: SecretHash): Result<Viewer, Refusal> {
    const viewer = this.#needs.seats.viewerWith(hash);
    if (viewer === null) return err({ code: 'unknown_seat' });
    const code = this.#loss(viewer);
    if (code !== null) return err({ code });
    return ok(this.#onlyProjects(viewer) ? { kind: 'screen' } : viewer);
  }

  #onlyProjects(viewer: Viewer): boolean {
    const { helpers } = this.#needs.play.published().game;
    return viewer.kind === 'helper' && helpers.get(viewer.helper) === 'project';
  }

  #loss(viewer: Viewer): RefusalCode | null {
    const { game } = this.#needs.play.published();
    if (viewer.kind === 'helper') return game.helpers.has(viewer.helper) ? null : 'unknown_seat';
    if (viewer.kind !== 'seat') return null;
    const seat = game.seats.get(viewer.seat);
    if (seat?.removed === false) return null;
    return seat?.banned === true ? 'banned' : 'unknown_seat';
  }

  #once(hash: SecretHash, enter: () => Promise<Result<Viewer, Refusal>>): Promise<Result<Viewer, Refusal>> {
    const entering = this.#entering.get(hash) ?? enter().finally(() => this.#entering.delete(hash));
    this.#entering.set(hash, entering);
    return entering;
  }

  async #takeSeat(hash: SecretHash, name: string): Promise<Result<Viewer, Refusal>> {
    const { play, seats, ids, wordFilter, capacity, awaited, givenUp } = this.#needs;
    const seat = ids.seat();
    const holder = { role: 'seat', seat } as const;
    const before = seats.holderOf(hash);
    const former = before?.role === 'seat' ? before.seat : null;
    awaited(seat);
    const outcome = await play.act(
      room,
      { type: 'take-seat', seat, capacity, former },
      { words: (state) => nameNewSeat(state, { seat, former }, name, wordFilter), grants: [{ holder, hash }] },
    );
    if (outcome.ok) return ok({ kind: 'seat', seat });
    givenUp(seat);
    return outcome;
  }

  async #replaceHost(host: SecretHash, next: SecretHash): Promise<Result<Viewer, Refusal>> {
    const grants: readonly Grant[] = [
      { holder: { role: 'host' }, hash: host },
      { holder: { role: 'rescue' }, hash: next },
    ];
    this.#isHostLeaving = true;
    const outcome = await this.#needs.play.act(room, { type: 'replace-host' }, { grants });
    this.#isHostLeaving = false;
    return outcome.ok ? ok({ kind: 'host' }) : outcome;
  }

  async #grantHelper(hash: SecretHash, scope: Scope): Promise<Result<Viewer, Refusal>> {
    const helper = this.#needs.ids.helper();
    const grants: readonly Grant[] = [{ holder: { role: 'helper', helper }, hash }];
    const outcome = await this.#needs.play.act(room, { type: 'invite-helper', helper, scope }, { grants });
    return outcome.ok ? ok({ kind: 'helper', helper }) : outcome;
  }
}

function asSeat(viewer: Result<Viewer, Refusal>): Result<SeatViewer, Refusal> {
  if (!viewer.ok) return viewer;
  return viewer.value.kind === 'seat' ? ok(viewer.value) : err({ code: 'forbidden' });
}
