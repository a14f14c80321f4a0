/** What can still be done for a room of which the store has something that makes no sense. */
import type { Instant, RoomCode, SecretHash } from '../../shared/ids.ts';
import { Damage, type Clock, type Journal } from './ports.ts';
import { expiryOfDamaged } from './retention.ts';

interface Store {
  readonly clock: Clock;
  readonly journal: Journal;
}

/**
 * When a room that `error` comes from is to be deleted, by the last thing known to have happened there: no restart
 * renews it. Null where it is no damage, or where not even that can be found out: it may be read another time.
 */
export async function expiryOfDamage(
  error: unknown,
  { clock, journal }: Store,
  code: RoomCode,
): Promise<Instant | null> {
  if (!(error instanceof Damage)) return null;
  const remains = await journal.remains(code).catch(() => null);
  const now = clock.now();
  return remains === null ? null : expiryOfDamaged(remains.lastAt ?? now, now);
}

/** Whether the secret is that of the room's last host, as far as that can still be read. */
export async function hostsRemains({ journal }: Store, code: RoomCode, hash: SecretHash): Promise<boolean> {
  const { grants } = await journal.remains(code);
  return grants.findLast(({ holder }) => holder.role === 'host')?.hash === hash;
}
