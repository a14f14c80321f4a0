import type { Command } from '../../shared/commands.ts';
import type { HelperId, SeatId } from '../../shared/ids.ts';
import { decide } from '../../server/game/decide.ts';
import type { Actor } from '../../server/game/game.ts';
import type { Book } from './book.ts';

/** Whether the command, given at this revision, would change nothing: what it asks for was so already. */
export function wasSo(book: Book, by: string, command: Command, revision: number): boolean {
  const { game, entry } = book.at(revision)!;
  const again = decide(game, { by: actorOf(by), at: entry.at, seed: 0, command });
  return again.ok && again.value.length === 0;
}

function actorOf(by: string): Actor {
  if (by === 'host') return { kind: 'host' };
  return by.startsWith('help') ? { kind: 'helper', helper: by as HelperId } : { kind: 'seat', seat: by as SeatId };
}
