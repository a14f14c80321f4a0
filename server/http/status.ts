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
  /** What may be lost although it works, and what to do about it, in sentences; null: nothing. */
  readonly warning: string | null;
  isFailing(): boolean;
  /** What is wrong while it fails, and what to do about it, in sentences. */
  trouble(): string;
}

interface RoomCount {
  /** In the memory of this process. */
  readonly open: number;
  /** Of all processes; null: it cannot be found out now. */
  readonly stored: number | null;
}

export interface StatusNeeds {
  readonly store: StoreHealth;
  readonly isReady: () => boolean;
  readonly rooms: () => Promise<RoomCount>;
  /** Address of this node; null: it shares its store with no other. */
  readonly node: string | null;
}

type State = 'ok' | 'starting' | 'storage';

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
    // First: a store that does not answer is known to fail by then.
    const rooms = await needs.rooms();
    const state = stateOf(needs);
    respond(response, state === 'ok')
      .type('text')
      .send(pageOf(state, rooms, needs));
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

function headlineOf(state: State, store: StoreHealth): string {
  if (state === 'starting') return 'NOT YET: the server is starting or stopping.';
  if (state === 'storage') return `RED: ${store.trouble()}`;
  return store.warning === null ? 'OK: everything works.' : `AMBER: it works, but may not keep all. ${store.warning}`;
}

function counted({ open, stored }: RoomCount): string {
  return stored === null
    ? `${String(open)} in the memory of this server; how many are stored cannot be told now`
    : `${String(stored)} stored, ${String(open)} of them in memory`;
}

function pageOf(state: State, rooms: RoomCount, { store, node }: StatusNeeds): string {
  return [
    'Two Hats',
    '',
    headlineOf(state, store),
    '',
    `Durability  ${store.durability}`,
    `Workshops   ${counted(rooms)}`,
    ...(node === null ? [] : [`Node        ${node}`]),
    `Deletion    of names ${String(limits.keptClosedHours)} hours after a workshop was closed, of the rest ${String(limits.keptReportDays)} days after; of one that was not closed, ${String(limits.keptOpenDays)} days after the last thing that happened in it`,
    '',
  ].join('\n');
}
