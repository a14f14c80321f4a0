import type { RoomView, ViewChange } from './views.ts';

/** What a page shows after `change`, which follows `view` on the same connection. */
export function viewAfter(view: RoomView | null, change: ViewChange): RoomView {
  return change.audience ? change : ({ ...view, ...change } as RoomView);
}
