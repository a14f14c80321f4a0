/** Figures about single cards: how teams and people stood on them, and which ones divide the room. */
import type { Side } from '../../shared/commands.ts';
import type { CardId, TeamId } from '../../shared/ids.ts';
import { limits } from '../../shared/limits.ts';
import type { ContestedCard } from '../../shared/debrief-views.ts';
import type { Split } from '../../shared/outcome-views.ts';
import type { DealtCard } from './deck-keys.ts';
import type { Game } from './game.ts';
import { contestedIndex, disagreement, type GroupShare } from './measures.ts';
import { cardsOf, teamsOf } from './moment.ts';
import { soloHands, type CountedHand } from './scores.ts';

const contestedShown = 3;

/** How the teams stand on a card at their last lock. */
export function teamSplit(game: Game, round: number, card: CardId): Split {
  const boards = teamsOf(game).map((team) => game.sorts[round]?.boards[team]);
  return splitOf(boards.map((board) => (board?.second ?? board?.first)?.get(card)));
}

/** How the room's private answers stand on a card; null where too few gave one. */
export function peopleSplit(game: Game, round: number, card: CardId): Split | null {
  const sides = soloHands(game, round).map((hand) => hand.sides.get(card));
  const answered = sides.filter((side) => side !== undefined);
  return answered.length < limits.smallestSplit ? null : splitOf(answered);
}

function splitOf(sides: readonly (Side | undefined)[]): Split {
  const of = (wanted: Side | undefined) => sides.filter((side) => side === wanted).length;
  return { leader: of('leader'), manager: of('manager'), open: of(undefined) };
}

/** The most contested cards, of different themes, with at least one of each side where there is one. */
export function contestedCards(game: Game): readonly ContestedCard[] {
  const ranked = game.sorts
    .flatMap((sort, round) =>
      cardsOf(game, round)
        .slice(0, sort.revealed)
        .map((card) => contested(game, round, card)),
    )
    .filter((one) => one.isDivided)
    .sort((a, b) => b.view.index - a.view.index);
  const chosen: typeof ranked = [];
  for (const candidate of ranked) {
    const isNewTheme = chosen.every((other) => other.theme !== candidate.theme);
    const isLast = chosen.length === contestedShown - 1;
    const isOtherSide = chosen.some((other) => other.view.key !== candidate.view.key);
    if (isNewTheme && (!isLast || isOtherSide || !hasOtherSide(ranked, chosen))) chosen.push(candidate);
    if (chosen.length === contestedShown) break;
  }
  return chosen.map((one) => one.view);
}

interface Ranked {
  readonly theme: string;
  /** Some answers differed, between people, teams, or a person and the team. */
  readonly isDivided: boolean;
  readonly view: ContestedCard;
}

function hasOtherSide(ranked: readonly Ranked[], chosen: readonly Ranked[]): boolean {
  const keys = new Set(chosen.map((one) => one.view.key));
  if (keys.size > 1) return false;
  return ranked.some((one) => !keys.has(one.view.key) && chosen.every((other) => other.theme !== one.theme));
}

function contested(game: Game, round: number, card: DealtCard): Ranked {
  const teams = teamSplit(game, round, card.id);
  const people = peopleSplit(game, round, card.id);
  const groups = groupShares(game, round, card.id);
  const parts = disagreement(groups);
  const moved = movedShare(game, round, card.id);
  const basis = people ?? teams;
  const answered = basis.leader + basis.manager;
  const share = answered === 0 ? 0 : basis.leader / answered;
  const isTold = people !== null && groups.length > 1 && parts.total > 0;
  return {
    theme: card.theme,
    isDivided: (share > 0 && share < 1) || moved > 0,
    view: {
      card: card.id,
      key: card.side,
      index: contestedIndex(share, contestability(card), moved),
      where: isTold ? (parts.between > parts.within ? 'between' : 'within') : null,
      teams,
      people,
    },
  };
}

/** The deck says how contested a card is by its weight: 1 → 0, ½ → 2, 0 → 3 (of 3). */
function contestability(card: DealtCard): number {
  if (card.weight === 1) return 0;
  return card.weight > 0 ? 2 : 3;
}

function groupShares(game: Game, round: number, card: CardId): readonly GroupShare[] {
  return teamsOf(game).flatMap((team) => {
    const sides = handsOf(game, round, team).flatMap((hand) => hand.sides.get(card) ?? []);
    if (sides.length === 0) return [];
    return [{ people: sides.length, share: sides.filter((side) => side === 'leader').length / sides.length }];
  });
}

/** Share of private answers that differ from where the person's team put the card in the end; 0 of too few. */
function movedShare(game: Game, round: number, card: CardId): number {
  const pairs = soloHands(game, round).flatMap((hand) => {
    const own = hand.sides.get(card);
    if (own === undefined || hand.team === null) return [];
    const board = game.sorts[round]?.boards[hand.team];
    return [own !== (board?.second ?? board?.first)?.get(card)];
  });
  return pairs.length < limits.smallestSplit ? 0 : pairs.filter(Boolean).length / pairs.length;
}

function handsOf(game: Game, round: number, team: TeamId): readonly CountedHand[] {
  return soloHands(game, round).filter((hand) => hand.team === team);
}
