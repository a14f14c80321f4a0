/** What the talk did to the votes: before, after, and who moved which way. */
import type { ScenarioOutcome } from '../../../shared/outcome-views.ts';
import { gapWords, MindsChart } from '../../charts/minds-chart.tsx';
import { useGame } from '../../ui/session-context.ts';
import { Ballots, KeyMode } from '../scenario-reveal.tsx';
import { ModeLegend } from '../splits.tsx';

interface MindsPanelProps {
  readonly outcomes: readonly ScenarioOutcome[];
}

export function MindsPanel({ outcomes }: MindsPanelProps) {
  return (
    <div class="minds">
      <ol class="minds-list">
        {outcomes.map((outcome) => (
          <Mind key={outcome.scenario} outcome={outcome} />
        ))}
      </ol>
    </div>
  );
}

function Mind({ outcome }: { readonly outcome: ScenarioOutcome }) {
  const { words } = useGame();
  const gap = gapWords(outcome.change?.normalised ?? null);
  return (
    <li class="mind">
      <div class="mind-words">
        <p {...words.spoken()}>{words.scenarioText(outcome.scenario)}</p>
        {outcome.change !== null && <MindsChart change={outcome.change} />}
        {gap !== null && <p class="mind-gap">{gap}</p>}
      </div>
      <div class="mind-figures">
        <div class="mind-key">
          <KeyMode mode={outcome.key} />
          <ModeLegend />
        </div>
        <Ballots outcome={outcome} />
      </div>
    </li>
  );
}
