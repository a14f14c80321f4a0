/** What the talk did to the votes: before, after, and who moved which way. */
import type { ScenarioOutcome } from '../../../shared/outcome-views.ts';
import { t } from '../../messages/screen.ts';
import { useGame } from '../../ui/session-context.ts';
import { Ballots, Change, KeyMode } from '../scenario-reveal.tsx';
import { ModeLegend } from '../splits.tsx';

interface MindsPanelProps {
  readonly outcomes: readonly ScenarioOutcome[];
  readonly managerFirst: boolean;
}

export function MindsPanel({ outcomes, managerFirst }: MindsPanelProps) {
  return (
    <div class="minds">
      <ol class="minds-list">
        {outcomes.map((outcome) => (
          <Mind key={outcome.scenario} outcome={outcome} managerFirst={managerFirst} />
        ))}
      </ol>
    </div>
  );
}

function Mind({ outcome, managerFirst }: { readonly outcome: ScenarioOutcome; readonly managerFirst: boolean }) {
  const { words } = useGame();
  return (
    <li class="mind">
      <div class="mind-words">
        <p>{words.scenarioText(outcome.scenario)}</p>
        <Change change={outcome.change} />
      </div>
      <div class="mind-figures">
        <div class="mind-key">
          <KeyMode mode={outcome.key} />
          {outcome.before !== null && <ModeLegend managerFirst={managerFirst} />}
        </div>
        <Ballots outcome={outcome} managerFirst={managerFirst} />
        {outcome.before !== null && outcome.after === null && <p>{t('minds.onlyOnce')}</p>}
      </div>
    </li>
  );
}
