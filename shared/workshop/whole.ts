/** Whether everything that a workshop speaks of is in it. */
import type { CardId } from '../ids.ts';
import type { TeamBoard, Workshop } from './workshop.ts';

/** Every card and team once, every card that is spoken of known, and no answer twice. */
export function isWhole(workshop: Workshop): boolean {
  const cards = new Set(workshop.cards.map(({ card }) => card));
  return (
    namedCards(workshop).every((card) => cards.has(card)) &&
    onceOnly(workshop).every((names) => new Set(names).size === names.length)
  );
}

function namedCards({ rounds, chosen, reasons, exit, appeals }: Workshop): readonly CardId[] {
  const hands = [...exit, ...rounds.flatMap((round) => round.hands)];
  return [
    ...(chosen ?? []),
    ...[...reasons, ...appeals, ...rounds.flatMap(({ tallies }) => tallies)].map(({ card }) => card),
    ...hands.flatMap(({ sides }) => sides.map(([card]) => card)),
    ...rounds.flatMap(({ boards }) => boards.flatMap(boardCards)),
  ];
}

function boardCards({ first, second, moves }: TeamBoard): readonly CardId[] {
  return [...Object.keys(first ?? {}), ...Object.keys(second ?? {}), ...moves.map(([, card]) => card)] as CardId[];
}

/** Lists in which a name may stand once. */
function onceOnly({ cards, teams, rounds, scenarios, exit }: Workshop): readonly (readonly unknown[])[] {
  const hands = [...exit, ...rounds.flatMap((round) => round.hands)];
  return [
    cards.map(({ card }) => card),
    teams.map(({ team }) => team),
    rounds.flatMap(({ tallies }) => tallies.map(({ card }) => card)),
    scenarios.map(({ scenario }) => scenario),
    ...rounds.map(({ boards }) => boards.map(({ team }) => team)),
    ...hands.map(({ sides }) => sides.map(([card]) => card)),
  ];
}
