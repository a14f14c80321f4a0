/** When people arrive faster than a room usually fills. */
export const floodMs = 10_000;
export const floodPeople = 15;

/** Remembers for a short time when each seat was first seen. */
export class Arrivals {
  readonly #since = new Map<string, number>();

  /** How many have come within the last ten seconds. Those who were here at the first look have not. */
  see(seats: readonly string[], now: number): number {
    const isFirst = this.#since.size === 0;
    for (const seat of seats) {
      if (!this.#since.has(seat)) this.#since.set(seat, isFirst && seats.length > 1 ? -Infinity : now);
    }
    return seats.filter((seat) => (this.#since.get(seat) ?? -Infinity) > now - floodMs).length;
  }
}
