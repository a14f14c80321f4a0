/** What can still be done for a room of which the store has something that makes no sense. */
import type { Instant, RoomCode, SecretHash } from '../../shared/ids.ts';
import type { Clock, Journal } from './ports.ts';
import { expiryOfDamaged } from './retention.ts';

interface Store {
  readonly clock: Clock;
  readonly journal: Journal;
}

/** When the damaged room is to be deleted, by the last thing known to have happened there: no restart renews it. */
export async function expiryOfRemains({ clock, journal }: Store, code: RoomCode): Promise<Instant> {
  const { lastAt } = await journal.remains(code);
  const now = clock.now();
  return expiryOfDamaged(lastAt ?? now, now);
}

/** Whether the secret is that of the room's last host, as far as that can still be read. */
export async function hostsRemains({ journal }: Store, code: RoomCode, hash: SecretHash): Promise<boolean> {
  const { grants } = await journal.remains(code);
  return grants.findLast(({ holder }) => holder.role === 'host')?.hash === hash;
}
