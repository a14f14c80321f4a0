import type { RoomView } from './views.ts';

type PartsOf<View> = View extends RoomView ? { readonly audience?: never } & Partial<Omit<View, 'audience'>> : never;

/** A whole view, or only those of its parts that are new: these come without the audience. */
export type ViewChange = RoomView | PartsOf<RoomView>;

/** What a page shows after `change`, which follows `view` on the same connection. */
export function viewAfter(view: RoomView | null, change: ViewChange): RoomView {
  return change.audience ? change : ({ ...view, ...change } as RoomView);
}
