// Stands for the thread that reads decks, with one that has a piece more for ever.
import { setInterval } from 'node:timers';
import { parentPort } from 'node:worker_threads';

const advice = [{ code: 'no_twin', language: null, items: [], params: {} }];
parentPort.postMessage({ what: 'started' });
parentPort.postMessage({ what: 'read', deck: null, problems: [] });
setInterval(() => parentPort.postMessage({ what: 'judgement', advice, figures: [] }), 20);
