/** What is told of a workshop: the state without people, and with every floor applied. */
import type { Workshop } from '../../shared/workshop/workshop.ts';
import { wallOf } from './commitments.ts';
import { editionOf } from './edition.ts';
import type { Game } from './game.ts';
import { groupsOf } from './groups.ts';
import { allTeams, isClosed, partakers, placesOf } from './moment.ts';
import { remembered } from './remembered.ts';
import { totalPoints } from './scores.ts';
import type { Words } from './words.ts';
import { toldCards } from './workshop-cards.ts';
import { appealsOf, exitHands, moodsOf, reasonsByCard, starsOf } from './workshop-debrief.ts';
import { roundsOf } from './workshop-rounds.ts';
import { shownScenarios } from './workshop-scenarios.ts';

const teamsWithPoints = remembered(
  (game: Game): Workshop['teams'] => {
    const sizes = groupsOf(partakers(game), ({ team }) => team);
    return allTeams(game).map((team) => ({
      team,
      size: sizes.get(team)?.length ?? 0,
      points: Math.round(totalPoints(game, team)),
    }));
  },
  (game) => [game.sorts, placesOf(game), game.ballots, game.deal, game.cut],
);

/** Also a team that everybody has left, where something is told of it. */
export const workshopTeams = remembered(namedTeams, (game) => [
  teamsWithPoints(game),
  roundsOf(game),
  game.ballots,
  game.sorts,
]);

function namedTeams(game: Game): Workshop['teams'] {
  const answers = [
    ...roundsOf(game).flatMap(({ hands }) => hands),
    ...shownScenarios(game).flatMap(({ votes }) => votes),
    ...game.sorts.flatMap(({ appeals }) => appeals),
  ];
  const named = new Set(answers.map(({ team }) => team));
  return teamsWithPoints(game).filter(({ team, size }) => size > 0 || named.has(team));
}

/** As far as the game has got: nothing of what was not revealed. */
export const workshopOf: (game: Game, words: Words) => Workshop = remembered(makeWorkshop, (game, words) => [
  editionOf(game, words),
]);

function makeWorkshop(game: Game, words: Words): Workshop {
  const { soloSort, secondLook, talk } = game.plan.steps;
  return {
    format: 'two-hats-workshop',
    version: 1,
    code: game.code,
    deck: game.deck.deck,
    startedAt: game.startedAt,
    closedAt: isClosed(game) ? game.moment.openedAt : null,
    managerFirst: game.managerFirst,
    parts: { soloSort, secondLook, talk },
    people: partakers(game).length,
    teams: workshopTeams(game),
    cards: toldCards(game),
    rounds: roundsOf(game),
    scenarios: shownScenarios(game),
    chosen: game.chosen,
    reasons: reasonsByCard(game, words),
    moods: moodsOf(game),
    exit: exitHands(game),
    stars: starsOf(game),
    commitments: wallOf(game, words).map(({ text, mode }) => ({ text, mode })),
    appeals: appealsOf(game, words),
  };
}
