/** Figures about the room as a whole: alone against together, leaning by theme, the exit check. */
import type { Side } from '../../shared/commands.ts';
import type { TeamId } from '../../shared/ids.ts';
import { limits } from '../../shared/limits.ts';
import type { ExitResult, TeamLift, ThemeLean } from '../../shared/debrief-views.ts';
import type { DealtCard } from './deck-keys.ts';
import type { Game, SoloHand } from './game.ts';
import { average, sum } from './measures.ts';
import { cardsOf, teamsOf } from './moment.ts';
import { cardFit, soloHands, weightOf, type CountedHand } from './scores.ts';

/** Results together beside private ones, over the cards of all rounds shown: the room, then its larger teams. */
export function liftOf(game: Game): readonly TeamLift[] {
  if (!game.plan.steps.soloSort) return [];
  const teams = teamsOf(game);
  const lifts = [
    liftOfTeams(game, null, teams),
    ...toldTeams(game, teams).map((team) => liftOfTeams(game, team, [team])),
  ];
  return lifts.filter((lift) => lift !== null);
}

interface RoundHand {
  readonly round: number;
  readonly hand: CountedHand;
}

/** Private answers to the rounds shown, of these teams and of those whose team is not kept. */
function handsIn(game: Game, teams: readonly TeamId[], withTeamless: boolean): readonly RoundHand[] {
  const isMeant = ({ team }: SoloHand) => (team === null ? withTeamless : teams.includes(team));
  return game.sorts.flatMap((sort, round) =>
    sort.revealed === 0 ? [] : soloHands(game, round).flatMap((hand) => (isMeant(hand) ? [{ round, hand }] : [])),
  );
}

/** In the round that fewest answered: what one round says of few people is not hidden by another. */
function peopleIn(hands: readonly RoundHand[]): number {
  const rounds = [...new Set(hands.map(({ round }) => round))];
  const sizes = rounds.map((one) => hands.filter(({ round }) => round === one).length);
  return sizes.length === 0 ? 0 : Math.min(...sizes);
}

/**
 * The teams that are large enough for figures of their own. If what is left of the room were too small
 * for them, it could be worked out by taking away, so then the smallest of them goes without as well.
 */
function toldTeams(game: Game, teams: readonly TeamId[]): readonly TeamId[] {
  const sized = teams
    .map((team) => ({ team, people: peopleIn(handsIn(game, [team], false)) }))
    .sort((a, b) => b.people - a.people || a.team - b.team);
  const told = sized.filter(({ people }) => people >= limits.smallestSplit);
  const rest = sum(sized.slice(told.length).map(({ people }) => people));
  const isTelling = rest > 0 && rest < limits.smallestSplit;
  const shown = isTelling ? told.slice(0, -1) : told;
  return shown.map(({ team }) => team).sort((a, b) => a - b);
}

function liftOfTeams(game: Game, name: TeamLift['team'], teams: readonly TeamId[]): TeamLift | null {
  const rounds = game.sorts.flatMap((sort, round) => (sort.revealed > 0 ? [round] : []));
  const hands = handsIn(game, teams, name === null);
  if (peopleIn(hands) < limits.smallestSplit) return null;
  const solo = hands.map(({ round, hand }) => handShare(game, round, hand));
  const mean = (answer: 'first' | 'second') =>
    average(
      teams.flatMap((team) =>
        rounds.flatMap((round) => countedCards(game, round).map((card) => cardFit(game, round, team, card)[answer])),
      ),
    );
  return {
    team: name,
    soloMean: average(solo),
    soloBest: Math.max(...solo),
    first: mean('first'),
    second: game.plan.steps.secondLook ? mean('second') : null,
  };
}

/** The cards shown so far that count. */
function countedCards(game: Game, round: number): readonly DealtCard[] {
  const sort = game.sorts[round];
  if (!sort) return [];
  return cardsOf(game, round)
    .slice(0, sort.revealed)
    .filter((card) => weightOf(sort, card) > 0);
}

/** Share of a hand's answers that fit, over the cards that count. */
function handShare(game: Game, round: number, hand: SoloHand): number {
  const answered = countedCards(game, round).filter((card) => hand.sides.has(card.id));
  return average(answered.map((card) => (hand.sides.get(card.id) === card.side ? 1 : 0)));
}

/** FL − FM by theme, from private answers: FL manager cards put on leader, FM leader cards put on manager. */
export function leansOf(game: Game): readonly ThemeLean[] | null {
  const answers = game.sorts.flatMap((sort, round) =>
    cardsOf(game, round)
      .slice(0, sort.revealed)
      .flatMap((card) => soloHands(game, round).map(({ seat, sides }) => ({ card, seat, side: sides.get(card.id) }))),
  );
  const themes = [...new Set(answers.map(({ card }) => card.theme))].sort();
  const leans = themes.flatMap((theme) => {
    const misplaced = (key: Side) => {
      const ofKey = answers.filter(({ card, side }) => card.theme === theme && card.side === key && side !== undefined);
      const people = new Set(ofKey.map(({ seat }) => seat)).size;
      return people < limits.smallestSplit ? null : average(ofKey.map(({ side }) => (side === key ? 0 : 1)));
    };
    const handedToLeaders = misplaced('manager');
    const handedToManagers = misplaced('leader');
    if (handedToLeaders === null && handedToManagers === null) return [];
    return [{ theme, lean: (handedToLeaders ?? 0) - (handedToManagers ?? 0) }];
  });
  return leans.length === 0 ? null : leans;
}

export function exitOf(game: Game): ExitResult | null {
  const cards = game.deal?.exit ?? [];
  const stars = [...game.stars.values()];
  const usefulness = stars.length >= limits.smallestSplit ? average(stars) : null;
  if (cards.length === 0) {
    return usefulness === null ? null : { people: stars.length, share: null, soloShare: null, usefulness };
  }
  const answered = [...game.exit.values()].filter((sides) => sides.size === cards.length);
  if (answered.length < limits.smallestSplit) return null;
  const fits = answered.flatMap((sides) => cards.map((card) => (sides.get(card.id) === card.side ? 1 : 0)));
  const solo = soloHands(game, 0).map((hand) => handShare(game, 0, hand));
  return {
    people: answered.length,
    share: average(fits),
    soloShare: solo.length >= limits.smallestSplit ? average(solo) : null,
    usefulness,
  };
}
