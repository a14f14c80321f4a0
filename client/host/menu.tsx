/** What is needed seldom. */
import { useState } from 'preact/hooks';
import { toggleTheme } from '../lib/theme.ts';
import { t } from '../messages/host.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Confirm } from './confirm.tsx';
import { Switch } from './controls.tsx';
import { helpOpen } from './help.tsx';
import { JoinInfo } from './lobby/join-info.tsx';
import { useRoom } from './room-context.ts';

type Open = 'menu' | 'join' | 'close' | null;

export function Menu() {
  const { view, off, send } = useRoom();
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
        <Button
          onClick={() => {
            shut();
            helpOpen.value = true;
          }}
        >
          {t('menu.help')}
        </Button>
        <Button onClick={toggleTheme}>{t('menu.theme')}</Button>
        {!closed && (
          <Button kind="danger" off={off} onClick={() => setOpen('close')}>
            {t('menu.close')}
          </Button>
        )}
      </Dialog>
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
