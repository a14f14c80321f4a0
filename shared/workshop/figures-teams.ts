/** Teams that have something to say to each other. */
import type { CardFigures, TeamPair } from '../debrief-views.ts';
import type { CardId, TeamId } from '../ids.ts';
import { lastSides, type ToldRound } from './figures-told.ts';
import { mostDifferentPairs } from './measures/boards.ts';
import type { BoardSides } from './workshop.ts';

const cardsShown = 2;

/** The teams that differ most, each in one pair; `cards`: the most contested first. */
export function pairsOf(rounds: readonly ToldRound[], cards: readonly CardFigures[]): readonly TeamPair[] {
  const boards = boardsByTeam(rounds);
  const teams = [...boards.keys()].sort((a, b) => a - b);
  const sides = (team: TeamId) => cards.map(({ card, round }) => boards.get(team)?.get(round)?.[card] ?? null);
  const rows = teams.map(sides);
  return mostDifferentPairs(rows).flatMap(({ pair: [one, other], differ, of }) => {
    const [first, second] = [teams[one], teams[other]];
    if (first === undefined || second === undefined) return [];
    return [{ teams: [first, second], cards: differing(cards, rows[one], rows[other]), differ, of }];
  });
}

function boardsByTeam(rounds: readonly ToldRound[]): ReadonlyMap<TeamId, ReadonlyMap<number, BoardSides>> {
  const byTeam = new Map<TeamId, Map<number, BoardSides>>();
  for (const { round, boards } of rounds)
    for (const board of boards) {
      const own = byTeam.get(board.team) ?? new Map<number, BoardSides>();
      byTeam.set(board.team, own.set(round, lastSides(board)));
    }
  return byTeam;
}

type Row = readonly (string | null)[] | undefined;

function differing(cards: readonly CardFigures[], one: Row, other: Row): readonly CardId[] {
  return cards
    .filter((_, index) => {
      const [here, there] = [one?.[index] ?? null, other?.[index] ?? null];
      return here !== null && there !== null && here !== there;
    })
    .slice(0, cardsShown)
    .map(({ card }) => card);
}
