import { diceFrom } from '../bots/strategy.ts';

const letters = 'abcdefghijkmnpqrstuvwxyz23456789';

/** Chance of one run. What is forked under a name falls alike whatever the others have rolled. */
export class Dice {
  readonly #name: string;
  readonly #roll: () => number;

  constructor(name: string) {
    this.#name = name;
    this.#roll = diceFrom(numberOf(name));
  }

  fork(name: string): Dice {
    return new Dice(`${this.#name}/${name}`);
  }

  chance(probability: number): boolean {
    return this.#roll() < probability;
  }

  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.#roll() * (most - least + 1));
  }

  pick<T>(items: readonly T[]): T {
    return items[this.between(0, items.length - 1)]!;
  }

  token(length: number): string {
    return Array.from({ length }, () => letters[this.between(0, letters.length - 1)]!).join('');
  }

  number(): number {
    return this.between(0, 2 ** 31);
  }
}

/** FNV-1a. */
export function numberOf(text: string): number {
  let hash = 2_166_136_261;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 16_777_619);
  return hash >>> 0;
}
