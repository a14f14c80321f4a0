import type { Stage } from '../../shared/views.ts';
import { list } from '../lib/formats.ts';
import { t } from '../messages/screen.ts';
import { Frame } from './frame.tsx';
import type { SceneOf } from './scene-props.ts';
import { Standings } from './standings.tsx';

/** Most points of one sort round. */
const roundPoints = 1_000;

export function Score({ stage, scene: { standings } }: SceneOf<'score'>) {
  const teams = stage.teamCount;
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
      <p class="score-how">{t('score.how', { points: roundPoints, what: list(answersOf(stage)) })}</p>
    </Frame>
  );
}

/** What earns points in a round of this plan. */
function answersOf({ parts: { soloSort, secondLook } }: Stage): readonly string[] {
  return [
    ...(soloSort ? [t('score.solo')] : []),
    secondLook ? t('score.firstLock') : t('score.lock'),
    ...(secondLook ? [t('score.second')] : []),
  ];
}
