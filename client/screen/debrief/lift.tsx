/** What people had alone beside what the room had together. Shown, never scored. */
import type { TeamLift } from '../../../shared/debrief-views.ts';
import { LiftChart } from '../../charts/lift-chart.tsx';
import { t } from '../../messages/screen.ts';

/** The room and five teams. */
const rows = 6;

export function LiftPanel({ lift }: { readonly lift: readonly TeamLift[] }) {
  return (
    <div class="lift">
      <p class="lead">{t('lift.text')}</p>
      <LiftChart lift={lift} most={rows} />
      {lift.some(({ team }) => team !== null) && <p class="soft">{t('lift.teams')}</p>}
    </div>
  );
}
