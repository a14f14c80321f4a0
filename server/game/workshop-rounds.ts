/** The part of a workshop that is its card-sorting: private answers and boards, as far as cards were shown. */
import type { CardId, Duration, TeamId } from '../../shared/ids.ts';
import { limits } from '../../shared/limits.ts';
import type { BoardSides, TeamBoard, WorkshopRound } from '../../shared/workshop/workshop.ts';
import { hiddenTeams, inOrder, isBoardTold } from './floors.ts';
import type { Board, Game, SortRound } from './game.ts';
import type { Sides } from './kept.ts';
import { cardsOf, teamsOf } from './moment.ts';
import { remembered } from './remembered.ts';
import { soloHands } from './scores.ts';
import { tallyOf, type PrivateAnswer } from './workshop-tallies.ts';

/** All rounds by their index; of one that nothing was shown of, nothing is told. */
export const roundsOf = remembered(
  (game: Game): readonly WorkshopRound[] => game.sorts.map((sort, index) => roundOf(game, sort, index)),
  ({ sorts, seats, deal }) => [sorts, seats, deal],
);

function roundOf(game: Game, sort: SortRound, index: number): WorkshopRound {
  const shown = shownCards(game, index);
  if (shown.length === 0) return { hands: [], boards: [], tallies: [], placements: 0, changes: 0 };
  const hands = enoughHands(game, index, shown);
  const hidden = hiddenTeams(hands);
  const isHidden = (team: TeamId | null) => team === null || hidden.has(team);
  const moves = sort.boards.map((board) => board.moves);
  return {
    hands: hands.map(({ team, sides }) => ({ team: isHidden(team) ? null : team, sides })).sort(inOrder),
    boards: teamsOf(game).flatMap((team) => {
      const board = sort.boards[team];
      return board && isBoardTold(board) ? [teamBoard(team, board, { shown, start: startOf(sort) })] : [];
    }),
    tallies: shown.map((card) => {
      const answers = hands.flatMap(({ team, sides }): readonly PrivateAnswer[] => {
        const side = sides.find(([answered]) => answered === card)?.[1];
        return side === undefined ? [] : [{ team, side, isHidden: isHidden(team) }];
      });
      return tallyOf(card, answers, sort.boards);
    }),
    placements: moves.flat().length,
    changes: moves.flatMap((of) => of.slice(new Set(of.map(({ card }) => card)).size)).length,
  };
}

function shownCards(game: Game, round: number): readonly CardId[] {
  return cardsOf(game, round)
    .slice(0, game.sorts[round]?.revealed ?? 0)
    .map(({ id }) => id);
}

interface TeamHand {
  readonly team: TeamId | null;
  readonly sides: Sides;
}

/** Private answers to the cards that enough people have answered. */
function enoughHands(game: Game, round: number, shown: readonly CardId[]): readonly TeamHand[] {
  const all = soloHands(game, round);
  const told = shown.filter((card) => all.filter(({ sides }) => sides.has(card)).length >= limits.smallestSplit);
  const hands = all.map(({ team, sides }) => ({
    team,
    sides: told.flatMap((card): Sides => {
      const side = sides.get(card);
      return side === undefined ? [] : [[card, side]];
    }),
  }));
  return hands.filter(({ sides }) => sides.length > 0);
}

/** When the first card of the round was placed on any board. */
function startOf(sort: SortRound): number {
  return Math.min(...sort.boards.flatMap(({ moves }) => moves.slice(0, 1)).map(({ at }) => at));
}

interface Clock {
  readonly shown: readonly CardId[];
  readonly start: number;
}

function teamBoard(team: TeamId, board: Board, { shown, start }: Clock): TeamBoard {
  const since = (at: number | null): Duration | null => (at === null ? null : Math.max(0, at - start));
  const { first, second } = board.lockedAt;
  return {
    team,
    first: sidesOf(board.first, shown),
    second: sidesOf(board.second, shown),
    moves: board.moves
      .filter(({ card }) => shown.includes(card))
      .map(({ at, card, side }) => [at - start, card, side] as const),
    locks: [since(first), since(second)],
  };
}

function sidesOf(sides: Board['first'], shown: readonly CardId[]): BoardSides | null {
  return sides && Object.fromEntries([...sides].filter(([card]) => shown.includes(card)));
}
