import type { CardId, Instant, SeatId, TeamId } from '../../shared/ids.ts';
import type { Cancel, Clock } from './ports.ts';

/** A finger that says nothing for this long has let go. */
const LEASE_MS = 4_000;
/** Nobody keeps a card from the others for longer, however often the finger speaks. */
const LONGEST_MS = 10_000;
/** Whoever takes a card again within this time has not given the others a chance: it is the same hold. */
const PAUSE_MS = 3_000;

interface Lease {
  readonly team: TeamId;
  readonly card: CardId;
  readonly since: Instant;
  readonly cancel: Cancel;
}

interface Released extends Pick<Lease, 'team' | 'card' | 'since'> {
  readonly at: Instant;
}

/** Which card is under whose finger: a hint, so it lives here and nowhere else. */
export class Leases {
  readonly #clock: Clock;
  readonly #changed: (team: TeamId) => void;
  readonly #bySeat = new Map<SeatId, Lease>();
  readonly #released = new Map<SeatId, Released>();

  constructor(clock: Clock, changed: (team: TeamId) => void) {
    this.#clock = clock;
    this.#changed = changed;
  }

  heldBy(team: TeamId, card: CardId): SeatId | null {
    for (const [seat, lease] of this.#bySeat) if (lease.card === card && lease.team === team) return seat;
    return null;
  }

  /** Takes the card or renews the hold; false while somebody else has it or the time is used up. */
  hold(seat: SeatId, team: TeamId, card: CardId): boolean {
    const holder = this.heldBy(team, card);
    if (holder !== null && holder !== seat) return false;
    const now = this.#clock.now();
    const since = this.#heldSince(seat, team, card) ?? now;
    const until = Math.min(now + LEASE_MS, since + LONGEST_MS) as Instant;
    if (until <= now) return false;
    this.#bySeat.get(seat)?.cancel();
    const cancel = this.#clock.at(until, () => {
      this.release(seat);
    });
    this.#bySeat.set(seat, { team, card, since, cancel });
    if (holder !== seat) this.#changed(team);
    return true;
  }

  release(seat: SeatId): void {
    const lease = this.#bySeat.get(seat);
    if (lease === undefined) return;
    lease.cancel();
    this.#bySeat.delete(seat);
    const { team, card, since } = lease;
    this.#released.set(seat, { team, card, since, at: this.#clock.now() });
    this.#changed(team);
  }

  releaseAll(): void {
    for (const seat of [...this.#bySeat.keys()]) this.release(seat);
    this.#released.clear();
  }

  /** Since when the seat has had this card, a short pause included. */
  #heldSince(seat: SeatId, team: TeamId, card: CardId): Instant | null {
    const released = this.#released.get(seat);
    const isFresh = released !== undefined && this.#clock.now() - released.at < PAUSE_MS;
    const hold = this.#bySeat.get(seat) ?? (isFresh ? released : undefined);
    return hold?.card === card && hold.team === team ? hold.since : null;
  }
}
