/** What the talk about one scenario did to the votes: before, after, and who moved which way. */
import type { ScenarioOutcome } from '../../../shared/outcome-views.ts';
import { gapWords, MindsChart } from '../../charts/minds-chart.tsx';
import { useGame } from '../../ui/session-context.ts';
import { Ballots, KeyMode } from '../scenario-reveal.tsx';
import { ModeLegend } from '../splits.tsx';

export function MindsPanel({ outcome }: { readonly outcome: ScenarioOutcome | undefined }) {
  const { words } = useGame();
  if (outcome === undefined) return null;
  const gap = gapWords(outcome.change?.normalised ?? null);
  return (
    <div class="minds">
      <p class="minds-situation" {...words.spoken()}>
        {words.scenarioText(outcome.scenario)}
      </p>
      <div class="minds-key">
        <KeyMode mode={outcome.key} />
        <ModeLegend />
      </div>
      <div class="minds-figures">
        <div class="minds-votes">
          <Ballots outcome={outcome} />
        </div>
        {outcome.change !== null && (
          <div class="minds-moved">
            <MindsChart change={outcome.change} />
            {gap !== null && <p>{gap}</p>}
          </div>
        )}
      </div>
    </div>
  );
}
