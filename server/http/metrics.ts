/** Figures for Prometheus. Nothing in them names a room or a person. */
import { createServer, type Server } from 'node:http';
import express, { type RequestHandler } from 'express';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Journal } from '../rooms/ports.ts';
import { isSame } from '../transport/secrets.ts';
import type { Tally } from '../transport/tally.ts';

const PREFIX = 'two_hats_';
/** Seconds. */
const appendBuckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];

export interface Figures {
  readonly tally: Tally;
  readonly sockets: () => { readonly connections: number; readonly seated: number };
  readonly rooms: () => Promise<{ readonly open: number; readonly stored: number | null }>;
}

export class Metrics {
  readonly #registry = new Registry();
  readonly #appends = this.#histogram('append_seconds', 'Time until an entry was durable, or was refused');
  readonly #lost = new Counter({
    name: `${PREFIX}rooms_lost_total`,
    help: 'Rooms that this node had and lost without letting them go',
    registers: [this.#registry],
  });
  readonly #takenOver = new Counter({
    name: `${PREFIX}rooms_taken_over_total`,
    help: 'Rooms that this node took from one that had not let them go',
    registers: [this.#registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.#registry });
  }

  /** The same journal, with a watch beside it. */
  timed(journal: Journal): Journal {
    return {
      append: async (...entry) => {
        const stop = this.#appends.startTimer();
        try {
          const failure = await journal.append(...entry);
          stop({ outcome: failure ?? 'ok' });
          return failure;
        } catch (error) {
          stop({ outcome: 'error' });
          throw error;
        }
      },
      read: (code) => journal.read(code),
      remains: (code) => journal.remains(code),
      list: () => journal.list(),
      forget: (code) => journal.forget(code),
    };
  }

  lostRoom(): void {
    this.#lost.inc();
  }

  tookRoomOver(): void {
    this.#takenOver.inc();
  }

  /** What is read off when it is asked for. */
  show({ tally, sockets, rooms }: Figures): void {
    this.#gauge('connections', 'Open connections of pages', (gauge) => {
      gauge.set(sockets().connections);
    });
    this.#gauge('seated', 'Connections with a place in a room', (gauge) => {
      gauge.set(sockets().seated);
    });
    this.#gauge('rooms_open', 'Rooms that this node has in memory', async (gauge) => {
      gauge.set((await rooms()).open);
    });
    this.#gauge('rooms_stored', 'Rooms in the store, of all nodes', async (gauge) => {
      gauge.set((await rooms()).stored ?? NaN);
    });
    this.#counter('pushes_total', 'Views sent to pages', [], (counter) => {
      counter.inc(tally.pushes);
    });
    this.#counter('forwarded_total', 'Requests and sockets passed on to another node', [], (counter) => {
      counter.inc(tally.forwarded);
    });
    const help = 'Requests of pages by what was answered: ok, or the code of the refusal';
    this.#counter('requests_total', help, ['request', 'outcome'], (counter) => {
      for (const { name, outcome, count } of tally.answers()) counter.inc({ request: name, outcome }, count);
    });
  }

  /** Whoever asks without the token, where there is one, is not told that there is anything. */
  page(token: string | undefined): RequestHandler {
    return async (request, response, next) => {
      const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
      if (token !== undefined && !isSame(given, token)) {
        next();
        return;
      }
      const text = await this.#registry.metrics();
      response.set('Content-Type', this.#registry.contentType).set('Cache-Control', 'no-store').send(text);
    };
  }

  /** A server with nothing else on it, for a port that is not open to everybody. */
  server(token: string | undefined): Server {
    const app = express();
    app.disable('x-powered-by');
    app.get('/metrics', this.page(token));
    return createServer(app);
  }

  #histogram(name: string, help: string): Histogram<'outcome'> {
    const registers = [this.#registry];
    return new Histogram({ name: PREFIX + name, help, buckets: appendBuckets, labelNames: ['outcome'], registers });
  }

  #gauge(name: string, help: string, read: (gauge: Gauge) => void | Promise<void>): void {
    const collect = function (this: Gauge): void | Promise<void> {
      return read(this);
    };
    new Gauge({ name: PREFIX + name, help, registers: [this.#registry], collect });
  }

  #counter<Label extends string>(
    name: string,
    help: string,
    labelNames: Label[],
    read: (counter: Counter<Label>) => void,
  ) {
    const collect = function (this: Counter<Label>): void {
      this.reset();
      read(this);
    };
    new Counter({ name: PREFIX + name, help, labelNames, registers: [this.#registry], collect });
  }
}
