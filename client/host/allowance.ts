/**
 * What the person at this console may do. The server decides; this only keeps buttons away that it
 * would refuse.
 */
import type { CommandType } from '../../shared/commands.ts';
import type { Scope } from '../../shared/scope.ts';

/** The host, or what a helper has been asked to do. Who only projects has no console. */
export type Rank = 'host' | Exclude<Scope, 'project'>;

/** Looking after people and their words: every helper may. */
const lookingAfter: ReadonlySet<CommandType> = new Set<CommandType>([
  'lock-lobby',
  'rename-seat',
  'hide-name',
  'hide-commitment',
  'hide-reason',
  'approve',
  'remove-seat',
  'ban-seat',
  'remove-unapproved',
]);

export function mayDo(rank: Rank, type: CommandType): boolean {
  if (rank === 'host' || lookingAfter.has(type)) return true;
  return rank === 'run' && type !== 'dismiss-helper';
}
