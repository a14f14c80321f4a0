import type { Instant } from '../../../shared/ids.ts';
import type { SelfView } from '../../../shared/self-view.ts';
import type { RoomView, Snapshot } from '../../../shared/views.ts';

export function snapshot(now: number, view: RoomView, self?: SelfView): Snapshot {
  const base = { revision: 120, serverNow: now as Instant, view };
  return self === undefined ? base : { ...base, self };
}
