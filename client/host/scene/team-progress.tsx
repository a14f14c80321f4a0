/** How far the teams are. */
import type { ComponentChildren } from 'preact';
import type { TeamId } from '../../../shared/ids.ts';
import type { Progress, TeamFits, TeamProgress } from '../../../shared/views.ts';
import { teamName } from '../../messages/game.ts';
import { t } from '../../messages/host.ts';
import { Bar } from '../../ui/bars.tsx';
import { TeamMark } from '../../ui/team-mark.tsx';

interface TileProps {
  readonly team: TeamId;
  readonly done: number;
  readonly of: number;
  readonly label: string;
  readonly words: string;
  readonly state?: TeamProgress['state'];
  readonly children?: ComponentChildren;
}

function Tile({ team, done, of, label, words, state = 'open', children }: TileProps) {
  return (
    <li class="team-tile" data-state={state}>
      <div class="row spread">
        <TeamMark team={team} />
        {children}
      </div>
      <Bar value={done} max={of} label={label} />
      <p class="small digits">{words}</p>
    </li>
  );
}

interface SoloProps {
  readonly progress: Progress;
  readonly teams: readonly TeamProgress[];
}

export function SoloProgress({ progress, teams }: SoloProps) {
  return (
    <section class="stack">
      <p class="lead digits">{t('progress.solo', { done: progress.done, total: progress.of })}</p>
      <ul class="team-tiles">
        {teams.map(({ team, done, of }) => (
          <Tile
            key={team}
            team={team}
            done={done}
            of={of}
            label={t('progress.team.solo', { team: teamName(team), done, total: of })}
            words={t('progress.people', { done, total: of })}
          />
        ))}
      </ul>
    </section>
  );
}

export function BoardProgress({ teams }: Pick<SoloProps, 'teams'>) {
  return (
    <ul class="team-tiles">
      {teams.map(({ team, done, of, state }) => (
        <Tile
          key={team}
          team={team}
          done={done}
          of={of}
          state={state}
          label={t('progress.team.board', { team: teamName(team), done, total: of })}
          words={t('progress.placed', { done, total: of })}
        >
          <span class="tag" data-state={state}>
            {t(`board.${state}`)}
          </span>
        </Tile>
      ))}
    </ul>
  );
}

export function LockedCounts({ counts }: { readonly counts: readonly TeamFits[] | null }) {
  if (counts === null) return <p class="lead">{t('locked.wait')}</p>;
  return (
    <ul class="team-tiles">
      {counts.map(({ team, fits, of }) => (
        <Tile
          key={team}
          team={team}
          done={fits}
          of={of}
          label={t('progress.team.fits', { team: teamName(team), done: fits, total: of })}
          words={t('progress.fits', { done: fits, total: of })}
        />
      ))}
    </ul>
  );
}

export function ExitProgress({ progress: { done, of } }: { readonly progress: Progress }) {
  const words = t('progress.exit', { done, total: of });
  return (
    <section class="stack">
      <p class="lead digits">{words}</p>
      <Bar value={done} max={of} label={words} />
    </section>
  );
}
