/** What the plain servers have in common: no rules, no views; whoever joins is believed. */

/** A view as the product's phones get it when they come in, in size. */
const snapshotBytes = 2_000;
/** Live progress goes to host and projector so often at most. */
export const progressEveryMs = 250;

export interface Join {
  readonly room: string;
  readonly role: 'host' | 'screen' | 'seat';
  readonly team?: number;
}

/** A command: a move, or with the type `cast-vote` a vote, of which nobody else is told at once. */
export interface Sent {
  readonly id: string;
  readonly command: { readonly type: string; readonly card: string; readonly side: string };
}

export const snapshot = 'x'.repeat(snapshotBytes);

/** Progress of every team, as the projector of the product has it. */
export function progressOf(teams: number): readonly unknown[] {
  return Array.from({ length: teams }, (_, team) => ({ team, done: 10, of: 10, state: 'open' }));
}

/** What is stored of a move: as the product's entry of it, in size. */
export function rowOf({ id, command }: Sent, team: number, at: number): string {
  const event = { at, seat: 'bench-seat-0000', team, ...command };
  return JSON.stringify({ events: [event], receipt: { by: 'seat bench-seat-0000', id, digest: 'd'.repeat(22) } });
}
