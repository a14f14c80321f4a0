import type { Store } from '../lib/store.ts';

/** What is no more: the whole room, or only the seat of this phone while the workshop goes on; null: neither. */
export function endOf({ connection, ending }: Store): 'room' | 'seat' | null {
  if (connection.value !== 'gone') return null;
  const why = ending.value?.code;
  // Without a reason the server has closed the room under an open connection.
  return why === undefined || why === 'unknown_room' ? 'room' : 'seat';
}
