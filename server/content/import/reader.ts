/** Reads deck files in a thread that has little memory and little time. */
import { Worker } from 'node:worker_threads';
import type { DeckProblem, DeckReport, DeckSummary } from '../../../shared/deck-report.ts';
import type { Deck } from '../deck.ts';
import { everywhere, problem } from './problems.ts';
import type { Job } from './job.ts';
import type { DeckRead } from './read-deck.ts';
import type { Judgement } from '../quality/judging.ts';

/** What the thread tells, in this order. */
export type Told =
  | { readonly what: 'started' }
  | ({ readonly what: 'read' } & DeckRead)
  /** Of all languages together, then of each. */
  | ({ readonly what: 'judgement' } & Judgement)
  | { readonly what: 'judged' };

export interface ReadDeck {
  /** Null with problems. */
  readonly deck: Deck | null;
  readonly report: Omit<DeckReport, 'id'>;
}

/**
 * From when it runs: for the reading, and for what is said of each language. A deck of the usual size takes a
 * tenth of a second for all of it.
 */
const LONGEST_MS = 5_000;
/** All together takes no more than so many times that: the page does not wait for ever. */
const MOST_TIMES = 3;
const LONGEST_START_MS = 30_000;
/** Of objects; what is unpacked is limited where it is unpacked. */
const resourceLimits = { maxOldGenerationSizeMb: 256 };

export class DeckReader {
  readonly #entry: URL;
  readonly #longestMs: number;

  constructor(entry: URL, longestMs = LONGEST_MS) {
    this.#entry = entry;
    this.#longestMs = longestMs;
  }

  /** Time and memory that a file takes are its own fault. What has been told until then is kept. */
  read(job: Job): Promise<ReadDeck> {
    return new Promise((resolve, reject) => {
      const worker = new Worker(this.#entry, { workerData: job, resourceLimits });
      const told: Told[] = [];
      const stop = (): void => void worker.terminate();
      let whole = setTimeout(stop, LONGEST_START_MS);
      let piece = whole;
      worker.on('message', (message: Told) => {
        clearTimeout(piece);
        piece = setTimeout(stop, this.#longestMs);
        if (message.what === 'started') whole = setTimeout(stop, MOST_TIMES * this.#longestMs);
        told.push(message);
      });
      worker.once('error', (error: NodeJS.ErrnoException) => {
        if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY') reject(error);
      });
      worker.once('exit', () => {
        clearTimeout(whole);
        clearTimeout(piece);
        if (told.length > 0) resolve(resultOf(told));
        else reject(new Error('the thread that reads decks did not start'));
      });
    });
  }
}

const tooMuch: readonly DeckProblem[] = [problem('too_much', everywhere)];

function resultOf(told: readonly Told[]): ReadDeck {
  const read = told.find((one) => one.what === 'read');
  const { deck, problems } = read ?? { deck: null, problems: tooMuch };
  const judgements = told.filter((one) => one.what === 'judgement');
  const summary = deck === null ? null : summaryOf(deck);
  const judged = told.some(({ what }) => what === 'judged');
  const advice = judgements.flatMap((one) => one.advice);
  const figures = judgements.flatMap((one) => one.figures);
  return { deck, report: { deck: deck?.file ?? null, summary, problems, judged, advice, figures } };
}

function summaryOf({ file, words }: Deck): DeckSummary {
  const [names] = Array.from(words.values(), (language) => language.names);
  return {
    title: names?.title ?? '',
    languages: [...words.keys()],
    sides: names?.sides ?? { leader: '', manager: '' },
    cards: file.cards.length,
    scenarios: file.scenarios.length,
  };
}
