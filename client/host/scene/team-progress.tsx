/** How far the teams are. */
import type { ComponentChildren } from 'preact';
import type { TeamId } from '../../../shared/ids.ts';
import type { BoardTotals, Progress, TeamFits, TeamProgress } from '../../../shared/views.ts';
import { teamName } from '../../messages/game.ts';
import { t } from '../../messages/host.ts';
import { Bar } from '../../ui/bars.tsx';
import { TeamMark } from '../../ui/team-mark.tsx';
import { progressWords } from './progress-words.ts';
import { TeamTiles } from './team-tiles.tsx';

interface TileProps {
  readonly team: TeamId;
  readonly done: number;
  readonly of: number;
  readonly label: string;
  readonly words: string;
  readonly state?: TeamProgress['state'];
  /** Members who are away, where that is worth a word. */
  readonly missing?: number;
  readonly children?: ComponentChildren;
}

function Tile({ team, done, of, label, words, state = 'open', missing = 0, children }: TileProps) {
  const away = missing > 0 ? [t('people.awayCount', { count: missing })] : [];
  return (
    <li class="team-tile" data-state={state}>
      <div class="row spread">
        <TeamMark team={team} />
        {children}
      </div>
      <Bar value={done} max={of} label={label} />
      <p class="small digits">{[words, ...away].join(' · ')}</p>
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
      <p class="lead digits">{progressWords('progress.solo', progress)}</p>
      <TeamTiles
        rows={teams}
        urgency={({ done, of }, missing) => (done >= of ? 2 : missing > 0 ? 0 : 1)}
        tile={({ team, done, of }, missing) => (
          <Tile
            team={team}
            done={done}
            of={of}
            missing={missing}
            label={t('progress.team.solo', { team: teamName(team), done, total: of })}
            words={progressWords('progress.people', { done, of })}
          />
        )}
      />
    </section>
  );
}

const byState = { open: 1, proposed: 2, locked: 3 } as const;

interface BoardProgressProps extends Pick<SoloProps, 'teams'> {
  readonly totals: BoardTotals;
}

export function BoardProgress({ teams, totals: { locked } }: BoardProgressProps) {
  return (
    <section class="stack">
      <p class="lead digits">{t('progress.locked', { done: locked.done, total: locked.of })}</p>
      <TeamTiles
        rows={teams}
        urgency={({ state }, missing) => (state === 'open' && missing > 0 ? 0 : byState[state])}
        tile={({ team, done, of, state }, missing) => (
          <Tile
            team={team}
            done={done}
            of={of}
            state={state}
            missing={missing}
            label={t('progress.team.board', { team: teamName(team), done, total: of })}
            words={t('progress.placed', { done, total: of })}
          >
            <span class="tag" data-state={state}>
              {t(`board.${state}`)}
            </span>
          </Tile>
        )}
      />
    </section>
  );
}

export function LockedCounts({ counts }: { readonly counts: readonly TeamFits[] | null }) {
  if (counts === null) return <p class="lead">{t('locked.wait')}</p>;
  return (
    <section class="stack">
      <TeamTiles
        rows={counts}
        urgency={({ fits }) => fits}
        tile={({ team, fits, of }) => (
          <Tile
            team={team}
            done={fits}
            of={of}
            label={t('progress.team.fits', { team: teamName(team), done: fits, total: of })}
            words={t('progress.fits', { done: fits, total: of })}
          />
        )}
      />
    </section>
  );
}

export function ExitProgress({ progress: { done, of } }: { readonly progress: Progress }) {
  const words = progressWords('progress.exit', { done, of });
  return (
    <section class="stack">
      <p class="lead digits">{words}</p>
      <Bar value={done} max={of} label={words} />
    </section>
  );
}
