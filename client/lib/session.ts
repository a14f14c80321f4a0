/** One page in one room: what joining needs. What playing needs besides is in `game.ts`. */
import type { Command } from '../../shared/commands.ts';
import { Connection } from './connection.ts';
import type { CommandResult } from './outbox.ts';
import { followPage, reloadOnce } from './page-life.ts';
import { ServerClock } from './server-clock.ts';
import { Store } from './store.ts';
import { createWakeLock, type WakeLock } from './wake-lock.ts';
import { openWire } from './wire.ts';

export interface Session {
  readonly store: Store;
  readonly connection: Connection;
  readonly clock: ServerClock;
  /** To be requested by a tap that begins something: Join, Start. */
  readonly wakeLock: WakeLock;
  /** Plays a command; a refusal is also shown as a toast. */
  send(command: Command): Promise<CommandResult>;
}

export function createSession(): Session {
  const store = new Store();
  const clock = new ServerClock(() => performance.now());
  const connection = new Connection(store, openWire, { clock, onStalePage: reloadOnce });
  followPage(connection);
  return {
    store,
    connection,
    clock,
    wakeLock: createWakeLock(),
    async send(command) {
      const result = await connection.send(command);
      // Once the seat is gone the page says so itself.
      const told = store.connection.value === 'removed' || store.connection.value === 'gone';
      if (!result.ok && !told) store.tell(result.error);
      return result;
    },
  };
}
