/** The part of a workshop that is its scenarios. */
import { limits } from '../../shared/limits.ts';
import type { WorkshopScenario } from '../../shared/workshop/workshop.ts';
import { floored } from './floors.ts';
import type { Game, ScenarioVotes } from './game.ts';

/** Those whose outcome was shown. */
export function shownScenarios(game: Game): readonly WorkshopScenario[] {
  return game.ballots.flatMap((votes, index) => (votes.revealed ? [scenarioOf(game, index)] : []));
}

export function scenarioOf(game: Game, index: number): WorkshopScenario {
  const scenario = game.deal?.scenarios[index];
  const votes = game.ballots[index];
  if (!scenario || !votes) throw new Error(`no scenario ${index}`);
  const { id, mode, scored, theme } = scenario;
  return {
    scenario: id,
    key: mode,
    scored,
    theme,
    revoted: votes.revoted,
    votes: votes.first.size < limits.smallestSplit ? [] : floored(pairsOf(votes)),
    cast: votes.kept?.cast ?? votes.first.size + votes.second.size,
  };
}

/** First and final vote of the same people: a difference would be the vote of whoever came in between. */
function pairsOf({ first, second }: ScenarioVotes): WorkshopScenario['votes'] {
  return [...first].map(([seat, vote]) => {
    const last = second.get(seat) ?? vote;
    return { team: last.team, first: vote.mode, second: last.mode };
  });
}
