// Stands for the thread that reads decks, with one that it can read and not judge.
import { parentPort } from 'node:worker_threads';

const problems = [{ code: 'no_cards', line: null, column: null, params: {} }];
parentPort.postMessage({ what: 'started' });
parentPort.postMessage({ what: 'read', deck: null, problems });
for (;;);
