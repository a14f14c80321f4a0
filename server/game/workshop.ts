/** What is told of a workshop: the state without people, and with every floor applied. */
import type { Workshop } from '../../shared/workshop/workshop.ts';
import { commitmentsOf } from './commitments.ts';
import type { Game } from './game.ts';
import { allTeams, isClosed, membersOf, seated } from './moment.ts';
import { remembered } from './remembered.ts';
import { totalPoints } from './scores.ts';
import type { Words } from './words.ts';
import { shownCards } from './workshop-cards.ts';
import { appealsOf, exitHands, moodsOf, reasonsByCard, starsOf } from './workshop-debrief.ts';
import { roundsOf } from './workshop-rounds.ts';
import { shownScenarios } from './workshop-scenarios.ts';

const teamsWithPoints = remembered(
  (game: Game): Workshop['teams'] =>
    allTeams(game).map((team) => ({
      team,
      size: membersOf(game, team).length,
      points: Math.round(totalPoints(game, team)),
    })),
  ({ sorts, seats, ballots, deal, cut }) => [sorts, seats, ballots, deal, cut],
);

/** As far as the game has got: nothing of what was not revealed. */
export function workshopOf(game: Game, words: Words): Workshop {
  const { soloSort, secondLook, talk } = game.plan.steps;
  const rounds = roundsOf(game);
  const scenarios = shownScenarios(game);
  const appeals = appealsOf(game, words);
  const answers = [...rounds.flatMap(({ hands }) => hands), ...scenarios.flatMap(({ votes }) => votes), ...appeals];
  const named = new Set(answers.map(({ team }) => team));
  return {
    format: 'two-hats-workshop',
    version: 1,
    code: game.code,
    deck: game.deck.deck,
    startedAt: game.startedAt,
    closedAt: isClosed(game) ? game.moment.openedAt : null,
    managerFirst: game.managerFirst,
    parts: { soloSort, secondLook, talk },
    people: seated(game).length,
    // Also a team that everybody has left, where something is told of it.
    teams: teamsWithPoints(game).filter(({ team, size }) => size > 0 || named.has(team)),
    cards: shownCards(game),
    rounds,
    scenarios,
    chosen: game.chosen,
    reasons: reasonsByCard(game, words),
    moods: moodsOf(game),
    exit: exitHands(game),
    stars: starsOf(game),
    commitments: commitmentsOf(game, words, false).map(({ text, mode }) => ({ text, mode })),
    appeals,
  };
}
