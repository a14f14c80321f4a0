/** What people had alone beside what the room had together. Shown, never scored. */
import type { TeamLift } from '../../../shared/debrief-views.ts';
import { LiftChart } from '../../charts/lift-chart.tsx';
import { percent } from '../../lib/formats.ts';
import { t } from '../../messages/screen.ts';

/** The room and five teams. */
const rows = 6;

export function LiftPanel({ lift }: { readonly lift: readonly TeamLift[] }) {
  const hasTeams = lift.some(({ team }) => team !== null);
  const [room] = lift.filter(({ team }) => team === null);
  return (
    <div class={`lift${hasTeams ? '' : ' is-room'}`}>
      <p class="lead">{t('lift.text')}</p>
      {!hasTeams && room !== undefined && <p class="lift-told">{toldOf(room)}</p>}
      <LiftChart lift={lift} most={rows} />
      <p class="soft">{t(hasTeams ? 'lift.teams' : 'lift.roomOnly')}</p>
    </div>
  );
}

/** A single row leaves room for its sense in words. */
function toldOf({ soloMean, first, second }: TeamLift): string {
  return t('lift.told', { alone: percent(soloMean), together: percent(second ?? first) });
}
