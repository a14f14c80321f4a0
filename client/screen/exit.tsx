import type { Progress } from '../../shared/views.ts';
import { t } from '../messages/screen.ts';
import { Bar } from '../ui/bars.tsx';
import { Frame } from './frame.tsx';
import type { SceneOf } from './scene-props.ts';

export function Exit({ stage, scene: { cards, progress } }: SceneOf<'exit'>) {
  if (cards === 0)
    return (
      <Frame stage={stage} title={t('exit.titleNone')} layout="statement">
        <p class="statement">{t('exit.useful')}</p>
      </Frame>
    );
  return (
    <Frame stage={stage} title={t('exit.title', { count: cards })} layout="statement">
      <p class="statement">{t('exit.text')}</p>
      <Done progress={progress} />
    </Frame>
  );
}

function Done({ progress }: { readonly progress: Progress }) {
  // After a restart nobody may be there yet.
  if (progress.of === 0) return null;
  const words = t('solo.done', { done: progress.done, total: progress.of });
  return (
    <div class="done">
      <p class="lead-number digits">{words}</p>
      <Bar value={progress.done} max={progress.of} label={words} />
    </div>
  );
}
