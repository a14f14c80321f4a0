import { t } from '../messages/screen.ts';
import { Bar } from '../ui/bars.tsx';
import { Frame } from './frame.tsx';
import type { SceneOf } from './scene-props.ts';

export function Exit({ stage, scene: { progress } }: SceneOf<'exit'>) {
  const words = t('solo.done', { done: progress.done, total: progress.of });
  return (
    <Frame stage={stage} title={t('exit.title')} layout="statement">
      <p class="statement">{t('exit.text')}</p>
      <div class="done">
        <p class="lead-number digits">{words}</p>
        <Bar value={progress.done} max={progress.of} label={words} />
      </div>
    </Frame>
  );
}
