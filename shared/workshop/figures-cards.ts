/** Figures about single cards: how people and teams stood on them, and which ones divide the room. */
import type { CardFigures, Estimate } from '../debrief-views.ts';
import type { CardId } from '../ids.ts';
import { limits } from '../limits.ts';
import type { Split } from '../outcome-views.ts';
import { lastSides, splitOf, toldFlips, type ToldRound } from './figures-told.ts';
import { changesBeforeLock, hotCards } from './measures/boards.ts';
import { agreement, contestedIndex } from './measures/disagreement.ts';
import { difficultyFlag, wilson } from './measures/items.ts';
import { isEntrenched, movedShare } from './measures/minds.ts';
import { sum } from './measures/numbers.ts';
import type { CardTally, Flips, WorkshopCard } from './workshop.ts';

/**
 * Every card shown, the most contested first; of equal ones the one that was shown first. Cards that only teams can
 * be asked about come after the others: a few teams are soon divided, and would pass for a room that is.
 */
export function cardsOf(rounds: readonly ToldRound[]): readonly CardFigures[] {
  const cards = rounds.flatMap((round) => round.cards.map((card) => figuresOfCard(round, card)));
  const hot = hotCards(cards.map(({ changes }) => changes));
  return cards
    .map((card, index) => ({ ...card, isHot: hot[index] ?? false }))
    .sort((a, b) => Number(b.people !== null) - Number(a.people !== null) || steady(b.index) - steady(a.index));
}

/** Logarithms differ in the last digit from one browser to the next: equal is equal to nine digits. */
function steady(index: number): number {
  return Math.round(index * 1e9);
}

function figuresOfCard(round: ToldRound, card: WorkshopCard): Omit<CardFigures, 'isHot'> {
  const people = round.answers.get(card.card) ?? null;
  const teams = splitOf(round.boards.map((board) => lastSides(board)[card.card]));
  const basis = people ?? teams;
  const talk = talkOf(round.tallies.get(card.card));
  const difficulty = people && difficultyOf(people, card);
  return {
    card: card.card,
    round: round.round,
    key: card.key,
    theme: card.theme,
    disputed: card.weight < 1,
    index: indexOf(basis, card, talk.toLast),
    people,
    teams,
    agreement: agreement(basis.leader, basis.manager),
    difficulty,
    flag: difficulty && difficultyFlag(difficulty.share),
    ...talk,
    where: people && talk.where,
    changes: sum(round.placed.map((placed) => changesBeforeLock(placed.get(card.card) ?? 0))),
  };
}

/** What the talk has done to a card. */
function talkOf(tally: CardTally | undefined): Pick<CardFigures, 'where' | 'toFirst' | 'toLast' | 'entrenched'> {
  if (tally === undefined) return { where: null, toFirst: null, toLast: null, entrenched: null };
  const toLast = toldFlips(tally.toLast);
  return { where: tally.where, toFirst: toldFlips(tally.toFirst), toLast, entrenched: toLast && isEntrenched(toLast) };
}

function difficultyOf(people: Split, card: WorkshopCard): Estimate | null {
  const answered = people.leader + people.manager;
  const interval = wilson(people[card.key], answered);
  return interval && { ...interval, people: answered };
}

function indexOf({ leader, manager }: Split, card: WorkshopCard, toLast: Flips | null): number {
  const share = leader + manager === 0 ? 0 : leader / (leader + manager);
  return contestedIndex(share, contestability(card), movedOf(toLast));
}

/** 0 where it cannot be told. */
function movedOf(toLast: Flips | null): number {
  return toLast === null ? 0 : (movedShare(toLast) ?? 0);
}

/** The deck says how contested a card is by its weight: 1 → 0, ½ → 2, 0 → 3 (of 3). */
function contestability({ weight }: WorkshopCard): number {
  if (weight === 1) return 0;
  return weight > 0 ? 2 : 3;
}

/** Changes before the lock of each board and each card placed on it. */
export function allChanges(rounds: readonly ToldRound[]): readonly number[] {
  return rounds.flatMap(({ placed }) => placed.flatMap((cards) => [...cards.values()].map(changesBeforeLock)));
}

/**
 * The cards to talk about: those that the host has chosen, else the most contested ones on which answers differed,
 * of different themes, with at least one of each side where there is one.
 */
export function contestedOf(cards: readonly CardFigures[], chosen: readonly CardId[] | null): readonly CardId[] {
  if (chosen !== null) {
    const known = new Set(cards.map(({ card }) => card));
    return [...new Set(chosen)].filter((card) => known.has(card)).slice(0, limits.contestedCards);
  }
  const divided = cards.filter(isDivided);
  const size = Math.min(limits.contestedCards, new Set(divided.map(({ theme }) => theme)).size);
  const choice = firstChoice(divided, size, isOfBothSides) ?? firstChoice(divided, size, () => true) ?? [];
  return choice.map(({ card }) => card);
}

/** Some answers differed, between people, teams, or a person and the team. */
function isDivided({ agreement, toLast }: CardFigures): boolean {
  return (agreement !== null && agreement < 1) || movedOf(toLast) > 0;
}

/** The first choice of so many cards of different themes, in the order of the list, that is wanted; null: there is none. */
function firstChoice(
  cards: readonly CardFigures[],
  size: number,
  isWanted: (picked: readonly CardFigures[]) => boolean,
  picked: readonly CardFigures[] = [],
): readonly CardFigures[] | null {
  if (picked.length === size) return isWanted(picked) ? picked : null;
  for (const [index, card] of cards.entries()) {
    if (picked.some(({ theme }) => theme === card.theme)) continue;
    const choice = firstChoice(cards.slice(index + 1), size, isWanted, [...picked, card]);
    if (choice !== null) return choice;
  }
  return null;
}

function isOfBothSides(cards: readonly CardFigures[]): boolean {
  return new Set(cards.map(({ key }) => key)).size === 2;
}
