/** All figures of the debrief, from what is told of a workshop and from nothing else. Formulas: `docs/measures.md`. */
import type { DebriefFacts, ExitResult, Figures } from '../debrief-views.ts';
import { limits } from '../limits.ts';
import { allChanges, cardsOf, contestedOf } from './figures-cards.ts';
import { liftOf, soloShares } from './figures-lift.ts';
import { pairsOf } from './figures-teams.ts';
import { haloIn, themesOf } from './figures-themes.ts';
import { toldHands, toldRounds } from './figures-told.ts';
import { outcomeOf, votesChanged } from './figures-votes.ts';
import { churn } from './measures/boards.ts';
import { average, sum } from './measures/numbers.ts';
import { transfer } from './measures/together.ts';
import type { CardReasons, CardUse, Workshop } from './workshop.ts';

/** Whoever makes the figures again with everything that happens in a debrief hands in the part that stands still. */
export function figuresOf(workshop: Workshop, sorting: Sorting = sortingOf(workshop)): Figures {
  const { cards, lift, themes, halo, pairs, replay } = sorting;
  return {
    facts: factsOf(workshop, sorting),
    mood: workshop.moods && sum(workshop.moods) >= limits.smallestSplit ? workshop.moods : null,
    cards,
    contested: contestedOf(cards, workshop.chosen),
    reasons: workshop.reasons.map(toldReasons),
    talk: ofUse(workshop, 'talk').map(({ card }) => card),
    scenarios: workshop.scenarios.map((scenario) => outcomeOf(scenario, scenario.votes)),
    lift,
    themes,
    halo,
    pairs,
    replay,
    exit: exitOf(workshop, sorting),
  };
}

/** What the cards and rounds of a workshop come to: the larger part of the work. */
export interface Sorting extends Pick<Figures, 'cards' | 'lift' | 'themes' | 'halo' | 'pairs' | 'replay'> {
  readonly churn: number | null;
  /** Private shares in the first round. */
  readonly alone: readonly number[];
}

export function sortingOf(workshop: Workshop): Sorting {
  const rounds = toldRounds(workshop);
  const cards = cardsOf(rounds);
  return {
    cards,
    lift: liftOf(rounds),
    themes: themesOf(rounds),
    halo: haloIn(rounds),
    pairs: pairsOf(rounds, cards),
    replay: rounds.filter(({ boards }) => boards.some(({ moves }) => moves.length > 0)).map(({ round }) => round),
    churn: churn(allChanges(rounds)),
    alone: rounds.filter(({ round }) => round === 0).flatMap((first) => soloShares(first).map(({ share }) => share)),
  };
}

function factsOf({ people, rounds, scenarios }: Workshop, sorting: Sorting): DebriefFacts {
  return {
    people,
    isSmall: people < limits.smallGroup,
    cards: sorting.cards.length,
    placements: sum(rounds.map(({ placements }) => placements)),
    changedBeforeLock: sum(rounds.map(({ changes }) => changes)),
    churn: sorting.churn,
    votes: sum(scenarios.map(({ cast }) => cast)),
    votesChanged: votesChanged(scenarios),
  };
}

function ofUse({ cards }: Workshop, wanted: CardUse): Workshop['cards'] {
  return cards.filter(({ use }) => use === wanted);
}

/** Counts and sentences both are withheld where fewer than five have given a reason. */
function toldReasons(reasons: CardReasons): CardReasons {
  const given = reasons.counts && sum([reasons.counts.leader, reasons.counts.manager].flatMap(Object.values));
  const isTold = given !== null && given >= limits.smallestSplit;
  return isTold ? reasons : { ...reasons, counts: null, quotes: [] };
}

function exitOf(workshop: Workshop, { alone }: Sorting): ExitResult | null {
  const enough = (answers: readonly unknown[]) => answers.length >= limits.smallestSplit;
  const usefulness = enough(workshop.stars) ? average(workshop.stars) : null;
  const keys = new Map(ofUse(workshop, 'exit').map(({ card, key }) => [card, key]));
  if (keys.size === 0) {
    const people = workshop.stars.length;
    return usefulness === null ? null : { people, share: null, soloShare: null, transfer: null, usefulness };
  }
  const hands = toldHands(workshop.exit);
  if (!enough(hands)) return null;
  const fits = hands.flatMap(({ sides }) => [...sides].map(([card, side]) => (side === keys.get(card) ? 1 : 0)));
  const share = average(fits);
  const soloShare = enough(alone) ? average(alone) : null;
  return { people: hands.length, share, soloShare, transfer: transfer(share, soloShare), usefulness };
}
