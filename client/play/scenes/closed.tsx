import type { RoomCode } from '../../../shared/ids.ts';
import { t } from '../../messages/play.ts';
import { Button } from '../../ui/button.tsx';
import { Kept } from '../kept.tsx';
import { forgetAndGo } from '../leave.ts';
import { useSeat } from '../seat.ts';

export function Closed({ code }: { readonly code: RoomCode }) {
  const { game, self } = useSeat();
  return (
    <main class="play-main">
      <h1 tabIndex={-1}>{t('closed.title', { name: self.name })}</h1>
      <p class="lead">{t('closed.text')}</p>
      <Kept code={code} />
      <section class="panel stack tight">
        <p>{t('closed.phone')}</p>
        <Button onClick={() => forgetAndGo(game, code)}>{t('closed.forget')}</Button>
      </section>
    </main>
  );
}
