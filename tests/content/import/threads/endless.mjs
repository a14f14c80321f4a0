// Stands for the thread that reads decks, with a file that it never gets to the end of.
import { parentPort } from 'node:worker_threads';

parentPort.postMessage({ what: 'started' });
for (;;);
