/** Puts what is kept without people in the place of their answers. */
import type { Mode } from '../../shared/commands.ts';
import type { CardId, NoteId, SeatId } from '../../shared/ids.ts';
import { replaced, withSort, type EventOf } from './evolve-parts.ts';
import type { Board, Commitment, Game, GivenReason, SoloHand, Vote } from './game.ts';
import type { KeptDebrief, KeptNote, KeptReason, KeptScenario, KeptSort, KeptVote, Sides } from './kept.ts';
import { activityName, aliasOf } from './links.ts';
import { movesOf, trailOf } from './trail.ts';
import { unreachable } from '../../shared/result.ts';

/**
 * Every place that a person could be found in is filled from the event alone, so that it makes no
 * difference whether the facts before it still named people.
 */
export function cutLinks(game: Game, event: EventOf<'links-cut'>): Game {
  const cut = { ...game, unlinked: new Set([...game.unlinked, activityName(event)]) };
  switch (event.activity) {
    case 'sort':
      return cutSort(cut, event);
    case 'scenario':
      return { ...cut, ballots: replaced(cut.ballots, event.index, (votes) => ({ ...votes, ...ballotsOf(event) })) };
    case 'debrief':
      return { ...cut, ...answersOf(event) };
    default:
      return unreachable(event);
  }
}

function cutSort(game: Game, { index, hands, fits }: KeptSort): Game {
  return withSort(game, index, (sort) => ({
    ...sort,
    solo: keyed(hands, ({ team, sides }): SoloHand => ({ team, sides: new Map(sides) })),
    boards: sort.boards.map(unsigned),
    fits,
  }));
}

function unsigned(board: Board): Board {
  return {
    ...board,
    now: new Map([...board.now].map(([card, { side }]) => [card, { side, by: null }])),
    moves: trailOf(movesOf(board.moves).map((move) => ({ ...move, by: null }))),
    // Where the workshop closed over an open question, nobody is left to answer it.
    lock: board.lock.state === 'proposed' ? { state: 'open' } : board.lock,
  };
}

function ballotsOf({ votes, cast, credits }: KeptScenario): Partial<Game['ballots'][number]> {
  const ballot = (which: 'first' | 'second'): ReadonlyMap<SeatId, Vote> =>
    new Map(
      [...keyed(votes, (vote) => voteOf(vote, vote[which]))].flatMap(([seat, vote]) => (vote ? [[seat, vote]] : [])),
    );
  return { first: ballot('first'), second: ballot('second'), kept: { cast, credits } };
}

function voteOf({ team }: KeptVote, mode: Mode | null): Vote | null {
  return mode === null ? null : { team, mode };
}

function answersOf({ moods, notes, reasons, exit, stars }: KeptDebrief): Partial<Game> {
  return {
    moods: keyed(moods, ({ mood }) => mood),
    commitments: keyed(notes, commitmentOf),
    reasons: keyed(reasons ?? [], reasonOf),
    exit: keyed(exit, ({ sides }: { readonly sides: Sides }) => new Map(sides)),
    stars: keyed(stars, (one) => one.stars),
  };
}

function commitmentOf({ mode, hidden, note }: KeptNote, alias: SeatId): Commitment {
  return { mode, hidden, note: note ?? (alias as string as NoteId) };
}

function reasonOf({ card, side, reason, hidden, note }: KeptReason): ReadonlyMap<CardId, GivenReason> {
  return new Map([[card, { side, reason, hidden, note }]]);
}

function keyed<Kept, Value>(
  kept: readonly Kept[],
  valueOf: (one: Kept, alias: SeatId) => Value,
): ReadonlyMap<SeatId, Value> {
  return new Map(
    kept.map((one, index) => {
      const alias = aliasOf(index);
      return [alias, valueOf(one, alias)];
    }),
  );
}
