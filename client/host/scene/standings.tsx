import type { Awards, StandingsView } from '../../../shared/views.ts';
import { list } from '../../lib/formats.ts';
import { number } from '../../lib/i18n.ts';
import { teamName } from '../../messages/game.ts';
import { t } from '../../messages/host.ts';
import { Bar } from '../../ui/bars.tsx';
import { TeamMark } from '../../ui/team-mark.tsx';

interface StandingsProps {
  readonly standings: StandingsView;
  readonly compact?: boolean;
}

export function Standings({ standings: { rows, best }, compact = false }: StandingsProps) {
  return (
    <section class="stack">
      <h2 class={compact ? 'small-title' : ''}>{t('standings.title')}</h2>
      <ol class={`standings${compact ? ' is-compact' : ''}`}>
        {rows.map(({ team, points, rank, gained }) => (
          <li key={team} class="standing">
            <span class="standing-rank digits">{number(rank)}</span>
            <TeamMark team={team} />
            <Bar
              value={points}
              max={best}
              gained={gained === points ? 0 : gained}
              label={t('standings.row', { team: teamName(team), points, best })}
            />
            <b class="digits">{number(points)}</b>
          </li>
        ))}
      </ol>
    </section>
  );
}

export function FinalBody({ standings, awards }: { readonly standings: StandingsView; readonly awards: Awards }) {
  const { bestSecondLook, mostMindsChanged, bestAppeal } = awards;
  const names = (teams: Awards['bestSecondLook']) => list(teams.map(teamName));
  return (
    <>
      <Standings standings={standings} />
      <section class="stack">
        <h2>{t('awards.title')}</h2>
        <dl class="facts">
          {bestSecondLook.length > 0 && <Award name={t('awards.bestSecondLook')} value={names(bestSecondLook)} />}
          {mostMindsChanged.length > 0 && <Award name={t('awards.mostMindsChanged')} value={names(mostMindsChanged)} />}
          {bestAppeal !== null && (
            <Award
              name={t('awards.bestAppeal')}
              value={t('word.row', { name: teamName(bestAppeal.team), value: bestAppeal.text })}
            />
          )}
        </dl>
      </section>
    </>
  );
}

function Award({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt class="soft small">{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
