import type { Instant } from '../../shared/ids.ts';
import type { SelfView } from '../../shared/self-view.ts';
import type { RoomView, Update } from '../../shared/views.ts';

/** Something shown, beside its JSON: by that it is compared with what was sent before, and by that it is sent. */
export interface Shown<T> {
  readonly value: T;
  readonly json: string;
}

/** An update, beside its JSON. */
export type Push = Shown<Update>;

export function shownOf<T>(value: T): Shown<T> {
  return { value, json: JSON.stringify(value) };
}

/** Put together from what has been encoded already. */
export function pushOf(
  head: { readonly revision: number; readonly serverNow: Instant },
  view: Shown<RoomView> | null,
  self: Shown<SelfView> | null,
): Push {
  const value = { ...head, ...(view && { view: view.value }), ...(self && { self: self.value }) };
  const parts = [
    `"revision":${String(head.revision)},"serverNow":${String(head.serverNow)}`,
    ...(view === null ? [] : [`"view":${view.json}`]),
    ...(self === null ? [] : [`"self":${self.json}`]),
  ];
  return { value, json: `{${parts.join(',')}}` };
}
