import { useState } from 'preact/hooks';
import { limits } from '../../../shared/limits.ts';
import type { HostView } from '../../../shared/views.ts';
import { t } from '../../messages/host.ts';
import { Button } from '../../ui/button.tsx';
import { useCardState, type CardState } from '../kept-codes.ts';
import { RescueCard } from '../rescue-card.tsx';
import { useRoom } from '../room-context.ts';

export interface Check {
  readonly text: string;
  readonly fine: boolean;
}

const fewestPeople = 2;

/** What the view tells about how ready the room is. */
export function checksOf({
  stage,
  roster,
  teams,
  plan,
}: Pick<HostView, 'stage' | 'roster' | 'teams' | 'plan'>): readonly Check[] {
  const people = roster.length;
  const offline = roster.filter(({ online, away }) => !online || away).length;
  return [
    {
      text: people === 0 ? t('ready.people.none') : t('ready.people', { count: people }),
      fine: people >= fewestPeople,
    },
    ...(people === 0 ? [] : [teamCheck(teams, roster, plan)]),
    ...(people === 0
      ? []
      : [
          {
            text: offline === 0 ? t('ready.online') : t('ready.offline', { count: offline }),
            fine: offline === 0,
          },
        ]),
    { text: t(stage.locked ? 'ready.door.locked' : 'ready.door.open'), fine: !stage.locked },
  ];
}

function teamCheck(
  teams: HostView['teams'],
  roster: HostView['roster'],
  plan: Pick<HostView['plan'], 'teamMaking'>,
): Check {
  const used = teams.filter(({ size }) => size > 0);
  if (used.length === 0 && plan.teamMaking === 'auto') return { text: t('ready.teams.auto'), fine: true };
  const missing = roster.filter(({ team }) => team === null).length;
  if (missing > 0) return { text: t('ready.teams.missing', { count: missing }), fine: plan.teamMaking === 'auto' };
  const small = used.filter(({ size }) => size < limits.smallestTeam).length;
  const alone = used.length === 1;
  if (small > 0 && !alone) return { text: t('ready.teams.small', { count: small }), fine: false };
  if (plan.teamMaking === 'auto' && isUneven(used)) return { text: t('ready.teams.uneven'), fine: false };
  return { text: t('ready.teams.made', { count: used.length }), fine: true };
}

/** A workshop that hangs on one laptop hangs on its battery. */
function cardCheck(card: CardState): Check {
  const isPrinted = card === 'printed';
  return { text: t(isPrinted ? 'ready.card.printed' : 'ready.card.none'), fine: isPrinted };
}

function isUneven(teams: HostView['teams']): boolean {
  const sizes = teams.map(({ size }) => size);
  return Math.max(...sizes) - Math.min(...sizes) > 1;
}

export function Readiness() {
  const { view, rank } = useRoom();
  const [open, setOpen] = useState(false);
  const card = useCardState(view.stage.code);
  const checks = [...checksOf(view), ...(rank === 'host' ? [cardCheck(card)] : [])];
  return (
    <section class="panel stack readiness">
      <h2>{t('ready.title')}</h2>
      <ul class="stack checks">
        {checks.map(({ text, fine }) => (
          <li key={text} class="check" data-fine={fine}>
            <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
              <circle cx="10" cy="10" r="8.500" />
              {fine ? <path d="M6 10.400l2.800 2.800 5.200-6" /> : <path d="M10 5.500v5.500M10 14v.100" />}
            </svg>
            <span>
              {text}
              <span class="visually-hidden">{` (${t(fine ? 'ready.yes' : 'ready.no')})`}</span>
            </span>
          </li>
        ))}
      </ul>
      {rank === 'host' && card !== 'printed' && (
        <div class="row">
          <Button onClick={() => setOpen(true)}>{t('card.open')}</Button>
        </div>
      )}
      <RescueCard open={open} onClose={() => setOpen(false)} />
    </section>
  );
}
