/** Below the bar: what is out of the ordinary for everybody (clock held), or for this person (away). */
import { t } from '../messages/play.ts';
import { Button } from '../ui/button.tsx';
import { useSeat } from './seat.ts';

export function Ribbons() {
  const { game, self, stage } = useSeat();
  const { clock } = stage;
  if (clock.kind !== 'held' && !self.away) return null;
  return (
    <div class="ribbons">
      {clock.kind === 'held' && (
        <p class="ribbon" role="status">
          {clock.reason === 'talk' ? t('ribbon.talk') : t('ribbon.pause')}
        </p>
      )}
      {self.away && (
        <div class="ribbon" role="status">
          <p>{t('ribbon.away')}</p>
          <Button kind="primary" onClick={() => void game.connection.ask('gesture', { card: null })}>
            {t('ribbon.back')}
          </Button>
        </div>
      )}
    </div>
  );
}
