/** Figures about votes: before and after the talk. */
import type { Mode } from '../../shared/commands.ts';
import { limits } from '../../shared/limits.ts';
import type { ChangeOfMind, ModeCounts, ScenarioOutcome } from '../../shared/outcome-views.ts';
import type { Game, ScenarioVotes } from './game.ts';
import { average, flowOfMinds, normalisedGain } from './measures.ts';

/** Below ten people, or when nearly all were right at once, a normalised gain misleads. */
const fewestForGain = 10;
const mostForGain = 0.9;

export function outcomeOf(game: Game, index: number): ScenarioOutcome {
  const scenario = game.deal?.scenarios[index];
  const votes = game.ballots[index];
  if (!scenario || !votes) throw new Error(`no scenario ${index}`);
  const enough = votes.first.size >= limits.smallestSplit;
  return {
    scenario: scenario.id,
    key: scenario.mode,
    scored: scenario.scored,
    before: enough ? modeCounts([...votes.first.values()].map((vote) => vote.mode)) : null,
    // Of the same people as before: a difference would be the vote of whoever came in between.
    after: enough && votes.revoted ? modeCounts(pairsOf(votes).map((pair) => pair.after)) : null,
    change: enough && votes.revoted ? changeOf(votes, scenario.mode) : null,
  };
}

function modeCounts(modes: readonly Mode[]): ModeCounts {
  const of = (wanted: Mode) => modes.filter((mode) => mode === wanted).length;
  return { lead: of('lead'), manage: of('manage'), both: of('both') };
}

/** First and final vote of everybody who voted on the first ballot. */
export function pairsOf(votes: ScenarioVotes): readonly { before: Mode; after: Mode }[] {
  return [...votes.first].map(([seat, vote]) => ({
    before: vote.mode,
    after: votes.second.get(seat)?.mode ?? vote.mode,
  }));
}

function changeOf(votes: ScenarioVotes, key: Mode): ChangeOfMind {
  const pairs = pairsOf(votes);
  const share = (which: 'before' | 'after') => average(pairs.map((pair) => (pair[which] === key ? 1 : 0)));
  const before = share('before');
  const after = share('after');
  const isTelling = pairs.length >= fewestForGain && before <= mostForGain && after >= before;
  return {
    ...flowOfMinds(pairs, key),
    normalised: isTelling ? normalisedGain(before, after) : null,
    people: pairs.length,
  };
}
