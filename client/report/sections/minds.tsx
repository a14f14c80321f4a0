/** Each scenario before and after the talk. */
import type { ScenarioOutcome } from '../../../shared/outcome-views.ts';
import { gapWords, MindsChart } from '../../charts/minds-chart.tsx';
import { t } from '../../messages/report.ts';
import { ModeIcon } from '../../ui/hats.tsx';
import { useTold } from '../context.ts';
import { FewPeople, Part } from '../part.tsx';
import { ModeSplit } from '../split.tsx';

export function Minds() {
  const { figures } = useTold();
  return (
    <Part part="minds">
      <FewPeople />
      <ol class="report-contested">
        {figures.scenarios.map((scenario) => (
          <Scenario key={scenario.scenario} outcome={scenario} />
        ))}
      </ol>
      {figures.scenarios.some(({ change }) => change !== null) && <p class="soft small">{t('note.gain')}</p>}
    </Part>
  );
}

function Scenario({ outcome: { scenario, key, before, after, change } }: { readonly outcome: ScenarioOutcome }) {
  const { words } = useTold();
  const gap = gapWords(change?.normalised ?? null);
  return (
    <li class="report-card">
      <h3 {...words.spoken()}>{words.scenarioText(scenario)}</h3>
      <p class="report-key">
        <ModeIcon mode={key} /> {t('contested.key', { side: words.modeName(key) })}
      </p>
      {before !== null && <ModeSplit who={t('step.vote-1')} counts={before} />}
      {after !== null && <ModeSplit who={t('step.vote-2')} counts={after} />}
      {change !== null && <MindsChart change={change} table="shown" />}
      {gap !== null && <p>{gap}</p>}
    </li>
  );
}
