import type { Duration, Instant, RoomCode } from '../../shared/ids.ts';
import type { Claim, Clock, Log, Tenancy } from './ports.ts';

/** Clocks further apart than this are not a pause but a mistake. */
const LONGEST_PAUSE_MS = 366 * 86_400_000;

interface TenureNeeds {
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Log;
  readonly tenancy: Tenancy;
}

/** How rooms come to this process and leave it. */
export class Tenure {
  readonly #needs: TenureNeeds;
  /** Rooms of this process that have not gone on yet, and until when somebody had them: that time is given back. */
  readonly #paused = new Map<RoomCode, Instant | null>();
  readonly #leaving = new Map<RoomCode, Promise<void>>();

  constructor(needs: TenureNeeds) {
    this.#needs = needs;
  }

  /** Takes the room, unless another process has it. What was let go here is on its way out first. */
  async claim(code: RoomCode): Promise<Claim> {
    await this.#leaving.get(code);
    const claim = await this.#needs.tenancy.claim(code);
    if (claim.kind !== 'ours') this.#paused.delete(code);
    // A room that could not be read is still ours, and has not gone on since it was taken first.
    else if (!this.#paused.has(code)) this.#paused.set(code, claim.aliveUntil);
    return claim;
  }

  /** A room of this process stands still from now on. */
  pause(code: RoomCode): void {
    this.#paused.set(code, this.#needs.clock.now());
  }

  isPaused(code: RoomCode): boolean {
    return this.#paused.has(code);
  }

  paused(): readonly RoomCode[] {
    return [...this.#paused.keys()];
  }

  /** The room goes on. For how long it has stood still, if the last thing happened there at `lastAt`. */
  resume(code: RoomCode, lastAt: Instant): Duration {
    const aliveUntil = this.#paused.get(code) ?? -Infinity;
    this.#paused.delete(code);
    const lost = this.#needs.clock.now() - Math.max(aliveUntil, lastAt);
    return Math.abs(lost) <= LONGEST_PAUSE_MS ? lost : 0;
  }

  /** The room is kept as it is, and does not go on. */
  forget(code: RoomCode): void {
    this.#paused.delete(code);
  }

  /** Others may take the room as soon as it rests; resolves when they may. */
  async leave(code: RoomCode, rested: Promise<void>, wakeAt: () => Instant): Promise<void> {
    const leaving = rested.then(() => this.release(code, wakeAt()));
    this.#leaving.set(code, leaving);
    await leaving;
    this.#leaving.delete(code);
  }

  /** When nothing is on its way out any more. */
  async settled(): Promise<void> {
    await Promise.all(this.#leaving.values());
  }

  /** Where the store cannot be told, it takes the room from this process sooner or later. */
  async release(code: RoomCode, wakeAt: Instant | null): Promise<void> {
    this.#paused.delete(code);
    try {
      await this.#needs.tenancy.release(code, wakeAt);
    } catch (error) {
      this.#needs.log.warn('a room could not be released', { room: code, error: String(error) });
    }
  }
}
