/** What a room is at one revision of its journal, and how entries lead from one to the next. */
import type { Instant } from '../../shared/ids.ts';
import type { Game } from '../game/game.ts';
import type { GameEvent } from '../game/events.ts';
import { noWords, type WordChange, type WordKind, type Words } from '../game/words.ts';
import { evolve } from '../game/evolve.ts';
import { passOnLooks } from './looks.ts';
import { Damage, type StoredRoom } from './ports.ts';

export interface RoomState {
  readonly revision: number;
  /** When the entry of this revision was written. */
  readonly at: Instant;
  readonly game: Game;
  readonly words: Words;
}

const tables: Readonly<Record<WordKind, keyof Words>> = {
  name: 'names',
  commitment: 'commitments',
  reason: 'reasons',
  appeal: 'appeals',
};

export function applyWords(words: Words, changes: readonly WordChange[]): Words {
  const copied = new Map<WordKind, Map<string, string>>();
  for (const { kind, key, text } of changes) {
    const table = copied.get(kind) ?? new Map<string, string>(words[tables[kind]]);
    copied.set(kind, table);
    if (text === null) table.delete(key);
    else table.set(key, text);
  }
  const names = copied.get('name');
  const renamed = changes.filter(({ kind }) => kind === 'name');
  if (names !== undefined && renamed.length === 1) passOnLooks(words.names, names, String(renamed[0]?.key));
  return { ...words, ...Object.fromEntries([...copied].map(([kind, table]) => [tables[kind], table])) };
}

export function fold(game: Game | null, events: readonly GameEvent[]): Game | null {
  return events.reduce<Game | null>(evolve, game);
}

/** The state that a stored history leads to; throws `Damage` if the history makes no sense. */
export function stateOf(stored: StoredRoom): RoomState {
  const game = folded(stored);
  const last = stored.entries.at(-1);
  if (game === null || last === undefined) throw new Damage('a stored room without a beginning');
  return { revision: last.revision, at: last.at, game, words: applyWords(noWords, stored.words) };
}

function folded({ entries }: StoredRoom): Game | null {
  try {
    return entries.reduce<Game | null>((before, entry) => fold(before, entry.events), null);
  } catch (error) {
    throw new Damage('the stored events do not fit each other', error);
  }
}
