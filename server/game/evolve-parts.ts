/** Small changes of immutable values that folding is made of. */
import type { TeamId } from '../../shared/ids.ts';
import type { GameEvent } from './events.ts';
import type { Board, Game, SortRound } from './game.ts';
import { currentStep } from './moment.ts';

export type EventOf<Type extends GameEvent['type']> = Extract<GameEvent, { type: Type }>;

export function withSort(game: Game, round: number, change: (sort: SortRound) => SortRound): Game {
  return { ...game, sorts: replaced(game.sorts, round, change) };
}

/** Changes a team's board in the round that is being played. */
export function withBoard(game: Game, team: TeamId, change: (board: Board) => Board): Game {
  const round = must(currentStep(game).round, 'board event');
  return withSort(game, round, (sort) => ({ ...sort, boards: replaced(sort.boards, team, change) }));
}

const emptyBoard: Board = {
  now: new Map(),
  lock: { state: 'open' },
  highlight: null,
  first: null,
  second: null,
  lockedAt: { first: null, second: null },
  members: null,
  moves: null,
};

/** The round with as many boards as there are teams; those that it has stay as they are. */
export function withBoards(sort: SortRound, count: number): SortRound {
  return { ...sort, boards: Array.from({ length: count }, (_, team) => sort.boards[team] ?? emptyBoard) };
}

export function replaced<T>(items: readonly T[], index: number, change: (item: T) => T): readonly T[] {
  const item = must(items[index], `item ${index}`);
  return items.with(index, change(item));
}

export function withEntry<K, V>(map: ReadonlyMap<K, V> | undefined, key: K, value: V): ReadonlyMap<K, V> {
  return new Map(map).set(key, value);
}

export function withoutEntry<K, V>(map: ReadonlyMap<K, V>, key: K): ReadonlyMap<K, V> {
  const rest = new Map(map);
  rest.delete(key);
  return rest;
}

export function must<T>(value: T | null | undefined, what: string): T {
  return value ?? fail(what);
}

export function fail(what: string): never {
  throw new Error(`event does not fit the state: ${what}`);
}
