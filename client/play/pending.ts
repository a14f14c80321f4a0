import type { Command } from '../../shared/commands.ts';
import type { Game } from '../lib/game.ts';

/** True while a command of this person that fits `test` has not reached the server. */
export function isWaiting({ store }: Game, test: (command: Command) => boolean): boolean {
  return store.pending.value.some(({ state, command }) => state === 'waiting' && test(command));
}
