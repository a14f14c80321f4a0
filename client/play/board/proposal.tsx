/** A team-mate proposes to lock: agree, or hold, if wanted because of one card. Nobody's no is shown. */
import { useEffect } from 'preact/hooks';
import type { LockView } from '../../../shared/views.ts';
import { t } from '../../messages/play.ts';
import { announce } from '../../ui/live-region.tsx';
import { Button } from '../../ui/button.tsx';
import { useSeat } from '../seat.ts';
import { SecondsBar } from '../seconds-bar.tsx';
import type { BoardControls } from './use-board.ts';

interface ProposalProps {
  readonly lock: Extract<LockView, { state: 'proposed' }>;
  readonly controls: BoardControls;
}

const lastsMs = 20_000;

export function Proposal({ lock, controls }: ProposalProps) {
  const { self, stage } = useSeat();
  const { picked, open } = controls;
  const hasAgreed = lock.agreed.includes(self.seat);
  const isOwn = lock.by === self.seat;
  const title = isOwn ? t('lock.own') : t('lock.by', { name: controls.nameOf(lock.by) });
  useEffect(() => {
    if (!isOwn) announce(`${title} ${t('lock.ask')}`, 'assertive');
  }, [lock.by, lock.endsAt]);

  return (
    <section class="play-action dock proposal" aria-label={t('lock.title')}>
      <p class="dock-title">{title}</p>
      <p class="small">
        {t('lock.count', { done: lock.agreed.length, total: lock.needed })}{' '}
        {hasAgreed ? t('lock.waiting') : t('lock.ask')}
      </p>
      {lock.endsAt !== null && stage.clock.kind !== 'held' && (
        <SecondsBar endsAt={lock.endsAt} ofMs={lastsMs} words={(count) => t('lock.seconds', { count })} />
      )}
      <div class="sides">
        <Button
          kind={hasAgreed ? 'quiet' : 'secondary'}
          big
          off={!open}
          onClick={() => controls.hold(picked?.card ?? null)}
        >
          {picked === null ? t('lock.hold') : t('lock.holdCard')}
        </Button>
        {!hasAgreed && (
          <Button kind="primary" big off={!open} onClick={controls.agree}>
            {t('lock.agree')}
          </Button>
        )}
      </div>
      {picked === null ? (
        <p class="soft small">{t('lock.holdHow')}</p>
      ) : (
        <p class="soft small" {...controls.spoken}>
          {controls.cardText(picked.card)}
        </p>
      )}
    </section>
  );
}
