import type { Instant } from '../../shared/ids.ts';
import type { SelfView } from '../../shared/self-view.ts';
import type { RoomView } from '../../shared/views.ts';
import type { WholeUpdate } from './ports.ts';

/** Something shown, beside its JSON: by that it is compared with what was sent before, and by that it is sent. */
export interface Shown<T> {
  readonly value: T;
  readonly json: string;
}

/** An update, beside the JSON for pages that have the same of it already. */
export type Push = Shown<WholeUpdate>;

/** The parts of a view, by name. */
export type Parts = Readonly<Record<string, Part>>;

interface Part {
  readonly json: string;
  /** Of a part that has come at least twice: seeing the same object again, nobody need look into it. */
  readonly value?: unknown;
}

export interface Head {
  readonly revision: number;
  readonly serverNow: Instant;
}

export function shownOf<T>(value: T): Shown<T> {
  return { value, json: JSON.stringify(value) };
}

/** `before` itself where nothing is new, and its parts where these are not. */
export function partsOf(view: RoomView, before: Parts | null): Parts {
  const parts: Record<string, Part> = {};
  let isNew = before === null;
  for (const [name, value] of Object.entries(view)) {
    const known = before?.[name];
    const part = partOf(value, known);
    parts[name] = part;
    if (part.json !== known?.json) isNew = true;
  }
  // One that is gone is something new as well.
  if (before !== null && Object.keys(before).length !== Object.keys(parts).length) isNew = true;
  return isNew || before === null ? parts : before;
}

function partOf(value: unknown, known: Part | undefined): Part {
  if (known !== undefined && known.value === value) return known;
  const json = JSON.stringify(value);
  // What is another each time, as a board is, is kept as text alone: the collector works at all that lives on.
  return json === known?.json ? { json: known.json, value } : { json };
}

/** JSON of the view for a page that has `before`: the whole of it, or what is new. */
export function changeJson(before: Parts, after: Parts): string {
  const names = Object.keys(after);
  const isWhole =
    before['audience']?.json !== after['audience']?.json || Object.keys(before).some((name) => !after[name]);
  const told = isWhole ? names : names.filter((name) => before[name]?.json !== after[name]?.json);
  return `{${told.map((name) => `"${name}":${String(after[name]?.json)}`).join(',')}}`;
}

/** Put together from what has been encoded already. */
export function pushOf(head: Head, view: Shown<RoomView> | null, self: Shown<SelfView> | null): Push {
  const value = { ...head, ...(view && { view: view.value }), ...(self && { self: self.value }) };
  const parts = [
    `"revision":${String(head.revision)},"serverNow":${String(head.serverNow)}`,
    ...(view === null ? [] : [`"view":${view.json}`]),
    ...(self === null ? [] : [`"self":${self.json}`]),
  ];
  return { value, json: `{${parts.join(',')}}` };
}
