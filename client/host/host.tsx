import { useEffect, useMemo } from 'preact/hooks';
import { roomInAddress } from '../lib/address.ts';
import { knownPlace } from '../lib/identity.ts';
import { t } from '../messages/host.ts';
import { Clock } from '../ui/clock.tsx';
import { Logo } from '../ui/hats.tsx';
import { useGame } from '../ui/session-context.ts';

export function Host() {
  const game = useGame();
  const place = useMemo(() => {
    const code = roomInAddress('host');
    return code === null ? null : knownPlace('host', code);
  }, []);
  useEffect(() => game.connection.start(place), []);

  const stage = game.store.stage.value;
  return (
    <div class="host">
      <header class="host-top">
        <Logo />
        <Clock countdown={game.countdown} />
      </header>
      <main class="host-main">
        <h1>{stage === null ? t('host.title') : t(`step.${stage.kind}`)}</h1>
      </main>
    </div>
  );
}
