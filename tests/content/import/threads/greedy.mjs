// Stands for the thread that reads decks, with a file that it cannot hold.
import { parentPort } from 'node:worker_threads';

parentPort.postMessage({ what: 'started' });
const held = [];
for (;;) held.push(new Array(100_000).fill({}));
