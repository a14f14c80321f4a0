/** Telling one's own people from a flood: approve who is here, and remove the rest in one go. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { HostView } from '../../../shared/views.ts';
import { t } from '../../messages/host.ts';
import { Button } from '../../ui/button.tsx';
import { useGame } from '../../ui/session-context.ts';
import { useRoom } from '../room-context.ts';
import { Sure } from '../sure.tsx';
import { Arrivals, floodPeople } from './flood.ts';

/** People whom the host has not approved, while there are others whom the host has. */
export function strangersOf(roster: HostView['roster']): number {
  const strangers = roster.filter(({ approved }) => !approved).length;
  return strangers < roster.length ? strangers : 0;
}

export function Newcomers() {
  const { stage, roster } = useRoom().view;
  const flood = useFlood(roster, stage.kind === 'lobby');
  if (stage.kind === 'closed') return null;
  const strangers = strangersOf(roster);
  if (flood.count > 0 && !stage.locked) return <Flood count={flood.count} onDismiss={flood.dismiss} />;
  if (strangers > 0) return <Strangers count={strangers} />;
  const unknown = roster.some(({ approved }) => !approved);
  if (!unknown || roster.length < 2) return null;
  return (
    <details class="newcomers">
      <summary>{t('strangers.summary')}</summary>
      <div class="stack">
        <p class="soft small">{t('strangers.about')}</p>
        <ApproveAll />
      </div>
    </details>
  );
}

function Strangers({ count }: { readonly count: number }) {
  const { off, send } = useRoom();
  return (
    <section class="panel stack newcomers side-note">
      <p>{t('strangers.here', { count })}</p>
      <div class="row">
        <ApproveAll />
        <Sure
          ask={t('strangers.remove', { count })}
          question={t('strangers.remove.sure', { count })}
          yes={t('strangers.remove.yes', { count })}
          off={off}
          onYes={() => send({ type: 'remove-unapproved' })}
        />
      </div>
    </section>
  );
}

function ApproveAll() {
  const { off, isPending, send } = useRoom();
  return (
    <Button off={off} busy={isPending('approve')} onClick={() => send({ type: 'approve', seat: null })}>
      {t('strangers.approve')}
    </Button>
  );
}

function Flood({ count, onDismiss }: { readonly count: number; readonly onDismiss: () => void }) {
  const { off, send } = useRoom();
  return (
    <section class="panel stack notice side-note" role="alert">
      <p>{t('flood.text', { count })}</p>
      <div class="row">
        <Button onClick={onDismiss}>{t('flood.mine')}</Button>
        <Button off={off} onClick={() => send({ type: 'lock-lobby', locked: true })}>
          {t('join.door')}
        </Button>
      </div>
    </section>
  );
}

/** Stays until somebody has looked at it, or has begun with the people who are there. */
function useFlood(roster: HostView['roster'], isLobby: boolean) {
  const { clock } = useGame();
  const arrivals = useRef(new Arrivals());
  // In a room of hundreds they are the host's own: after each look only twice as many are worth another.
  const least = useRef(floodPeople);
  const [count, setCount] = useState(0);
  useEffect(() => {
    const seats = roster.map(({ seat }) => seat);
    const arrived = arrivals.current.see(seats, clock.local());
    if (arrived >= least.current) setCount(arrived);
  }, [roster]);
  const dismiss = () => {
    least.current = 2 * Math.max(least.current, count);
    arrivals.current = new Arrivals();
    arrivals.current.see(
      roster.map(({ seat }) => seat),
      clock.local(),
    );
    setCount(0);
  };
  useEffect(() => {
    if (!isLobby && count > 0) dismiss();
  }, [isLobby]);
  return { count, dismiss };
}
