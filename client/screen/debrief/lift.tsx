/** What people had alone beside what the room had together. Shown, never scored. */
import type { TeamLift } from '../../../shared/debrief-views.ts';
import { percent } from '../../lib/formats.ts';
import { t } from '../../messages/screen.ts';
import { Bar } from '../../ui/bars.tsx';
import { TeamMark } from '../../ui/team-mark.tsx';

const teamsShown = 5;

interface LiftPanelProps {
  /** The row of the whole room. */
  readonly room: TeamLift;
  readonly rows: readonly TeamLift[];
}

export function LiftPanel({ room, rows }: LiftPanelProps) {
  const teams = rows.filter(({ team }) => team !== null).slice(0, teamsShown);
  return (
    <div class="lift">
      <p class="lead">{t('lift.text')}</p>
      <div class="lift-body">
        <LiftBars lift={room} />
        {teams.length > 0 && <LiftTeams rows={teams} hasSecond={room.second !== null} />}
      </div>
    </div>
  );
}

function LiftBars({ lift: { soloMean, soloBest, first, second } }: { readonly lift: TeamLift }) {
  const bars = [
    { what: t('lift.mean'), share: soloMean },
    { what: t('lift.best'), share: soloBest },
    { what: t('lift.first'), share: first },
    { what: t('lift.second'), share: second },
  ];
  return (
    <ul class="lift-bars">
      {bars.map(
        ({ what, share }) =>
          share !== null && (
            <li key={what}>
              <span aria-hidden="true">{what}</span>
              <b class="digits" aria-hidden="true">
                {percent(share)}
              </b>
              <Bar value={share} max={1} label={t('lift.bar', { what, share: percent(share) })} />
            </li>
          ),
      )}
    </ul>
  );
}

interface LiftTeamsProps {
  readonly rows: readonly TeamLift[];
  readonly hasSecond: boolean;
}

function LiftTeams({ rows, hasSecond }: LiftTeamsProps) {
  return (
    <table class="lift-teams">
      <caption>{t('lift.teams')}</caption>
      <thead class="visually-hidden">
        <tr>
          <th />
          <th scope="col">{t('lift.mean')}</th>
          <th scope="col">{t('lift.first')}</th>
          {hasSecond && <th scope="col">{t('lift.second')}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(
          ({ team, soloMean, first, second }) =>
            team !== null && (
              <tr key={team}>
                <th scope="row">
                  <TeamMark team={team} />
                </th>
                <td class="digits">{percent(soloMean)}</td>
                <td class="digits step-on">{percent(first)}</td>
                {second !== null && <td class="digits step-on">{percent(second)}</td>}
              </tr>
            ),
        )}
      </tbody>
    </table>
  );
}
