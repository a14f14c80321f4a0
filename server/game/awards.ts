/** Awards beside the winner: what teams did well that points do not show. */
import type { TeamId } from '../../shared/ids.ts';
import type { Awards } from '../../shared/views.ts';
import { flowOfMinds } from '../../shared/workshop/measures/minds.ts';
import { shareOf } from '../../shared/workshop/measures/numbers.ts';
import { sum } from '../../shared/workshop/measures/numbers.ts';
import type { Game } from './game.ts';
import { cardsOf, teamsOf } from './moment.ts';
import { cardFit, weightOf } from './scores.ts';
import { appealKey, type Words } from './words.ts';

export function awardsOf(game: Game, words: Words): Awards {
  return {
    bestSecondLook: bestTeams(game, (team) => secondLookGain(game, team)),
    mostMindsChanged: bestTeams(game, (team) => mindsChanged(game, team)),
    bestAppeal: bestAppeal(game, words),
  };
}

function bestTeams(game: Game, value: (team: TeamId) => number): readonly TeamId[] {
  const values = teamsOf(game).map((team) => ({ team, value: value(team) }));
  const best = Math.max(0, ...values.map((one) => one.value));
  return best < 1e-9 ? [] : values.filter((one) => Math.abs(one.value - best) < 1e-9).map((one) => one.team);
}

function secondLookGain(game: Game, team: TeamId): number {
  if (!game.plan.steps.secondLook) return 0;
  return sum(
    game.sorts.flatMap((sort, round) =>
      cardsOf(game, round)
        .slice(0, sort.revealed)
        .map((card) => {
          const fit = cardFit(game, round, team, card);
          return weightOf(sort, card) * (fit.second - fit.first);
        }),
    ),
  );
}

/** Gain of the team's own members over all scenarios with a second ballot. */
function mindsChanged(game: Game, team: TeamId): number {
  const pairs = game.ballots.flatMap((votes, index) => {
    const key = game.deal?.scenarios[index]?.mode;
    if (!votes.revealed || !votes.revoted || key === undefined) return [];
    return [...votes.first]
      .filter(([, vote]) => vote.team === team)
      .map(([seat, vote]) => ({
        before: vote.mode === key,
        after: (votes.second.get(seat)?.mode ?? vote.mode) === key,
      }));
  });
  return shareOf(flowOfMinds(pairs, true).gain);
}

function bestAppeal(game: Game, words: Words): Awards['bestAppeal'] {
  for (const [round, sort] of game.sorts.entries()) {
    const best = sort.appeals.find((appeal) => appeal.best);
    if (best) return { team: best.team, card: best.card, text: words.appeals.get(appealKey(round, best.team)) ?? '' };
  }
  return null;
}
