/** What ends a connection for good, and as what the person sees it. */
import type { CloseReason } from '../../shared/protocol.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import type { ConnectionState } from './store.ts';

/** Refusals after which coming back to the same place is pointless. */
export const endingRefusals: Partial<Record<RefusalCode, ConnectionState>> = {
  unknown_room: 'gone',
  room_damaged: 'gone',
  unknown_seat: 'gone',
  banned: 'gone',
  forbidden: 'gone',
  superseded: 'superseded',
  upgrade_required: 'stale-page',
};

/** Other reasons to close are passed over: the page comes back by itself. */
export const endingReasons: Partial<Record<CloseReason, ConnectionState>> = {
  superseded: 'superseded',
  removed: 'removed',
  closed: 'gone',
};

export function hasEnded(state: ConnectionState): boolean {
  return state === 'superseded' || state === 'removed' || state === 'gone' || state === 'stale-page';
}
