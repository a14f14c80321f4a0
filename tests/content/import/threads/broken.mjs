// Stands for the thread that reads decks, when the program is wrong.
import { parentPort } from 'node:worker_threads';

parentPort.postMessage({ what: 'started' });
throw new Error('broken');
