/** What a bot would do where a person makes up their mind. */
import type { Mode, Side } from '../../shared/commands.ts';

export interface Strategy {
  side(card: string): Side;
  mode(): Mode;
  /** Whether to do something that is done once at most, such as an appeal; the dice roll once per name. */
  once(what: string, probability: number): boolean;
  pick<T>(from: readonly T[]): T | undefined;
  /** Milliseconds of thought before the next deed. */
  pause(): number;
}

/** Dice that always fall alike for one seed. */
export function diceFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Bots know no key. So that a room of them agrees and disagrees as people do, each card leans to one
 * side by its name, for all bots alike, and each bot rolls its own dice on that.
 */
export function seededStrategy(seed: number, speed: number): Strategy {
  const dice = diceFrom(seed);
  const rolled = new Set<string>();
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(dice() * from.length)];
  return {
    side: (card) => (dice() < 0.15 + 0.7 * diceFrom(numberOf(card))() ? 'leader' : 'manager'),
    mode: () => pick(['lead', 'manage', 'both'] as const) ?? 'both',
    once: (what, probability) => {
      if (rolled.has(what)) return false;
      rolled.add(what);
      return dice() < probability;
    },
    pick,
    pause: () => (800 + dice() * 2_400) / speed,
  };
}

function numberOf(text: string): number {
  return Array.from(text).reduce((sum, letter) => (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) >>> 0, 7);
}
