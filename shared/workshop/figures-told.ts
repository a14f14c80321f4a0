/**
 * What of a workshop figures may be made of. The floors have been applied where the workshop was made; they are
 * applied again here, because a file may claim anything.
 */
import type { Side } from '../commands.ts';
import { isBoardTold, isEnough } from '../floors.ts';
import type { CardId, TeamId } from '../ids.ts';
import type { Split } from '../outcome-views.ts';
import type { BoardSides, CardTally, Flips, Hand, TeamBoard, Workshop, WorkshopCard } from './workshop.ts';

export interface ToldHand {
  readonly team: TeamId | null;
  readonly isMixed: boolean;
  readonly sides: ReadonlyMap<CardId, Side>;
}

/** A round with at least one card shown. */
export interface ToldRound {
  readonly round: number;
  readonly cards: readonly WorkshopCard[];
  readonly tallies: ReadonlyMap<CardId, CardTally>;
  readonly hands: readonly ToldHand[];
  readonly soloBest: number | null;
  /** Private answers by card; none where fewer than five gave one. */
  readonly answers: ReadonlyMap<CardId, Split>;
  readonly boards: readonly TeamBoard[];
  /** Of each board, how often a card was placed on it. */
  readonly placed: readonly ReadonlyMap<CardId, number>[];
}

export function toldRounds(workshop: Pick<Workshop, 'cards' | 'rounds'>): readonly ToldRound[] {
  const cards = new Map(workshop.cards.map((card) => [card.card, card]));
  return workshop.rounds.flatMap(({ tallies, hands, soloBest, boards: claimed }, round) => {
    const shown = tallies.flatMap(({ card }) => cards.get(card) ?? []);
    if (shown.length === 0) return [];
    const boards = toldBoards(claimed);
    const byCard = new Map(tallies.map((tally) => [tally.card, tally]));
    const told = {
      answers: toldAnswers(hands),
      hands: toldHands(hands),
      boards,
      soloBest: isEnough(hands.length) ? soloBest : null,
    };
    return [{ round, cards: shown, tallies: byCard, ...told, placed: boards.map((board) => placedOn(board, byCard)) }];
  });
}

/** Those of teams large enough. */
export function toldBoards(boards: readonly TeamBoard[]): readonly TeamBoard[] {
  return boards.filter(({ members }) => isBoardTold(members));
}

/** Without the answers to a card that fewer than five have answered. */
export function toldHands(hands: readonly Hand[]): readonly ToldHand[] {
  const told = toldAnswers(hands);
  return hands.map(({ team, sides, isMixed = false }) => ({
    team,
    isMixed,
    sides: new Map(sides.filter(([card]) => told.has(card))),
  }));
}

function toldAnswers(hands: readonly Hand[]): ReadonlyMap<CardId, Split> {
  const splits = new Map<CardId, { leader: number; manager: number; open: number }>();
  for (const { sides } of hands)
    for (const [card, side] of sides) {
      const split = splits.get(card) ?? { leader: 0, manager: 0, open: 0 };
      split[side] += 1;
      splits.set(card, split);
    }
  return new Map([...splits].filter(([, { leader, manager }]) => isEnough(leader + manager)));
}

function placedOn({ moves }: TeamBoard, shown: ToldRound['tallies']): ReadonlyMap<CardId, number> {
  const counts = new Map<CardId, number>();
  for (const [, card] of moves) if (shown.has(card)) counts.set(card, (counts.get(card) ?? 0) + 1);
  return counts;
}

/** Null where all people are fewer than five, or those whose team gave one of the answers. */
export function toldFlips(flips: Flips | null): Flips | null {
  if (flips === null) return null;
  const byTeamSide = (['leader', 'manager'] as const).map((side) => flips.leader[side] + flips.manager[side]);
  const told = byTeamSide.filter((people) => people > 0);
  return told.length > 0 && told.every(isEnough) ? flips : null;
}

/** Where a team stood at the end: at its last lock. */
export function lastSides(board: TeamBoard): BoardSides {
  return board.second ?? board.first ?? {};
}

/** `open`: those who did not say. */
export function splitOf(sides: readonly (Side | undefined)[]): Split {
  const split = { leader: 0, manager: 0, open: 0 };
  for (const side of sides) split[side ?? 'open'] += 1;
  return split;
}
