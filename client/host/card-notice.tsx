/** After a rescue: the card that was used is worth nothing any more. */
import { useState } from 'preact/hooks';
import { t } from '../messages/host.ts';
import { Button } from '../ui/button.tsx';
import { useCardState } from './kept-codes.ts';
import { RescueCard } from './rescue-card.tsx';
import { useRoom } from './room-context.ts';

export function CardNotice() {
  const { rank, view } = useRoom();
  const [open, setOpen] = useState(false);
  const card = useCardState(view.stage.code);
  const isDue = rank === 'host' && card === 'due' && view.stage.kind !== 'closed';
  return (
    <>
      {isDue && (
        <section class="panel stack notice" role="status">
          <p>{t('card.due')}</p>
          <div class="row">
            <Button onClick={() => setOpen(true)}>{t('card.open')}</Button>
          </div>
        </section>
      )}
      <RescueCard open={open} onClose={() => setOpen(false)} />
    </>
  );
}
