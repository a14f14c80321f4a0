/** Awards beside the winner: what teams did well that points do not show. */
import type { TeamId } from '../../shared/ids.ts';
import { mostAwarded } from '../../shared/many.ts';
import type { Awards } from '../../shared/views.ts';
import { flowOfMinds } from '../../shared/workshop/measures/minds.ts';
import { shareOf } from '../../shared/workshop/measures/numbers.ts';
import { sum } from '../../shared/workshop/measures/numbers.ts';
import type { Game } from './game.ts';
import { groupsOf } from './groups.ts';
import { cardsOf } from './moment.ts';
import { remembered } from './remembered.ts';
import { lockFit, pointsRestOn, scoresOf, weightOf } from './scores.ts';
import { appealKey, type Words } from './words.ts';

export function awardsOf(game: Game, words: Words): Awards {
  return { ...teamAwards(game), bestAppeal: bestAppeal(game, words) };
}

/** Asked for by every team at the same time. */
const teamAwards = remembered((game: Game): Omit<Awards, 'bestAppeal'> => {
  const minds = mindsByTeam(game);
  return {
    bestSecondLook: bestTeams(game, (team) => secondLookGain(game, team)),
    mostMindsChanged: bestTeams(game, (team) => shareOf(flowOfMinds(minds.get(team) ?? [], true).gain)),
  };
}, pointsRestOn);

/** In a large room many are equal: those of them with most points. */
function bestTeams(game: Game, value: (team: TeamId) => number): readonly TeamId[] {
  const values = scoresOf(game).map(({ team }) => ({ team, value: value(team) }));
  const best = Math.max(0, ...values.map((one) => one.value));
  if (best < 1e-9) return [];
  const equal = values.filter((one) => Math.abs(one.value - best) < 1e-9).slice(0, mostAwarded);
  return equal.map(({ team }) => team).sort((a, b) => a - b);
}

function secondLookGain(game: Game, team: TeamId): number {
  if (!game.plan.steps.secondLook) return 0;
  return sum(
    game.sorts.flatMap((sort, round) =>
      cardsOf(game, round)
        .slice(0, sort.revealed)
        .map((card) => {
          const gain = lockFit(sort, team, card, 'second') - lockFit(sort, team, card, 'first');
          return weightOf(sort, card) * gain;
        }),
    ),
  );
}

/** Both votes of each member, over all scenarios with a second ballot. */
function mindsByTeam(game: Game) {
  const pairs = game.ballots.flatMap((votes, index) => {
    const key = game.deal?.scenarios[index]?.mode;
    if (!votes.revealed || !votes.revoted || key === undefined) return [];
    return [...votes.first].map(([seat, { team, mode }]) => ({
      team,
      before: mode === key,
      after: (votes.second.get(seat)?.mode ?? mode) === key,
    }));
  });
  return groupsOf(pairs, ({ team }) => team);
}

function bestAppeal(game: Game, words: Words): Awards['bestAppeal'] {
  for (const [round, sort] of game.sorts.entries()) {
    const best = sort.appeals.find((appeal) => appeal.best);
    if (best) return { team: best.team, card: best.card, text: words.appeals.get(appealKey(round, best.team)) ?? '' };
  }
  return null;
}
