/** What runs in a thread of its own, so that a hostile file can harm nothing but this. Entry of deck-worker.js. */
import { parentPort, workerData } from 'node:worker_threads';
import { adviceOf } from '../quality/advice.ts';
import { figuresOf } from '../quality/figures.ts';
import { vader } from '../quality/lexicons.ts';
import { readDeckFile } from './read-deck.ts';
import type { Job, Told } from './reader.ts';

const tell = (told: Told): void => parentPort?.postMessage(told);

const { bytes, kind, title } = workerData as Job;
tell({ what: 'started' });
const { deck, problems } = await readDeckFile(bytes, kind, title);
tell({ what: 'read', deck, problems });
if (deck !== null) tell({ what: 'advice', advice: adviceOf(deck.file) });
if (deck !== null) tell({ what: 'figures', figures: figuresOf(deck.file, { lexicons: [vader] }) });
