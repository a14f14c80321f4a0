/** The plan with its minutes, as it changes. */
import { plannedSeconds, type Plan } from '../../../shared/plan.ts';
import { clockDigits, lengthOfTime, percent, timeOfDay } from '../../lib/formats.ts';
import { t } from '../../messages/host.ts';
import { stepTitle } from '../step-title.ts';
import { debriefShare, groupsOf, type PlanGroup } from './plan-draft.ts';

interface PlanListProps {
  readonly plan: Plan;
  /** Now, in milliseconds, for the time of day at which it ends. */
  readonly now: number;
}

export function PlanList({ plan, now }: PlanListProps) {
  const total = plannedSeconds(plan);
  const rows = rowsOf(groupsOf(plan));
  const longest = Math.max(...rows.map(({ group, times }) => group.seconds * times));
  return (
    <section class="panel plan-list">
      <div class="row spread">
        <h2>{t('plan.list')}</h2>
        <b class="plan-total digits">{lengthOfTime(total)}</b>
      </div>
      <ol class="plan-rows">
        {rows.map((row) => (
          <PlanRow key={`${row.group.kind}:${String(row.group.index)}`} {...row} longest={longest} parts={plan.steps} />
        ))}
      </ol>
      <p>{t('plan.ends', { time: timeOfDay(now + total * 1_000) })}</p>
      <p class="soft small">
        {t('plan.share', { share: percent(debriefShare(plan)) })}
        {!plan.timed && ` · ${t('plan.untimed')}`}
      </p>
    </section>
  );
}

interface Row {
  readonly group: PlanGroup;
  /** Scenarios are alike and stand in one line. */
  readonly times: number;
  readonly rounds: number;
}

function rowsOf(groups: readonly PlanGroup[]): readonly Row[] {
  const times = groups.filter(({ kind }) => kind === 'scenario').length;
  const rounds = groups.filter(({ kind }) => kind === 'sort').length;
  return groups
    .filter(({ kind, index }) => kind !== 'scenario' || index === 0)
    .map((group) => ({ group, rounds, times: group.kind === 'scenario' ? times : 1 }));
}

interface PlanRowProps extends Row {
  readonly longest: number;
  readonly parts: Plan['steps'];
}

function PlanRow({ group, times, rounds, longest, parts }: PlanRowProps) {
  const seconds = group.seconds * times;
  const steps = group.steps
    .map(({ kind, seconds: each }) => t('word.named', { name: stepTitle(kind, parts), number: clockDigits(each) }))
    .join(' · ');
  return (
    <li class="plan-row" data-kind={group.kind}>
      <div class="plan-row-head">
        <b>{titleOf(group, times, rounds)}</b>
        <span class="digits">{clockDigits(seconds)}</span>
      </div>
      <span class="plan-bar" style={{ inlineSize: `${String((100 * seconds) / longest)}%` }} aria-hidden="true" />
      <p class="soft small">
        {times > 1
          ? t('word.row', { name: t('plan.each', { time: clockDigits(group.seconds) }), value: steps })
          : steps}
      </p>
    </li>
  );
}

function titleOf({ kind, index }: PlanGroup, times: number, rounds: number): string {
  if (kind === 'scenario') return t('plan.group.scenarios', { count: times });
  if (kind === 'sort' && rounds > 1) return t('plan.group.sort.n', { round: (index ?? 0) + 1 });
  return t(`plan.group.${kind}`);
}
