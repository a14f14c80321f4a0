/** The part of a workshop that is its card-sorting: private answers and boards, as far as cards were shown. */
import { isBoardTold, isEnough } from '../../shared/floors.ts';
import type { CardId, Duration, TeamId } from '../../shared/ids.ts';
import { average } from '../../shared/workshop/measures/numbers.ts';
import type { BoardSides, Hand, TeamBoard, WorkshopRound } from '../../shared/workshop/workshop.ts';
import { hiddenTeams, inOrder } from './floors.ts';
import type { Board, Game, SortRound } from './game.ts';
import type { Sides } from './kept.ts';
import { cardsOf, placesOf, toldTeams } from './moment.ts';
import { remembered } from './remembered.ts';
import { soloHands, weightOf } from './scores.ts';
import { firstMove, movesOf } from './trail.ts';
import { tallyOf, type PrivateAnswer } from './workshop-tallies.ts';

/** All rounds by their index; of one that nothing was shown of, nothing is told. */
export const roundsOf = remembered(
  (game: Game): readonly WorkshopRound[] => game.sorts.map((sort, index) => roundOf(game, sort, index)),
  (game) => [game.sorts, placesOf(game), game.deal],
);

const nothingShown: WorkshopRound = {
  hands: [],
  soloBest: null,
  boards: [],
  tallies: [],
  placements: 0,
  changes: 0,
};

function roundOf(game: Game, sort: SortRound, index: number): WorkshopRound {
  const shown = shownIn(game, index);
  if (shown.length === 0) return nothingShown;
  const hands = enoughHands(game, index, shown);
  const isHidden = hiddenAmong(hands);
  const start = startOf(sort);
  const boards = toldTeams(game).flatMap((team) => {
    const board = sort.boards[team];
    return board && isBoardTold(board.members) ? [teamBoard(team, board, { shown, start })] : [];
  });
  return {
    hands: inOrder(toldHands(hands, isHidden)),
    soloBest: bestShare(game, index, hands),
    boards,
    tallies: shown.map((card) => {
      const answers = hands.flatMap(({ team, sides }): readonly PrivateAnswer[] => {
        const side = sides.find(([answered]) => answered === card)?.[1];
        return side === undefined ? [] : [{ team, side, isHidden: isHidden(team) }];
      });
      return tallyOf(card, answers, sort.boards);
    }),
    placements: boards.flatMap(({ moves }) => moves).length,
    changes: boards.flatMap(({ moves }) => moves.slice(new Set(moves.map(([, card]) => card)).size)).length,
  };
}

function shownIn(game: Game, round: number): readonly CardId[] {
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
  const told = shown.filter((card) => isEnough(all.filter(({ sides }) => sides.has(card)).length));
  const hands = all.map(({ team, sides }) => ({
    team,
    sides: told.flatMap((card): Sides => {
      const side = sides.get(card);
      return side === undefined ? [] : [[card, side]];
    }),
  }));
  return hands.filter(({ sides }) => sides.length > 0);
}

/** Which hands are not told with their team: of small teams, and of teams in which somebody has not finished. */
function hiddenAmong(hands: readonly TeamHand[]): (team: TeamId | null) => boolean {
  const whole = Math.max(0, ...hands.map(({ sides }) => sides.length));
  const unfinished = new Set(hands.flatMap(({ team, sides }) => (sides.length < whole ? [team] : [])));
  const hidden = hiddenTeams(hands.map((hand) => (unfinished.has(hand.team) ? { ...hand, team: null } : hand)));
  return (team) => team === null || unfinished.has(team) || hidden.has(team);
}

/**
 * What is told of a card together with the teams' boards, or who was the last to finish, leads from a whole row to its
 * person. So rows of hidden teams are mixed with each other; where no team was kept and all have finished, nothing does.
 */
function toldHands(hands: readonly TeamHand[], isHidden: (team: TeamId | null) => boolean): readonly Hand[] {
  const told = hands.filter(({ team }) => !isHidden(team));
  const rest = hands.filter(({ team }) => isHidden(team));
  const whole = Math.max(0, ...hands.map(({ sides }) => sides.length));
  const leadsToSomebody = rest.some(({ team, sides }) => team !== null || sides.length < whole);
  const untold = leadsToSomebody ? mixed(rest) : rest.map(({ sides }) => ({ team: null, sides }));
  return [...told, ...untold];
}

/** As many rows as people: of each card its leader answers first, then its manager answers. */
function mixed(hands: readonly TeamHand[]): readonly Hand[] {
  const cards = [...new Set(hands.flatMap(({ sides }) => sides.map(([card]) => card)))].sort();
  const answers = new Map(
    cards.map((card) => [card, hands.flatMap(({ sides }) => sides.filter(([id]) => id === card)).sort()]),
  );
  return hands.map((_, row) => ({
    team: null,
    isMixed: true,
    sides: cards.flatMap((card): Sides => {
      const answer = answers.get(card)?.[row];
      return answer === undefined ? [] : [answer];
    }),
  }));
}

/** Of those who answered at least half of the cards that count: one answer that fits makes nobody the best. */
function bestShare(game: Game, index: number, hands: readonly TeamHand[]): number | null {
  const sort = game.sorts[index];
  const counted = new Map(
    cardsOf(game, index)
      .slice(0, sort?.revealed ?? 0)
      .filter((card) => sort !== undefined && weightOf(sort, card) > 0)
      .map(({ id, side }) => [id, side]),
  );
  const shares = hands.flatMap(({ sides }) => {
    const fits = sides.flatMap(([card, side]) => (counted.has(card) ? [side === counted.get(card) ? 1 : 0] : []));
    return fits.length > 0 && fits.length * 2 >= counted.size ? [average(fits)] : [];
  });
  return !isEnough(hands.length) || shares.length === 0 ? null : Math.max(...shares);
}

/** When the first card of the round was placed on any board. */
function startOf(sort: SortRound): number {
  return Math.min(...sort.boards.flatMap(({ moves }) => firstMove(moves) ?? []).map(({ at }) => at));
}

interface Clock {
  readonly shown: readonly CardId[];
  readonly start: number;
}

function teamBoard(team: TeamId, board: Board, { shown, start }: Clock): TeamBoard {
  const since = (at: number): Duration => Math.max(0, at - start);
  const lockedSince = (at: number | null) => (at === null ? null : since(at));
  const { first, second } = board.lockedAt;
  return {
    team,
    members: board.members ?? 0,
    first: sidesOf(board.first, shown),
    second: sidesOf(board.second, shown),
    moves: movesOf(board.moves)
      .filter(({ card }) => shown.includes(card))
      .map(({ at, card, side }) => [since(at), card, side] as const),
    locks: [lockedSince(first), lockedSince(second)],
  };
}

function sidesOf(sides: Board['first'], shown: readonly CardId[]): BoardSides | null {
  return sides && Object.fromEntries([...sides].filter(([card]) => shown.includes(card)));
}
