/** What people had alone beside what their teams had together: the whole room, then team by team. */
import type { TeamLift } from '../../shared/debrief-views.ts';
import { percent } from '../lib/formats.ts';
import { t } from '../messages/charts.ts';
import { TeamMark } from '../ui/team-mark.tsx';
import { Chart, type TableLook } from './chart.tsx';
import { StepPlot, type Step, type StepRow } from './step-plot.tsx';

interface LiftChartProps {
  readonly lift: readonly TeamLift[];
  /** At most so many rows, the room first; absent: all. */
  readonly most?: number;
  readonly table?: TableLook | undefined;
}

export function LiftChart({ lift, most = Infinity, table }: LiftChartProps) {
  const hasSecond = lift.some(({ second }) => second !== null);
  const steps: readonly Step[] = [
    { mark: 'ring', name: t('lift.mean') },
    { mark: 'diamond', name: t('lift.best'), isLinked: false },
    { mark: 'triangle', name: t('lift.first') },
    ...(hasSecond ? [{ mark: 'square', name: t('lift.second') } as const] : []),
  ];
  const rows = lift
    .toSorted((a, b) => Number(b.team === null) - Number(a.team === null))
    .slice(0, most)
    .map((row) => rowOf(row, hasSecond));
  return (
    <Chart
      class="lift-chart"
      look={table}
      caption={t('lift.caption')}
      head={[t('lift.who'), ...steps.map(({ name }) => name)]}
      rows={rows.map(({ label, shares }) => [label, ...shares.map((share) => (share === null ? '–' : percent(share)))])}
    >
      <StepPlot steps={steps} rows={rows} />
    </Chart>
  );
}

function rowOf({ team, soloMean, soloBest, first, second }: TeamLift, hasSecond: boolean): StepRow {
  return {
    key: String(team ?? 'room'),
    label: team === null ? t('lift.room') : <TeamMark team={team} />,
    shares: [soloMean, soloBest, first, ...(hasSecond ? [second] : [])],
  };
}
