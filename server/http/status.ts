/**
 * How the server is: one word for machines at `/healthz`, whether it may be sent people at `/readyz`, and a page for
 * whoever runs it at `/status`.
 */
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
  /** Rooms that are being held in memory, and all that are stored; null: it cannot be found out now. */
  readonly rooms: () => Promise<{ readonly open: number; readonly stored: number | null }>;
  /** Address of this node; null: it shares its store with no other. */
  readonly node: string | null;
}

type State = 'ok' | 'starting' | 'storage';

const sentences: Readonly<Record<State, string>> = {
  ok: 'OK: everything works.',
  starting: 'NOT YET: the server is starting or stopping.',
  storage: 'RED: the store cannot be written. Commands are refused and nothing is lost; free space or mend the store.',
};

export function status(needs: StatusNeeds): express.Router {
  const router = express.Router();
  router.get('/healthz', (_request, response) => {
    const state = stateOf(needs);
    respond(response, state === 'ok').json({ status: state });
  });
  router.get('/readyz', (_request, response) => {
    const ready = isOpen(needs);
    respond(response, ready).json({ ready });
  });
  router.get('/status', async (_request, response) => {
    const state = stateOf(needs);
    respond(response, state === 'ok')
      .type('text')
      .send(await pageOf(state, needs));
  });
  return router;
}

function stateOf({ isReady, store }: StatusNeeds): State {
  if (!isReady()) return 'starting';
  return store.isFailing() ? 'storage' : 'ok';
}

/**
 * A node that cannot ask the store is of no use while the others can. One that is alone still shows everybody what
 * there is.
 */
function isOpen({ isReady, store, node }: StatusNeeds): boolean {
  return isReady() && (node === null || !store.isFailing());
}

function respond(response: Response, isWell: boolean): Response {
  return response.status(isWell ? 200 : 503).set('Cache-Control', 'no-store');
}

async function pageOf(state: State, { store, rooms, node }: StatusNeeds): Promise<string> {
  const { open, stored } = await rooms();
  const count = stored === null ? 'an unknown number of' : String(stored);
  return [
    'Two Hats',
    '',
    sentences[state],
    '',
    `Durability  ${store.durability}`,
    `Workshops   ${count} stored, ${String(open)} of them in memory`,
    ...(node === null ? [] : [`Node        ${node}`]),
    `Deletion    of names ${String(limits.keptClosedHours)} hours after a workshop was closed, of the rest ${String(limits.keptReportDays)} days after; of one that was not closed, ${String(limits.keptOpenDays)} days after the last thing that happened in it`,
    '',
  ].join('\n');
}
