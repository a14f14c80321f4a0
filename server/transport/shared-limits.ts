import type { Clock } from '../rooms/ports.ts';
import { Bucket, Buckets, type Rate } from './rate-limit.ts';
import { guesses, rooms, seats, turns } from './rates.ts';
import { Turnstile, type Newcomer } from './turnstile.ts';

/** The page that waits; it may go meanwhile. */
type Waiting = Pick<Newcomer, 'hasLeft'>;

interface Rates {
  readonly perAddress: Rate;
  readonly overall?: Rate;
}

/** Credits of all who come from one address, and of everybody together. */
class Pool {
  readonly #byAddress: Buckets;
  readonly #overall: Bucket | null;

  constructor(clock: Clock, { perAddress, overall }: Rates) {
    this.#byAddress = new Buckets(clock, perAddress);
    this.#overall = overall ? new Bucket(clock, overall) : null;
  }

  level(address: string): number {
    return Math.min(this.#byAddress.level(address), this.#overall?.level() ?? Infinity);
  }

  /** False: there is none left. */
  take(address: string): boolean {
    if (this.level(address) < 1) return false;
    this.#byAddress.take(address);
    this.#overall?.take();
    return true;
  }
}

interface Terms {
  readonly clock: Clock;
  readonly perSocket: Rate;
  readonly pool: Pool;
  /** Where those wait who find the pool empty. */
  readonly turns: Turnstile;
}

/** What one connection may do, counted with everybody's. */
export class Allowance {
  readonly #terms: Terms;
  readonly #address: string;
  /** Null: nothing has been used yet. */
  #own: Bucket | null = null;

  constructor(terms: Terms, address: string) {
    this.#terms = terms;
    this.#address = address;
  }

  isLeft(): boolean {
    return (this.#own?.level() ?? Infinity) >= 1 && this.#terms.pool.level(this.#address) >= 1;
  }

  /**
   * Whether the page may try; it may have to wait for the answer. A machine behind the same address must
   * not keep a phone out, nor get in faster by coming as many.
   */
  async turn(page: Waiting): Promise<boolean> {
    return this.isLeft() || (this.#own?.isFull() !== false && (await inTurn(this.#terms.turns, page)));
  }

  used(): void {
    const { clock, perSocket, pool } = this.#terms;
    this.#own ??= new Bucket(clock, perSocket);
    this.#own.take();
    pool.take(this.#address);
  }
}

/** Limits that all connections of a server share. */
export class SharedLimits {
  readonly #turns: Turnstile;
  readonly #guesses: Terms;
  readonly #seats: Terms;
  readonly #opened: Pool;

  constructor(clock: Clock, fault: (error: unknown) => void) {
    this.#turns = new Turnstile(clock, turns, fault);
    const terms = (rates: Rates & { readonly perSocket: Rate }): Terms => ({
      clock,
      perSocket: rates.perSocket,
      pool: new Pool(clock, rates),
      turns: this.#turns,
    });
    this.#guesses = terms(guesses);
    this.#seats = terms(seats);
    this.#opened = new Pool(clock, rooms);
  }

  /** Wrong room codes, secrets and keys; whoever has none left is not told what was wrong. */
  guessesFrom(address: string): Allowance {
    return new Allowance(this.#guesses, address);
  }

  /** Seats that are taken for the first time. */
  newSeatsFrom(address: string): Allowance {
    return new Allowance(this.#seats, address);
  }

  mayOpenRoom(address: string): boolean {
    return this.#opened.take(address);
  }

  /** Lets nobody wait any longer. */
  stop(): void {
    this.#turns.stop();
  }
}

function inTurn(turns: Turnstile, page: Waiting): Promise<boolean> {
  return new Promise((resolve) => {
    const answer = (isAllowed: boolean) => () => {
      resolve(isAllowed);
    };
    if (!turns.ask({ hasLeft: () => page.hasLeft(), enter: answer(true), drop: answer(false) })) resolve(false);
  });
}
