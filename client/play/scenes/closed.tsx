import type { RoomCode } from '../../../shared/ids.ts';
import { dayAndTime } from '../../lib/formats.ts';
import { t } from '../../messages/play.ts';
import { Button } from '../../ui/button.tsx';
import { shownKeepsake } from '../keepsake.ts';
import { Kept } from '../kept.tsx';
import { Later } from '../later.tsx';
import { forgetAndGo } from '../leave.ts';
import { ownName } from '../own-name.ts';
import { useSeat } from '../seat.ts';

export function Closed({ code }: { readonly code: RoomCode }) {
  const { game, self, stage } = useSeat();
  const kept = shownKeepsake(code);
  const keepsake = { ...kept, team: self.team ?? kept.team, commitment: self.commitment ?? kept.commitment };
  return (
    <main class="play-main">
      <h1 tabIndex={-1}>{t('closed.title', { name: ownName(self, code) })}</h1>
      <p class="lead">{t('closed.text')}</p>
      <Kept code={code} keepsake={keepsake} />
      {stage.keptUntil !== null && <Later code={code} until={stage.keptUntil} />}
      <section class="panel stack tight">
        {stage.keptUntil !== null && <p>{t('closed.keptUntil', { time: dayAndTime(stage.keptUntil) })}</p>}
        <p>{t('closed.phone')}</p>
        <Button onClick={() => forgetAndGo(game, code)}>{t('closed.forget')}</Button>
      </section>
    </main>
  );
}
