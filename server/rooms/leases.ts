import type { CardId, Instant, SeatId, TeamId } from '../../shared/ids.ts';
import type { Cancel, Clock } from './ports.ts';

/** A finger that says nothing for this long has let go. */
const LEASE_MS = 4_000;
/** Nobody keeps a card from the others for longer, however often the finger speaks. */
const LONGEST_MS = 10_000;

interface Lease {
  readonly team: TeamId;
  readonly card: CardId;
  readonly since: Instant;
  readonly cancel: Cancel;
}

/** Which card is under whose finger: a hint, so it lives here and nowhere else. */
export class Leases {
  readonly #clock: Clock;
  readonly #changed: () => void;
  readonly #bySeat = new Map<SeatId, Lease>();

  constructor(clock: Clock, changed: () => void) {
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
    const since = holder === seat ? (this.#bySeat.get(seat)?.since ?? now) : now;
    const until = Math.min(now + LEASE_MS, since + LONGEST_MS) as Instant;
    this.#bySeat.get(seat)?.cancel();
    const cancel = this.#clock.at(until, () => {
      this.release(seat);
    });
    this.#bySeat.set(seat, { team, card, since, cancel });
    if (holder !== seat) this.#changed();
    return true;
  }

  release(seat: SeatId): void {
    const lease = this.#bySeat.get(seat);
    if (lease === undefined) return;
    lease.cancel();
    this.#bySeat.delete(seat);
    this.#changed();
  }

  releaseAll(): void {
    for (const seat of [...this.#bySeat.keys()]) this.release(seat);
  }
}
