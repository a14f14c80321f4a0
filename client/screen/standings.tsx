/** Who stands where. Bars and numbers climb, and rows change places calmly. */
import type { Standing, StandingsView } from '../../shared/views.ts';
import { standingsShown } from '../../shared/many.ts';
import { number } from '../lib/i18n.ts';
import { teamName } from '../messages/game.ts';
import { t } from '../messages/screen.ts';
import { Bar } from '../ui/bars.tsx';
import { TeamMark } from '../ui/team-mark.tsx';
import { useCountUp } from './count-up.ts';

const rowsShown = 5;
/** Of more teams than are listed at all the first ten, across the page. */
const rowsOfMany = 10;
const stripShown = 3;

/** The first few, and how many teams there are besides. */
export function topOf(
  standings: StandingsView,
  teams: number,
  most = rowsShown,
): { readonly rows: readonly Standing[]; readonly more: number } {
  const rows = standings.rows.slice(0, most);
  return { rows, more: Math.max(0, Math.max(teams, standings.rows.length) - rows.length) };
}

interface StandingsProps {
  readonly standings: StandingsView;
  /** How many teams play. */
  readonly teams: number;
  /** Across the page, with the points just won. */
  readonly wide?: boolean;
}

export function Standings({ standings, teams, wide = false }: StandingsProps) {
  const isMany = wide && teams > standingsShown;
  const { rows, more } = topOf(standings, teams, isMany ? rowsOfMany : rowsShown);
  // Rows keep their place in the document and are moved by style: an element that is put elsewhere does not glide.
  const steady = rows.map((row, at) => ({ row, at })).sort((a, b) => a.row.team - b.row.team);
  // In the first round everything has just been won: nothing to set apart.
  const isFirst = rows.every(({ points, gained }) => points === gained);
  const look = wide ? (isFirst ? 'wide' : 'trend') : 'panel';
  if (rows.length === 0) return <p class="soft">{t('score.none')}</p>;
  return (
    <div class={`standings${wide ? ' is-wide' : ''}${isMany ? ' is-ten' : ''}`}>
      <ol class="visually-hidden">
        {rows.map(({ team, rank, points }) => (
          <li key={team}>{t('score.row', { rank, team: teamName(team), points })}</li>
        ))}
      </ol>
      <div class="standing-rows" aria-hidden="true" style={{ '--rows': String(rows.length) }}>
        {steady.map(({ row, at }) => (
          <Row key={row.team} row={row} at={at} best={standings.best} look={look} />
        ))}
      </div>
      {more > 0 && <p class="standing-more">{t('score.more', { count: more })}</p>}
    </div>
  );
}

interface RowProps {
  readonly row: Standing;
  readonly at: number;
  readonly best: number;
  readonly look: 'panel' | 'wide' | 'trend';
}

function Row({ row: { team, points, rank, gained }, at, best, look }: RowProps) {
  const shown = useCountUp(points, points - gained);
  const label = t('score.bar', { team: teamName(team), points, best });
  return (
    <div
      class="standing"
      style={{ '--at': String(at), '--line': String(at % rowsShown), '--column': String(Math.floor(at / rowsShown)) }}
    >
      <span class="standing-rank digits">{number(rank)}</span>
      <TeamMark team={team} />
      <span class="standing-bar">
        <Bar value={shown} max={best} gained={look === 'trend' ? Math.min(gained, shown) : 0} label={label} />
      </span>
      <b class="standing-points digits">{number(shown)}</b>
      {look === 'trend' && (
        <span class="standing-gained digits">{gained > 0 && t('score.gained', { points: gained })}</span>
      )}
    </div>
  );
}

/** One line of it, below something else. */
export function StandingsStrip({ standings, teams }: Omit<StandingsProps, 'wide'>) {
  const { rows, more } = topOf(standings, teams, stripShown);
  return (
    <ol class="strip" aria-label={t('score.standings')}>
      {rows.map((row) => (
        <StripItem key={row.team} {...row} />
      ))}
      {more > 0 && <li class="soft">{t('score.more', { count: more })}</li>}
    </ol>
  );
}

function StripItem({ team, rank, points, gained }: Standing) {
  const shown = useCountUp(points, points - gained);
  return (
    <li>
      <span class="standing-rank digits">{number(rank)}</span> <TeamMark team={team} />{' '}
      <b class="digits">{number(shown)}</b>
    </li>
  );
}
