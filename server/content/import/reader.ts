/** Reads deck files in a thread that has little memory and little time. */
import { Worker } from 'node:worker_threads';
import type {
  DeckAdvice,
  DeckFigure,
  DeckFileKind,
  DeckProblem,
  DeckReport,
  DeckSummary,
} from '../../../shared/deck-report.ts';
import type { Deck } from '../deck.ts';
import { everywhere, problem } from './problems.ts';
import type { DeckRead } from './read-deck.ts';

export interface Job {
  readonly bytes: Uint8Array;
  readonly kind: DeckFileKind;
  readonly title: string;
}

/** What the thread tells, in this order. */
export type Told =
  | { readonly what: 'started' }
  | ({ readonly what: 'read' } & DeckRead)
  | { readonly what: 'advice'; readonly advice: readonly DeckAdvice[] }
  | { readonly what: 'figures'; readonly figures: readonly DeckFigure[] };

export interface ReadDeck {
  /** Null with problems. */
  readonly deck: Deck | null;
  readonly report: Omit<DeckReport, 'id'>;
}

/** From when it runs. A deck of the usual size takes a tenth of a second. */
const LONGEST_MS = 5_000;
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

  /** Whatever a file does to the thread is a problem of the file. What could be told until then is kept. */
  read(bytes: Uint8Array, kind: DeckFileKind, title: string): Promise<ReadDeck> {
    return new Promise((resolve, reject) => {
      const job: Job = { bytes, kind, title };
      const worker = new Worker(this.#entry, { workerData: job, resourceLimits });
      const told: Partial<DeckRead & Judged> = {};
      let hasStarted = false;
      const stop = (): void => void worker.terminate();
      let timer = setTimeout(stop, LONGEST_START_MS);
      worker.on('message', (message: Told) => {
        if (message.what === 'started') {
          hasStarted = true;
          clearTimeout(timer);
          timer = setTimeout(stop, this.#longestMs);
        }
        Object.assign(told, message);
      });
      worker.once('error', (error: NodeJS.ErrnoException) => {
        if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY') reject(error);
      });
      worker.once('exit', () => {
        clearTimeout(timer);
        if (hasStarted) resolve(resultOf(told));
        else reject(new Error('the thread that reads decks did not start'));
      });
    });
  }
}

interface Judged {
  readonly advice: readonly DeckAdvice[];
  readonly figures: readonly DeckFigure[];
}

const tooMuch: readonly DeckProblem[] = [problem('too_much', everywhere)];

function resultOf({
  deck = null,
  problems = tooMuch,
  advice = [],
  figures = [],
}: Partial<DeckRead & Judged>): ReadDeck {
  const summary = deck === null ? null : summaryOf(deck);
  return { deck, report: { deck: deck?.file ?? null, summary, problems, advice, figures } };
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
