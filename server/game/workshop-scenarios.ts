/** The part of a workshop that is its scenarios. */
import { isEnough } from '../../shared/floors.ts';
import type { WorkshopScenario } from '../../shared/workshop/workshop.ts';
import { floored } from './floors.ts';
import type { Game, ScenarioVotes } from './game.ts';
import { remembered } from './remembered.ts';

/** Those whose outcome was shown. */
export function shownScenarios(game: Game): readonly WorkshopScenario[] {
  return game.ballots.flatMap((votes, index) => (votes.revealed ? [scenarioOf(game, index)] : []));
}

export const scenarioOf = remembered(
  ({ deal, ballots }: Game, index: number): WorkshopScenario => {
    const scenario = deal?.scenarios[index];
    const votes = ballots[index];
    if (!scenario || !votes) throw new Error(`no scenario ${index}`);
    const { id, mode, scored, theme } = scenario;
    return {
      scenario: id,
      key: mode,
      scored,
      theme,
      revoted: votes.revoted,
      votes: isEnough(votes.first.size) ? floored(pairsOf(votes)) : [],
      cast: votes.kept?.cast ?? votes.first.size + votes.second.size,
    };
  },
  ({ deal, ballots }, index) => [ballots[index] ?? ballots, deal, index],
);

/** First and final vote of the same people: a difference would be the vote of whoever came in between. */
function pairsOf({ first, second }: ScenarioVotes): WorkshopScenario['votes'] {
  return [...first].map(([seat, vote]) => {
    const last = second.get(seat) ?? vote;
    return { team: last.team, first: vote.mode, second: last.mode };
  });
}
