import type { Duration, Instant, SeatId } from '../../shared/ids.ts';
import { Blips } from './blips.ts';
import type { Cancel, Clock } from './ports.ts';

/** In steps where a team waits for everybody, a phone that is only lying there counts as absent. */
const IDLE_AFTER_MS = 50_000;
/** Pause before a seat is reported again, should the report have come to nothing. */
const REPORT_AGAIN_MS = 5_000;

interface Sign {
  readonly online: boolean;
  readonly at: Instant;
}

export interface AttendanceNeeds {
  /** Seats that are counted as present now. */
  counted(): readonly SeatId[];
  /** Since when idleness matters; null where it does not. */
  watchedSince(): Instant | null;
  gone(seat: SeatId): void;
  /** Somebody who had been lost for a moment is still not back. */
  blipOver(): void;
}

/** Notices who has been absent, or idle, for too long. */
export class Attendance {
  readonly #clock: Clock;
  readonly #awayAfterMs: Duration;
  readonly #needs: AttendanceNeeds;
  readonly #signs = new Map<SeatId, Sign>();
  readonly #reported = new Map<SeatId, Instant>();
  /** From when absence counts for seats that have not been heard of, as after a restart. */
  #since: Instant;
  readonly #blips: Blips;
  #armed: { readonly at: Instant; readonly cancel: Cancel } | null = null;
  /** What the alarm was last set by. */
  #watchedSince: Instant | null = null;

  constructor(clock: Clock, awayAfterMs: Duration, needs: AttendanceNeeds) {
    this.#clock = clock;
    this.#awayAfterMs = awayAfterMs;
    this.#needs = needs;
    this.#since = clock.now();
    this.#blips = new Blips(clock, () => {
      needs.blipOver();
    });
  }

  /** The room goes on, whatever time was given back before. */
  start(): void {
    this.#since = this.#clock.now();
    this.armAnew();
  }

  /** The seat gave a sign of life, or its last page has just gone. */
  note(seat: SeatId, online: boolean): void {
    if (online) this.#blips.end(seat);
    this.#signs.set(seat, { online, at: this.#clock.now() });
    this.#reported.delete(seat);
    const at = this.#dueAt(seat);
    // A sign puts off what is due: the alarm then rings too early, and is set anew.
    this.#armBefore(at);
  }

  /** The seat's last page has gone; `silent`: it had not been heard of for so long that this is no blip. */
  lost(seat: SeatId, silent: boolean): void {
    if (!silent) this.#blips.begin(seat);
    this.note(seat, false);
  }

  /** Gone only just now, which is not told to anybody. */
  isBlip(seat: SeatId): boolean {
    return this.#blips.has(seat);
  }

  /** Time in which nobody could be heard is not absence. */
  giveBack(lost: Duration): void {
    this.#since = (this.#since + lost) as Instant;
    for (const [seat, sign] of this.#signs) this.#signs.set(seat, { ...sign, at: (sign.at + lost) as Instant });
    // It may be set for somebody who gives a sign just now and does not count yet.
    const armedAt = this.#armed?.at ?? Infinity;
    this.armAnew();
    this.#armBefore(armedAt + lost);
  }

  /** The seat does not exist after all. */
  forget(seat: SeatId): void {
    this.#signs.delete(seat);
    this.#reported.delete(seat);
  }

  /**
   * The step may be another. That one more seat counts is no reason to set the alarm: it gave a sign before;
   * nor that one less does: the alarm then rings too early, and is set anew.
   */
  stepMayHaveChanged(): void {
    if (this.#needs.watchedSince() !== this.#watchedSince) this.armAnew();
  }

  /** Seats may count again that gave no sign. */
  armAnew(): void {
    this.#watchedSince = this.#needs.watchedSince();
    this.#armAt(this.#needs.counted().reduce((least, seat) => Math.min(least, this.#dueAt(seat)), Infinity));
  }

  stop(): void {
    this.#disarm();
    this.#blips.stop();
  }

  #armBefore(at: number): void {
    if (at < (this.#armed?.at ?? Infinity)) this.#armAt(at);
  }

  #armAt(at: number): void {
    if (this.#armed?.at === at) return;
    this.#disarm();
    if (at === Infinity) return;
    const cancel = this.#clock.at(at as Instant, () => {
      this.#armed = null;
      this.#report();
    });
    this.#armed = { at: at as Instant, cancel };
  }

  #disarm(): void {
    this.#armed?.cancel();
    this.#armed = null;
  }

  #report(): void {
    const now = this.#clock.now();
    const due = this.#needs.counted().filter((seat) => this.#dueAt(seat) <= now);
    for (const seat of due) {
      this.#reported.set(seat, now);
      this.#needs.gone(seat);
    }
    this.armAnew();
  }

  #dueAt(seat: SeatId): number {
    const reported = this.#reported.get(seat);
    const again = reported === undefined ? -Infinity : reported + REPORT_AGAIN_MS;
    return Math.max(this.#goneAt(seat), again);
  }

  #goneAt(seat: SeatId): number {
    const sign = this.#signs.get(seat);
    if (sign === undefined) return this.#since + this.#awayAfterMs;
    if (!sign.online) return sign.at + this.#awayAfterMs;
    const watched = this.#needs.watchedSince();
    return watched === null ? Infinity : Math.max(sign.at, watched) + IDLE_AFTER_MS;
  }
}
