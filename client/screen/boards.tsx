import type { TeamProgress } from '../../shared/views.ts';
import { teamName } from '../messages/game.ts';
import { t } from '../messages/screen.ts';
import { Frame } from './frame.tsx';
import { ManyBoards, Total } from './many.tsx';
import type { SceneOf } from './scene-props.ts';
import { TeamGrid, TeamRing } from './team-grid.tsx';

export function SoloSort({ stage, scene: { progress, teams } }: SceneOf<'solo-sort'>) {
  const done = t('solo.done', { done: progress.done, total: progress.of });
  return (
    <Frame stage={stage} title={t('solo.title')} layout="teams">
      <p class="lead">{t('solo.text')}</p>
      {teams.length > 0 ? (
        <>
          <Rings teams={teams} solo />
          <p class="lead-number">{done}</p>
        </>
      ) : (
        <div class="many">
          <Total words={done} progress={progress} large />
        </div>
      )}
    </Frame>
  );
}

export function Board({ stage, scene: { pass, teams, totals } }: SceneOf<'board'>) {
  return (
    <Frame stage={stage} title={pass === 1 ? t('board.title') : t('second.title')} layout="teams">
      <p class="lead">{t(pass === 2 ? 'second.text' : stage.parts.soloSort ? 'board.text' : 'board.textAlone')}</p>
      {teams.length > 0 ? <Rings teams={teams} /> : <ManyBoards totals={totals} />}
    </Frame>
  );
}

function Rings({ teams, solo = false }: { readonly teams: readonly TeamProgress[]; readonly solo?: boolean }) {
  return (
    <TeamGrid count={teams.length}>
      {teams.map((team) => (
        <Progress key={team.team} {...team} solo={solo} />
      ))}
    </TeamGrid>
  );
}

function Progress({ team, done, of, state, solo }: TeamProgress & { readonly solo: boolean }) {
  const words = stateWords(state, solo, done >= of);
  return (
    <TeamRing
      team={team}
      done={done}
      of={of}
      state={state}
      label={t('team.progress', { team: teamName(team), done, total: of, state: words })}
    >
      <span class="ring-count digits">{t('word.ofTotal', { done, total: of })}</span>
      <span class="ring-state">{words}</span>
    </TeamRing>
  );
}

function stateWords(state: TeamProgress['state'], solo: boolean, all: boolean): string {
  if (state !== 'open') return t(`team.${state}`);
  if (!solo) return t('team.open');
  return all ? t('team.done') : t('team.openSolo');
}
