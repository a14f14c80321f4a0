/** Figures about votes: before and after the talk. */
import type { Mode } from '../commands.ts';
import { isEnough } from '../floors.ts';
import type { ChangeOfMind, ModeCounts, ScenarioOutcome } from '../outcome-views.ts';
import { flowOfMinds, tellingGain } from './measures/minds.ts';
import { average } from './measures/numbers.ts';
import type { WorkshopScenario } from './workshop.ts';

/** Of somebody who voted on the first ballot; `second` is what stood in the end. */
export type BothVotes = Pick<WorkshopScenario['votes'][number], 'first' | 'second'>;

export function outcomeOf(
  { scenario, key, scored, revoted }: Pick<WorkshopScenario, 'scenario' | 'key' | 'scored' | 'revoted'>,
  votes: readonly BothVotes[],
): ScenarioOutcome {
  const told = isEnough(votes.length) ? votes : null;
  return {
    scenario,
    key,
    scored,
    before: told && modeCounts(told.map(({ first }) => first)),
    // Of the same people as before: a difference would be the vote of whoever came in between.
    after: told && revoted ? modeCounts(told.map(({ second }) => second)) : null,
    change: told && revoted ? changeOf(told, key) : null,
  };
}

export function modeCounts(modes: readonly Mode[]): ModeCounts {
  const of = (wanted: Mode) => modes.filter((mode) => mode === wanted).length;
  return { lead: of('lead'), manage: of('manage'), both: of('both') };
}

function changeOf(votes: readonly BothVotes[], key: Mode): ChangeOfMind {
  const share = (ballot: 'first' | 'second') => average(votes.map((vote) => (vote[ballot] === key ? 1 : 0)));
  const pairs = votes.map(({ first, second }) => ({ before: first, after: second }));
  return {
    ...flowOfMinds(pairs, key),
    normalised: tellingGain(votes.length, share('first'), share('second')),
    people: votes.length,
  };
}

/** Votes that changed, over the scenarios on which enough people voted; null where there is none. */
export function votesChanged(scenarios: readonly WorkshopScenario[]): number | null {
  const told = scenarios.filter(({ votes }) => isEnough(votes.length));
  if (told.length === 0) return null;
  return told.flatMap(({ votes }) => votes.filter(({ first, second }) => first !== second)).length;
}
