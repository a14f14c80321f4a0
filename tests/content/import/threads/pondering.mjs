// Stands for the thread that reads decks, with one that it can read and not judge to the end.
import { parentPort } from 'node:worker_threads';

const advice = [{ code: 'no_twin', language: null, items: [], params: {} }];
parentPort.postMessage({ what: 'started' });
parentPort.postMessage({ what: 'read', deck: null, problems: [] });
parentPort.postMessage({ what: 'judgement', advice, figures: [] });
for (;;);
