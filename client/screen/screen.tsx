import { useEffect, useMemo } from 'preact/hooks';
import { roomInAddress } from '../lib/address.ts';
import { knownPlace } from '../lib/identity.ts';
import { t } from '../messages/screen.ts';
import { Clock } from '../ui/clock.tsx';
import { Logo } from '../ui/hats.tsx';
import { useGame } from '../ui/session-context.ts';

export function Screen() {
  const game = useGame();
  const place = useMemo(() => {
    const code = roomInAddress('screen');
    return code === null ? null : knownPlace('screen', code);
  }, []);
  useEffect(() => game.connection.start(place), []);

  const stage = game.store.stage.value;
  return (
    <div class="screen">
      <header class="screen-top">
        <Logo />
        <Clock countdown={game.countdown} spoken={false} />
      </header>
      <main class="screen-main">
        <h1>{stage === null ? t('screen.title') : t(`step.${stage.kind}`)}</h1>
      </main>
    </div>
  );
}
