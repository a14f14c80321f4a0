/** What is needed seldom. */
import { useState } from 'preact/hooks';
import { toggleTheme } from '../lib/theme.ts';
import { t } from '../messages/host.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Confirm } from './confirm.tsx';
import { Switch } from './controls.tsx';
import { EraseDialog } from './erase-dialog.tsx';
import { helpOpen } from './help.tsx';
import { HelpersDialog } from './helpers.tsx';
import { JoinInfo } from './lobby/join-info.tsx';
import { RescueCard } from './rescue-card.tsx';
import { useRoom } from './room-context.ts';

type Open = 'menu' | 'join' | 'close' | 'helpers' | 'card' | 'erase' | null;

export function Menu() {
  const { view, rank, may, off, send } = useRoom();
  const [open, setOpen] = useState<Open>(null);
  const shut = () => setOpen(null);
  const closed = view.stage.kind === 'closed';
  return (
    <>
      <Button kind="quiet" onClick={() => setOpen('menu')}>
        {t('host.menu')}
      </Button>
      <Dialog open={open === 'menu'} title={t('menu.title')} kind="sheet" onClose={shut}>
        {!closed && (
          <>
            <Switch
              label={t('join.door')}
              about={t('join.door.about')}
              on={view.stage.locked}
              off={off}
              onChange={(locked) => send({ type: 'lock-lobby', locked })}
            />
            <Button onClick={() => setOpen('join')}>{t('menu.join')}</Button>
          </>
        )}
        {rank === 'host' && <Button onClick={() => setOpen('helpers')}>{t('menu.helpers')}</Button>}
        {rank === 'host' && !closed && <Button onClick={() => setOpen('card')}>{t('menu.card')}</Button>}
        <Button
          onClick={() => {
            shut();
            helpOpen.value = true;
          }}
        >
          {t('menu.help')}
        </Button>
        <Button onClick={toggleTheme}>{t('menu.theme')}</Button>
        {!closed && may('close') && (
          <Button kind="danger" off={off} onClick={() => setOpen('close')}>
            {t('menu.close')}
          </Button>
        )}
        {rank === 'host' && (
          <Button kind="danger" off={off} onClick={() => setOpen('erase')}>
            {t('menu.erase')}
          </Button>
        )}
      </Dialog>
      <HelpersDialog open={open === 'helpers'} onClose={shut} />
      <RescueCard open={open === 'card'} onClose={shut} />
      <EraseDialog open={open === 'erase'} onClose={shut} />
      <Dialog open={open === 'join'} title={t('menu.join')} onClose={shut}>
        <JoinInfo code={view.stage.code} />
      </Dialog>
      <Confirm
        open={open === 'close' && !closed}
        title={t('next.close.title')}
        yes={t('next.close.yes')}
        no={t('next.close.no')}
        onNo={shut}
        onYes={() => {
          shut();
          send({ type: 'close' });
        }}
      >
        {t('next.close.text')}
      </Confirm>
    </>
  );
}
