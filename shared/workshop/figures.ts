/** All figures of the debrief, from what is told of a workshop and from nothing else. Formulas: `docs/measures.md`. */
import type { DebriefFacts, Estimate, ExitResult, Figures } from '../debrief-views.ts';
import { isEnough } from '../floors.ts';
import { limits } from '../limits.ts';
import { allChanges, cardsOf, contestedOf } from './figures-cards.ts';
import { liftOf, soloFits } from './figures-lift.ts';
import { pairsOf } from './figures-teams.ts';
import { haloIn, leanIn, themesOf } from './figures-themes.ts';
import { toldHands, toldRounds } from './figures-told.ts';
import { modeCounts, outcomeOf, votesChanged } from './figures-votes.ts';
import { churn } from './measures/boards.ts';
import { wilson } from './measures/items.ts';
import { average, sum } from './measures/numbers.ts';
import { transfer } from './measures/together.ts';
import type { CardReasons, CardUse, Workshop } from './workshop.ts';

/** Whoever makes the figures again with everything that happens in a debrief hands in the part that stands still. */
export function figuresOf(workshop: Workshop, sorting: Sorting = sortingOf(workshop)): Figures {
  const { cards, lift, themes, lean, halo, pairs, replay } = sorting;
  return {
    facts: factsOf(workshop, sorting),
    mood: workshop.moods && isEnough(sum(workshop.moods)) ? workshop.moods : null,
    cards,
    contested: contestedOf(cards, workshop.chosen),
    reasons: workshop.reasons.map(toldReasons),
    talk: ofUse(workshop, 'talk').map(({ card }) => card),
    scenarios: workshop.scenarios.map((scenario) => outcomeOf(scenario, scenario.votes)),
    lift,
    themes,
    lean,
    halo,
    pairs,
    replay,
    commitmentModes: modesOf(workshop.commitments),
    exit: exitOf(workshop, sorting),
  };
}

/** What the cards and rounds of a workshop come to: the larger part of the work. */
export interface Sorting extends Pick<Figures, 'cards' | 'lift' | 'themes' | 'lean' | 'halo' | 'pairs' | 'replay'> {
  readonly churn: number | null;
  /** Of everybody what fits of the private answers of the first round. */
  readonly alone: readonly (readonly number[])[];
}

export function sortingOf(workshop: Pick<Workshop, 'teams' | 'cards' | 'rounds'>): Sorting {
  const rounds = toldRounds(workshop);
  const cards = cardsOf(rounds);
  return {
    cards,
    lift: liftOf(rounds, workshop.teams.length),
    themes: themesOf(rounds),
    lean: leanIn(rounds),
    halo: haloIn(rounds),
    pairs: pairsOf(rounds, cards),
    replay: rounds.filter(({ boards }) => boards.some(({ moves }) => moves.length > 0)).map(({ round }) => round),
    churn: churn(allChanges(rounds)),
    alone: rounds.filter(({ round }) => round === 0).flatMap((first) => soloFits(first).map(({ fits }) => fits)),
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
  const isTold = given !== null && isEnough(given);
  return isTold ? reasons : { ...reasons, counts: null, quotes: [] };
}

function modesOf(commitments: Workshop['commitments']): Figures['commitmentModes'] {
  return isEnough(commitments.length) ? modeCounts(commitments.map(({ mode }) => mode)) : null;
}

function exitOf(workshop: Workshop, { alone: ofFirstRound }: Sorting): ExitResult | null {
  const { stars } = workshop;
  const usefulness = isEnough(stars.length) ? average(stars) : null;
  const unseen = estimateOf(exitFits(workshop));
  if (unseen === null && usefulness === null) return null;
  const alone = unseen && estimateOf(ofFirstRound);
  return {
    people: unseen?.people ?? stars.length,
    unseen,
    alone,
    transfer: transfer(unseen?.share ?? null, alone?.share ?? null),
    usefulness,
  };
}

/** Of everybody what fits of the answers to the last cards. */
function exitFits(workshop: Workshop): readonly (readonly number[])[] {
  const keys = new Map(ofUse(workshop, 'exit').map(({ card, key }) => [card, key]));
  return toldHands(workshop.exit).flatMap(({ sides }) => {
    const fits = [...sides].flatMap(([card, side]) => (keys.has(card) ? [side === keys.get(card) ? 1 : 0] : []));
    return fits.length === 0 ? [] : [fits];
  });
}

/**
 * The share of all answers with Wilson's interval, in which each person counts as one answer: somebody's answers go
 * together, so many of one person say less than as many people would. Null of too few people.
 */
function estimateOf(people: readonly (readonly number[])[]): Estimate | null {
  const interval = isEnough(people.length) ? wilson(average(people.flat()) * people.length, people.length) : null;
  return interval && { ...interval, people: people.length };
}
