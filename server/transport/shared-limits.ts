import type { Clock } from '../rooms/ports.ts';
import { Bucket, Buckets } from './rate-limit.ts';
import { guesses, rooms, seats, turns } from './rates.ts';
import { Turnstile } from './turnstile.ts';

/** Tells whether the page that waits has gone. */
type HasLeft = () => boolean;

export interface Guesses {
  /** Whether the page may try; it may have to wait for the answer. */
  readonly turn: (hasLeft: HasLeft) => Promise<boolean>;
  /** Whether it is still told what was wrong. */
  readonly isTold: () => boolean;
  readonly wrong: () => void;
}

export interface NewSeats {
  /** Whether the page may take one; it may have to wait for the answer. */
  readonly turn: (hasLeft: HasLeft) => Promise<boolean>;
  readonly taken: () => void;
}

/** Limits that all connections of a server share. */
export class SharedLimits {
  readonly #clock: Clock;
  readonly #wrongByAddress: Buckets;
  readonly #wrong: Bucket;
  readonly #turns: Turnstile;
  readonly #seatsByAddress: Buckets;
  readonly #openedByAddress: Buckets;
  readonly #opened: Bucket;

  constructor(clock: Clock, fault: (error: unknown) => void) {
    this.#clock = clock;
    this.#wrongByAddress = new Buckets(clock, guesses.perAddress);
    this.#wrong = new Bucket(clock, guesses.overall);
    this.#turns = new Turnstile(clock, turns, fault);
    this.#seatsByAddress = new Buckets(clock, seats.perAddress);
    this.#openedByAddress = new Buckets(clock, rooms.perAddress);
    this.#opened = new Bucket(clock, rooms.overall);
  }

  /** Wrong room codes and secrets of one connection, counted with everybody's. */
  guessesFrom(address: string): Guesses {
    const mine = new Bucket(this.#clock, guesses.perSocket);
    const shared = (): number => Math.min(this.#wrongByAddress.level(address), this.#wrong.level());
    const isTold = (): boolean => Math.min(mine.level(), shared()) >= 1;
    return {
      isTold,
      turn: async (hasLeft) => isTold() || (mine.isFull() && (await this.#turn(hasLeft))),
      wrong: () => {
        mine.take();
        if (shared() < 1) return;
        this.#wrongByAddress.take(address);
        this.#wrong.take();
      },
    };
  }

  /** Lets nobody wait any longer. */
  stop(): void {
    this.#turns.stop();
  }

  /** Seats that one connection takes for the first time, counted with those of its address. */
  newSeatsFrom(address: string): NewSeats {
    const mine = new Bucket(this.#clock, seats.perSocket);
    const shared = (): number => this.#seatsByAddress.level(address);
    return {
      // A machine behind the same address must not keep a phone out, nor get in faster by coming as many.
      turn: async (hasLeft) => Math.min(mine.level(), shared()) >= 1 || (mine.isFull() && (await this.#turn(hasLeft))),
      taken: () => {
        mine.take();
        if (shared() >= 1) this.#seatsByAddress.take(address);
      },
    };
  }

  mayOpenRoom(address: string): boolean {
    if (Math.min(this.#openedByAddress.level(address), this.#opened.level()) < 1) return false;
    this.#openedByAddress.take(address);
    this.#opened.take();
    return true;
  }

  #turn(hasLeft: HasLeft): Promise<boolean> {
    return new Promise((resolve) => {
      const answer = (isAllowed: boolean) => () => {
        resolve(isAllowed);
      };
      if (!this.#turns.ask({ hasLeft, enter: answer(true), drop: answer(false) })) resolve(false);
    });
  }
}
