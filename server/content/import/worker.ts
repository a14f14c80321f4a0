/** What runs in a thread of its own, so that a hostile file can harm nothing but this. Entry of deck-worker.js. */
import { inspect } from 'node:util';
import { parentPort, workerData } from 'node:worker_threads';
import { judgementsOf } from '../quality/judging.ts';
import type { Job } from './job.ts';
import { readDeckFile } from './read-deck.ts';
import type { Told } from './reader.ts';

const tell = (told: Told): void => parentPort?.postMessage(told);

async function work({ bytes, kind, title, language }: Job): Promise<void> {
  tell({ what: 'started' });
  const { deck, problems } = await readDeckFile(bytes, kind, title, language);
  tell({ what: 'read', deck, problems });
  if (deck === null) return;
  for (const judgement of judgementsOf(deck.file)) tell({ what: 'judgement', ...judgement });
  tell({ what: 'judged' });
}

try {
  await work(workerData as Job);
} catch (error) {
  // Of some errors nothing is left on the other side of the thread.
  throw new Error(inspect(error), { cause: error });
}
