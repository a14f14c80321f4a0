/** How the server is: one word for machines at `/healthz`, and a page for whoever runs it at `/status`. */
import express, { type Response } from 'express';
import { limits } from '../../shared/limits.ts';

/** What the store says of itself. */
export interface StoreHealth {
  /** What has been accepted survives, and by which settings; one line. */
  readonly durability: string;
  isFailing(): boolean;
}

export interface StatusNeeds {
  readonly store: StoreHealth;
  readonly isReady: () => boolean;
  /** Rooms that are being held in memory, and all that are stored. */
  readonly rooms: () => { readonly open: number; readonly stored: number };
}

type State = 'ok' | 'starting' | 'storage';

const sentences: Readonly<Record<State, string>> = {
  ok: 'OK: everything works.',
  starting: 'NOT YET: the server is starting or stopping.',
  storage: 'RED: the store cannot be written. Commands are refused and nothing is lost; free space or mend the disk.',
};

export function status(needs: StatusNeeds): express.Router {
  const router = express.Router();
  router.get('/healthz', (_request, response) => {
    const state = stateOf(needs);
    answer(response, state).json({ status: state });
  });
  router.get('/status', (_request, response) => {
    const state = stateOf(needs);
    answer(response, state).type('text').send(pageOf(state, needs));
  });
  return router;
}

function stateOf({ isReady, store }: StatusNeeds): State {
  if (!isReady()) return 'starting';
  return store.isFailing() ? 'storage' : 'ok';
}

function answer(response: Response, state: State): Response {
  return response.status(state === 'ok' ? 200 : 503).set('Cache-Control', 'no-store');
}

function pageOf(state: State, { store, rooms }: StatusNeeds): string {
  const { open, stored } = rooms();
  return [
    'Two Hats',
    '',
    sentences[state],
    '',
    `Durability  ${store.durability}`,
    `Workshops   ${String(stored)} stored, ${String(open)} of them in memory`,
    `Deletion    of names ${String(limits.keptClosedHours)} hours after a workshop was closed, of the rest ${String(limits.keptReportDays)} days after; of one that was not closed, ${String(limits.keptOpenDays)} days after the last thing that happened in it`,
    '',
  ].join('\n');
}
