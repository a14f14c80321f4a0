/** The other end of `probe.mjs`. */
import { connect } from 'node:net';
import { createInterface } from 'node:readline';

/** For `--import`: an address, since a path may hold spaces. */
export const probeModule = new URL('probe.mjs', import.meta.url).href;

/** Milliseconds by which the event loop came late. */
export interface LoopDelay {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

/** Bytes, after a collection. */
export interface Memory {
  readonly heapUsed: number;
  readonly external: number;
  readonly rss: number;
}

export class Probe {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  /** Begins to sample the delay of the event loop. */
  async watch(): Promise<void> {
    await this.#ask('watch');
  }

  /** Ends the sampling. */
  async delay(): Promise<LoopDelay> {
    return (await this.#ask('delay')) as LoopDelay;
  }

  async memory(): Promise<Memory> {
    return (await this.#ask('memory')) as Memory;
  }

  /** Begins a CPU profile. */
  async profile(): Promise<void> {
    await this.#ask('profile');
  }

  /** Ends it: what a `.cpuprofile` file holds. */
  async profiled(): Promise<unknown> {
    return this.#ask('profiled');
  }

  #ask(word: string): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const socket = connect(this.#path, () => socket.write(`${word}\n`));
      socket.once('error', reject);
      createInterface({ input: socket }).once('line', (line) => {
        socket.destroy();
        resolve(JSON.parse(line));
      });
    });
  }
}
