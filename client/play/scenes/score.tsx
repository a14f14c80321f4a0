import { t } from '../../messages/play.ts';
import type { SceneProps } from '../scene-types.ts';
import { OwnStandingPanel } from './own-standing.tsx';

export function Score({ scene }: SceneProps<'score'>) {
  return (
    <main class="play-main">
      <h1 tabIndex={-1}>{t('score.title')}</h1>
      <OwnStandingPanel own={scene.own} standings={scene.standings} />
      <p class="soft">{t('score.note')}</p>
      <p>{t('score.look')}</p>
    </main>
  );
}
