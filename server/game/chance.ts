/** Chance as an argument: a generator made from a seed, so that the same intent gives the same events. */

/** Draws numbers in [0, 1). */
export type Chance = () => number;

/** Mulberry32 (T. Ettinger, public domain): 32 bits of state, good enough to shuffle cards with. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from 0 to `below` − 1. */
export function drawBelow(below: number, chance: Chance): number {
  return Math.floor(chance() * below);
}

const letters = 'abcdefghijkmnpqrstuvwxyz23456789';

/** A name that is not taken and tells nothing about what has it. */
export function drawName(taken: ReadonlySet<string>, chance: Chance): string {
  for (;;) {
    const name = Array.from({ length: 5 }, () => letters[drawBelow(letters.length, chance)]).join('');
    if (!taken.has(name)) return name;
  }
}

/** The items in a new order (Fisher-Yates). */
export function shuffled<T>(items: readonly T[], chance: Chance): readonly T[] {
  const result = [...items];
  for (let end = result.length - 1; end > 0; end--) {
    const pick = drawBelow(end + 1, chance);
    [result[end], result[pick]] = [result[pick] as T, result[end] as T];
  }
  return result;
}
