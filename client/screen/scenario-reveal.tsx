import type { Mode } from '../../shared/commands.ts';
import type { ScenarioOutcome } from '../../shared/outcome-views.ts';
import { shareOf } from '../../shared/workshop/measures/numbers.ts';
import { partText } from '../charts/minds-chart.tsx';
import { percent } from '../lib/formats.ts';
import { t } from '../messages/screen.ts';
import { ModeIcon } from '../ui/hats.tsx';
import { useGame } from '../ui/session-context.ts';
import { Frame } from './frame.tsx';
import type { SceneOf } from './scene-props.ts';
import { ModeLegend, ModeSplit } from './splits.tsx';
import { StandingsStrip } from './standings.tsx';
import { Why } from './why.tsx';

export function ScenarioReveal({ stage, scene: { outcome, standings } }: SceneOf<'scenario-reveal'>) {
  const { words } = useGame();
  return (
    <Frame stage={stage} title={t('outcome.title')} layout="outcome">
      <p class="outcome-situation" {...words.spoken()}>
        {words.scenarioText(outcome.scenario)}
      </p>
      <div class="outcome-key">
        <KeyMode mode={outcome.key} />
        {!outcome.scored && <span class="tag">{t('outcome.unscored')}</span>}
        {outcome.before !== null && <ModeLegend />}
      </div>
      <div class="outcome-body">
        <div class="outcome-figures">
          <Ballots outcome={outcome} />
          <Change change={outcome.change} />
        </div>
        <Why explanation={words.explanation(outcome.scenario)} fits={words.modeName(outcome.key)} />
      </div>
      <StandingsStrip standings={standings} teams={stage.teamCount} />
    </Frame>
  );
}

export function KeyMode({ mode }: { readonly mode: Mode }) {
  const { words } = useGame();
  return (
    <p class="key-mode">
      <ModeIcon mode={mode} /> <span {...words.spoken()}>{words.modeName(mode)}</span>
    </p>
  );
}

/** Before and after, where enough people voted to show it. */
export function Ballots({ outcome }: { readonly outcome: ScenarioOutcome }) {
  const { before, after } = outcome;
  if (before === null) return <p>{t('outcome.few')}</p>;
  return (
    <>
      <ModeSplit when={after === null ? t('outcome.only') : t('outcome.before')} counts={before} />
      {after !== null && <ModeSplit when={t('outcome.after')} counts={after} />}
    </>
  );
}

/** Gain and loss together: one alone would flatter. And how much of the gap was closed, where that can be said. */
function Change({ change }: Pick<ScenarioOutcome, 'change'>) {
  if (change === null) return null;
  const { gain, loss, normalised } = change;
  return (
    <ul class="changes">
      <li>{gain === null ? t('outcome.noGain') : t('outcome.gain', { part: partText(gain) })}</li>
      <li>{loss === null ? t('outcome.noLoss') : t('outcome.loss', { part: partText(loss) })}</li>
      {shareOf(loss) > shareOf(gain) && <li>{t('outcome.ask')}</li>}
      {normalised !== null && normalised > 0 && <li>{t('outcome.normalised', { share: percent(normalised) })}</li>}
    </ul>
  );
}
