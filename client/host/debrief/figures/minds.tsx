import type { ScenarioOutcome } from '../../../../shared/outcome-views.ts';
import { gapWords } from '../../../charts/minds-chart.tsx';
import { useGame } from '../../../ui/session-context.ts';
import { KeyName } from '../../scene/notes.tsx';
import { Ballots, Minds } from '../../scene/outcome-body.tsx';

export function MindsFigures({ scenarios }: { readonly scenarios: readonly ScenarioOutcome[] }) {
  return (
    <ul class="stack facts">
      {scenarios.map((outcome) => (
        <Scenario key={outcome.scenario} outcome={outcome} />
      ))}
    </ul>
  );
}

function Scenario({ outcome }: { readonly outcome: ScenarioOutcome }) {
  const { words } = useGame();
  const gap = gapWords(outcome.change?.normalised ?? null);
  return (
    <li class="stack fact">
      <p>
        <KeyName value={outcome.key} />
        <span {...words.spoken()}>{words.scenarioText(outcome.scenario)}</span>
      </p>
      <Ballots outcome={outcome} />
      <Minds change={outcome.change} />
      {gap !== null && <p class="soft small">{gap}</p>}
    </li>
  );
}
