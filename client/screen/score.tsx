import { t } from '../messages/screen.ts';
import { Frame } from './frame.tsx';
import type { SceneOf } from './scene-props.ts';
import { Standings } from './standings.tsx';

export function Score({ stage, scene: { standings } }: SceneOf<'score'>) {
  const teams = stage.teams.length;
  const isFirst = standings.rows.every(({ points, gained }) => points === gained);
  return (
    <Frame stage={stage} title={t('score.title')} layout="score">
      <Standings standings={standings} teams={teams} wide />
      {!isFirst && (
        <p class="legend" aria-hidden="true">
          <span class="legend-swatch is-before" /> {t('score.before')}
          <span class="legend-swatch is-gained" /> {t('score.gainedKey')}
        </p>
      )}
    </Frame>
  );
}
