/** When people arrive faster than a room usually fills. */
const withinMs = 10_000;
export const floodPeople = 15;

/** Remembers when each seat was first seen. */
export class Arrivals {
  readonly #since = new Map<string, number>();
  #hasLooked = false;

  /** How many have come within the last ten seconds; those who were here at the first look have not. */
  see(seats: readonly string[], now: number): number {
    const since = this.#hasLooked ? now : -Infinity;
    this.#hasLooked = true;
    for (const seat of seats) if (!this.#since.has(seat)) this.#since.set(seat, since);
    return seats.filter((seat) => (this.#since.get(seat) ?? -Infinity) > now - withinMs).length;
  }
}
