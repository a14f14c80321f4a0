/** The whole workshop as one line: what has been, what is on, what is still to come. */
import type { HostView } from '../../shared/views.ts';
import { number } from '../lib/i18n.ts';
import { t } from '../messages/host.ts';
import { groupKindOf, groupsOf, type PlanGroup } from './plan/plan-draft.ts';
import { useRoom } from './room-context.ts';

type When = 'past' | 'now' | 'later' | 'cut';

export function Rail() {
  const { view } = useRoom();
  const groups = groupsOf(view.plan);
  const scenarios = groups.filter(({ kind }) => kind === 'scenario').length;
  return (
    <ol class="rail" aria-label={t('rail.label')}>
      {groups.map((group) => {
        const when = whenOf(group, groups, view);
        return (
          <li
            key={`${group.kind}:${String(group.index)}`}
            class="rail-part"
            data-when={when}
            style={{ flexGrow: group.seconds }}
            aria-current={when === 'now' ? 'step' : undefined}
          >
            <span class="rail-line" aria-hidden="true" />
            <span class="rail-name">
              {nameOf(group, scenarios)}
              {when === 'cut' && <span class="visually-hidden">{` (${t('rail.cut')})`}</span>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

function nameOf({ kind, index }: PlanGroup, scenarios: number): string {
  if (kind === 'sort' && index !== null) return index === 0 ? t('plan.group.sort') : number(index + 1);
  if (kind === 'scenario' && index !== null && scenarios > 1) {
    return index === 0 ? t('plan.group.scenario') : number(index + 1);
  }
  return kind === 'final' ? t('rail.final') : t(`plan.group.${kind}`);
}

function whenOf(group: PlanGroup, groups: readonly PlanGroup[], view: HostView): When {
  const { stage, cuttable } = view;
  const here = groups.findIndex((one) => isHere(one, view));
  const at = groups.indexOf(group);
  if (stage.kind === 'closed' || at < here) return 'past';
  if (at === here) return 'now';
  const { kind, index } = group;
  const optional = kind === 'sort' || kind === 'scenario';
  const ahead = cuttable.some((one) => one.activity === kind && one.index === index);
  // Before the start nothing has been dealt, and nothing is missing from the list.
  return optional && !ahead && stage.kind !== 'lobby' ? 'cut' : 'later';
}

function isHere({ kind, index }: PlanGroup, { stage }: HostView): boolean {
  const round = stage.round ?? undefined;
  const scenario = stage.scenario ?? undefined;
  const place = {
    kind: stage.kind,
    ...(round === undefined ? {} : { round }),
    ...(scenario === undefined ? {} : { scenario }),
  };
  return groupKindOf(place) === kind && (stage.round ?? stage.scenario) === index;
}
