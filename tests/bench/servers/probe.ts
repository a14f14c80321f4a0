/** The other end of `probe.mjs`. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { within } from '../deadline.ts';

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

/** An answer waits for the event loop of the server, and a CPU profile is written in one piece. */
const answersWithinMs = 60_000;

interface Reply {
  readonly answer?: unknown;
  readonly error?: string;
}

interface Waiting {
  readonly resolve: (reply: Reply) => void;
  readonly reject: (error: Error) => void;
}

export class Probe {
  readonly #socket: Socket;
  /** In the order in which they have asked. */
  readonly #waiting: Waiting[] = [];

  constructor(socket: Socket) {
    this.#socket = socket;
    createInterface({ input: socket }).on('line', (line) => {
      this.#waiting.shift()?.resolve(JSON.parse(line) as Reply);
    });
    // What went wrong shows in that it closes.
    socket.on('error', () => undefined);
    socket.once('close', () => {
      for (const { reject } of this.#waiting.splice(0)) reject(new Error('a server has hung up its probe'));
    });
  }

  /** The connection lasts as long as the server is wanted: when it closes, the server ends. */
  static async connect(path: string): Promise<Probe> {
    const socket = connect(path);
    await once(socket, 'connect');
    return new Probe(socket);
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

  async #ask(word: string): Promise<unknown> {
    const reply = new Promise<Reply>((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#socket.write(`${word}\n`);
    });
    const { answer, error } = await within(answersWithinMs, `the probe of a server was asked for "${word}"`, reply);
    if (error !== undefined) throw new Error(error);
    return answer;
  }
}
