/** A connection over a fake wire, up to the point where its seat is taken. */
import { vi } from 'vitest';
import { Connection } from '../../client/lib/connection.ts';
import type { Place } from '../../client/lib/identity.ts';
import type { CommandResult } from '../../client/lib/outbox.ts';
import { ServerClock } from '../../client/lib/server-clock.ts';
import { Store } from '../../client/lib/store.ts';
import type { CardId, Secret } from '../../shared/ids.ts';
import { code } from './canned.ts';
import { FakeWire, good, snapshotOf } from './fake-wire.ts';

export const place: Place = { role: 'seat', code, secret: 'a-secret-a-secret-a-secret' as Secret };
export const move = { type: 'place-card', round: 0, card: 'c1' as CardId, side: 'leader' } as const;

export function setUp() {
  const wire = new FakeWire();
  const store = new Store();
  const stale = vi.fn();
  const clock = new ServerClock(() => 0);
  const connection = new Connection(store, wire.open, { clock, random: () => 1, onStalePage: stale });
  return { wire, store, connection, stale };
}

export async function seated() {
  const all = setUp();
  all.connection.start(place);
  await all.wire.answer('resume', good({ snapshot: snapshotOf('board', 10) }));
  return all;
}

export function outcomeOf(promise: Promise<CommandResult>) {
  const outcome: { result: CommandResult | null } = { result: null };
  void promise.then((result) => (outcome.result = result));
  return outcome;
}
