import type { Progress } from '../../shared/views.ts';
import { modesInOrder } from '../lib/order.ts';
import { t } from '../messages/screen.ts';
import { Bar } from '../ui/bars.tsx';
import { ModeIcon } from '../ui/hats.tsx';
import { useGame } from '../ui/session-context.ts';
import { Frame } from './frame.tsx';
import type { SceneOf } from './scene-props.ts';

/** How many have voted, and nothing about what. */
export function Vote({ stage, scene: { ballot, scenario, progress } }: SceneOf<'vote'>) {
  const { words, countdown } = useGame();
  const closed = countdown.closed.value;
  const title = closed ? t('vote.closed') : ballot === 1 ? t('vote.title') : t('vote.again');
  return (
    <Frame stage={stage} title={title} layout="vote">
      <p class="situation" {...words.spoken()}>
        {words.scenarioText(scenario)}
      </p>
      <p class="lead">{t(ballot === 1 ? 'vote.ask' : 'vote.askAgain')}</p>
      <ul class={`shapes${closed ? ' is-closed' : ''}`}>
        {modesInOrder(stage.managerFirst).map((mode) => (
          <li key={mode} class="shape">
            <ModeIcon mode={mode} />
            <span {...words.spoken()}>{words.modeName(mode)}</span>
          </li>
        ))}
      </ul>
      <Done progress={progress} />
    </Frame>
  );
}

function Done({ progress: { done, of } }: { readonly progress: Progress }) {
  // After a restart nobody may be there yet.
  if (of === 0) return null;
  const words = t('vote.progress', { done, total: of });
  return (
    <div class="done">
      <p class="lead-number digits">{words}</p>
      <Bar value={done} max={of} label={words} />
    </div>
  );
}

export function Talk({ stage, scene: { scenario } }: SceneOf<'talk'>) {
  const { words } = useGame();
  return (
    <Frame stage={stage} title={t('talk.title')} layout="talk">
      <p class="situation" {...words.spoken()}>
        {words.scenarioText(scenario)}
      </p>
      <div class="prompt">
        <p class="prompt-first">{t('talk.find')}</p>
        <p>{t('talk.ask')}</p>
      </div>
    </Frame>
  );
}
