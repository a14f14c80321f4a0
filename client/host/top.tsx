/** Above everything: which room this is, and what is needed seldom. */
import { useState } from 'preact/hooks';
import { groupedCode } from '../lib/address.ts';
import { knownPlace } from '../lib/identity.ts';
import { t } from '../messages/host.ts';
import { Button } from '../ui/button.tsx';
import { Logo } from '../ui/logo.tsx';
import { helpOpen } from './help.tsx';
import { ProjectorDialog } from './lobby/projector.tsx';
import { Menu } from './menu.tsx';
import { useRoom } from './room-context.ts';

export function Top() {
  const { view, rank } = useRoom();
  const [projector, setProjector] = useState(false);
  const hasScreen = rank === 'host' || knownPlace('screen', view.stage.code) !== null;
  return (
    <header class="host-top">
      <Logo />
      <p class="host-code">
        <span class="soft small">{t('host.code')}</span> <b class="digits">{groupedCode(view.stage.code)}</b>
      </p>
      <span class="grow" />
      {rank !== 'host' && <span class="tag tag-rank">{t(`helpers.badge.${rank}`)}</span>}
      {view.stage.locked && <span class="tag">{t('join.locked')}</span>}
      <div class="row host-top-buttons">
        {hasScreen && (
          <Button kind="quiet" onClick={() => setProjector(true)}>
            {t('menu.projector')}
          </Button>
        )}
        <span class="host-help">
          <Button kind="quiet" onClick={() => (helpOpen.value = true)}>
            {t('help.title')}
          </Button>
        </span>
        <Menu />
      </div>
      <ProjectorDialog open={projector} onClose={() => setProjector(false)} />
    </header>
  );
}
