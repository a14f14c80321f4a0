/** A scenario with its answer and the votes before and after. */
import type { ModeCounts, ScenarioOutcome } from '../../../shared/outcome-views.ts';
import { partText } from '../../charts/minds-chart.tsx';
import { series } from '../../lib/formats.ts';
import { modesInOrder } from '../../lib/order.ts';
import { t } from '../../messages/host.ts';
import { SplitBar } from '../../ui/bars.tsx';
import { ExplanationText } from '../../ui/explanation-text.tsx';
import { useGame } from '../../ui/session-context.ts';
import { useRoom } from '../room-context.ts';
import { KeyName } from './notes.tsx';

const tones = { lead: 'leader', both: 'both', manage: 'manager' } as const;

export function OutcomeBody({ outcome }: { readonly outcome: ScenarioOutcome }) {
  const { words } = useGame();
  const { scenario, key, change, scored } = outcome;
  return (
    <>
      <p class="scenario-text" {...words.spoken()}>
        {words.scenarioText(scenario)}
      </p>
      <div class="panel stack">
        <p class="row">
          <span class="soft small">{t('notes.key')}</span>
          <KeyName value={key} />
          {!scored && <span class="tag">{t('outcome.unscored')}</span>}
        </p>
        <ExplanationText explanation={words.explanation(scenario)} />
      </div>
      <Ballots outcome={outcome} />
      <Minds change={change} />
    </>
  );
}

export function Ballots({ outcome: { before, after } }: { readonly outcome: ScenarioOutcome }) {
  const { parts } = useRoom().view.stage;
  return (
    <>
      {before === null ? (
        <p class="soft">{t('outcome.withheld')}</p>
      ) : (
        <Counts name={t(parts.talk ? 'outcome.before' : 'outcome.only')} counts={before} />
      )}
      {after !== null && <Counts name={t('outcome.after')} counts={after} />}
    </>
  );
}

/** How many changed their minds, both ways; nothing where it is not known. */
export function Minds({ change }: Pick<ScenarioOutcome, 'change'>) {
  const { gain = null, loss = null } = change ?? {};
  if (gain === null || loss === null) return null;
  return <p class="soft small">{t('debrief.minds', { gain: partText(gain), loss: partText(loss) })}</p>;
}

function Counts({ name, counts }: { readonly name: string; readonly counts: ModeCounts }) {
  const { words } = useGame();
  const modes = modesInOrder(useRoom().view.stage.managerFirst);
  const figures = modes.map((mode) => t('word.named', { name: words.modeName(mode), number: counts[mode] }));
  return (
    <div class="counts">
      <span class="small">{name}</span>
      <SplitBar
        parts={modes.map((mode) => ({ tone: tones[mode], value: counts[mode] }))}
        label={t('word.row', { name, value: series(figures) })}
      />
      <span class="soft small counts-key">{modes.map((mode) => words.modeName(mode)).join(' · ')}</span>
    </div>
  );
}
