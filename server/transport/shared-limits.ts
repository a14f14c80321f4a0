import type { Clock } from '../rooms/ports.ts';
import { Admission } from './admission.ts';
import { Bucket, Buckets, type Rate } from './rate-limit.ts';

const perSocket: Rate = { burst: 10, perSecond: 10 / 60 };
/** A whole venue shares one address, so this one is only there against a machine. */
const perAddress: Rate = { burst: 600, perSecond: 10 };
const overall: Rate = { burst: 6_000, perSecond: 100 };
/** One page has one seat; a person who leaves and comes again, or cannot decide on a room, takes a few. */
const seatsPerSocket: Rate = { burst: 5, perSecond: 1 / 60 };
/** The largest room there may be, all at once, behind one address. */
const seatsPerAddress: Rate = { burst: 600, perSecond: 5 };
const roomsPerAddress: Rate = { burst: 60, perSecond: 1 / 15 };
const roomsOverall: Rate = { burst: 200, perSecond: 1 };

/**
 * Once somebody has guessed too much, those who have not guessed at all still get in, in turn: the
 * machine may sit in the same room as a phone.
 */
const turns: Rate = { burst: 20, perSecond: 20 };

export interface Guesses {
  readonly allowed: () => boolean;
  /** The same for a page that is only about to try, which may have to wait for the answer. */
  readonly turn: () => Promise<boolean>;
  readonly wrong: () => void;
}

/** Limits that all connections of a server share. */
export class SharedLimits {
  readonly #clock: Clock;
  readonly #wrongByAddress: Buckets;
  readonly #wrong: Bucket;
  readonly #turns: Admission;
  readonly #seatsByAddress: Buckets;
  readonly #openedByAddress: Buckets;
  readonly #opened: Bucket;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#wrongByAddress = new Buckets(clock, perAddress);
    this.#wrong = new Bucket(clock, overall);
    this.#turns = new Admission(clock, turns);
    this.#seatsByAddress = new Buckets(clock, seatsPerAddress);
    this.#openedByAddress = new Buckets(clock, roomsPerAddress);
    this.#opened = new Bucket(clock, roomsOverall);
  }

  /** Wrong room codes and secrets of one connection, counted with everybody's. */
  guessesFrom(address: string): Guesses {
    const mine = new Bucket(this.#clock, perSocket);
    const shared = (): number => Math.min(this.#wrongByAddress.level(address), this.#wrong.level());
    const allowed = (): boolean => Math.min(mine.level(), shared()) >= 1;
    return {
      allowed,
      turn: () => (allowed() || !mine.isFull() ? Promise.resolve(allowed()) : this.#turn()),
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
  newSeatsFrom(address: string): { readonly allowed: () => boolean; readonly taken: () => void } {
    const mine = new Bucket(this.#clock, seatsPerSocket);
    return {
      // The first is free: a machine behind the same address must not keep a phone out.
      allowed: () => mine.isFull() || Math.min(mine.level(), this.#seatsByAddress.level(address)) >= 1,
      taken: () => {
        mine.take();
        this.#seatsByAddress.take(address);
      },
    };
  }

  mayOpenRoom(address: string): boolean {
    if (Math.min(this.#openedByAddress.level(address), this.#opened.level()) < 1) return false;
    this.#openedByAddress.take(address);
    this.#opened.take();
    return true;
  }

  #turn(): Promise<boolean> {
    return new Promise((resolve) => {
      const answer = (isAllowed: boolean) => () => {
        resolve(isAllowed);
      };
      const isQueued = this.#turns.ask({ hasLeft: () => false, enter: answer(true), drop: answer(false) });
      if (!isQueued) resolve(false);
    });
  }
}
