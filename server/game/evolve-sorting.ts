/** Folds the facts of the card-sorting round into the state. */
import type { CardId } from '../../shared/ids.ts';
import { must, replaced, withBoard, withEntry, withSort, type EventOf } from './evolve-parts.ts';
import type { Game, Lock } from './game.ts';
import { currentPass, membersOf } from './moment.ts';
import { withMove } from './trail.ts';

export function placeSolo(game: Game, event: EventOf<'solo-card-placed'>): Game {
  const team = must(game.seats.get(event.seat)?.team, event.type);
  return withSort(game, event.round, (sort) => {
    const sides = withEntry(sort.solo.get(event.seat)?.sides, event.card, event.side);
    return { ...sort, solo: withEntry(sort.solo, event.seat, { team, sides }) };
  });
}

export function placeCard(game: Game, event: EventOf<'card-placed'>): Game {
  const { at, card, seat, side } = event;
  return withSort(game, event.round, (sort) => ({
    ...sort,
    boards: replaced(sort.boards, event.team, (board) => ({
      ...board,
      now: withEntry(board.now, card, { side, by: seat }),
      highlight: board.highlight === card ? null : board.highlight,
      moves: withMove(board.moves, { at, card, side, by: seat }),
    })),
  }));
}

export function proposeLock(game: Game, event: EventOf<'lock-proposed'>): Game {
  const { seat, endsAt } = event;
  // Whose proposal it was is not kept, and how the board was locked in the end stands in a fact of its own.
  const lock: Lock =
    seat === null ? { state: 'open' } : { state: 'proposed', by: seat, agreed: new Set([seat]), endsAt };
  return withBoard(game, event.team, (board) => ({ ...board, highlight: null, lock }));
}

export function agreeLock(game: Game, event: EventOf<'lock-agreed'>): Game {
  const { seat } = event;
  if (seat === null) return game;
  return withBoard(game, event.team, (board) => {
    if (board.lock.state !== 'proposed') throw new Error('lock-agreed on a board without proposal');
    return { ...board, lock: { ...board.lock, agreed: new Set([...board.lock.agreed, seat]) } };
  });
}

export function refuseLock(game: Game, event: EventOf<'lock-refused'>): Game {
  return withBoard(game, event.team, (board) => ({ ...board, lock: { state: 'open' }, highlight: event.card }));
}

export function lockBoard(game: Game, event: EventOf<'board-locked'>): Game {
  const pass = currentPass(game);
  return withBoard(game, event.team, (board) => {
    const sides = new Map([...board.now].map(([card, placement]) => [card, placement.side]));
    const which = pass === 1 ? 'first' : 'second';
    const members = Math.min(board.members ?? Infinity, membersOf(game, event.team).length);
    const lockedAt = { ...board.lockedAt, [which]: event.at };
    return { ...board, lock: { state: 'locked' }, highlight: null, [which]: sides, lockedAt, members };
  });
}

export function revealCard(game: Game, event: EventOf<'card-revealed'>): Game {
  return withSort(game, event.round, (sort) => ({ ...sort, revealed: sort.revealed + 1 }));
}

export function raiseAppeal(game: Game, event: EventOf<'appeal-raised'>): Game {
  const { team, card } = event;
  return withSort(game, event.round, (sort) => ({
    ...sort,
    appeals: [...sort.appeals, { team, card, verdict: 'open', best: false }],
  }));
}

/** An accepted appeal takes its card out of the score of all teams. */
export function ruleAppeal(game: Game, event: EventOf<'appeal-ruled'>): Game {
  return withSort(game, event.round, (sort) => {
    const appeals = sort.appeals.map((one) => (one.team === event.team ? { ...one, verdict: event.verdict } : one));
    const struck = appeals.filter((one) => one.verdict === 'accepted').map((one) => one.card);
    return { ...sort, appeals, struck: new Set<CardId>(struck) };
  });
}

/** One award for the whole workshop: a new one takes the old one's place. */
export function awardAppeal(game: Game, event: EventOf<'appeal-awarded'>): Game {
  const sorts = game.sorts.map((sort, round) => ({
    ...sort,
    appeals: sort.appeals.map((one) => ({ ...one, best: round === event.round && one.team === event.team })),
  }));
  return { ...game, sorts };
}
