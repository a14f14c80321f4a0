/** Own team only: its points, what it has just gained, and its rank. */
import { topRanks } from '../../../shared/many.ts';
import type { OwnStanding, StandingsView } from '../../../shared/views.ts';
import { t, teamName } from '../../messages/play.ts';
import { Bar } from '../../ui/bars.tsx';
import { TeamMark } from '../../ui/team-mark.tsx';
import { useSeat } from '../seat.ts';

interface OwnStandingProps {
  readonly own: OwnStanding;
  readonly standings: StandingsView;
}

export function OwnStandingPanel({ own, standings }: OwnStandingProps) {
  const { self, stage } = useSeat();
  const gained = standings.rows.find(({ team }) => team === self.team)?.gained ?? 0;
  const name = self.team === null ? '' : teamName(self.team);
  return (
    <section class="panel stack">
      {self.team !== null && <TeamMark team={self.team} size="l" />}
      <p class="standing-points digits">{t('word.points', { count: own.points })}</p>
      <Bar
        value={own.points}
        max={standings.best}
        gained={gained < own.points ? gained : 0}
        label={t('score.bar', { team: name, points: own.points, best: standings.best })}
      />
      {gained > 0 && gained < own.points && <p>{t('score.gained', { count: gained })}</p>}
      <Place rank={own.rank} teams={stage.teamCount} />
    </section>
  );
}

/** A low rank discourages: only who wants to know it is shown it. */
function Place({ rank, teams }: { readonly rank: OwnStanding['rank']; readonly teams: number }) {
  if (rank === null) return null;
  const words = <p class="lead">{t('score.rank', { rank, teams })}</p>;
  if (rank <= topRanks) return words;
  return (
    <details>
      <summary>{t('score.where')}</summary>
      {words}
    </details>
  );
}
