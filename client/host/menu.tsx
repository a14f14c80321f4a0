/** What is needed seldom. */
import { useState } from 'preact/hooks';
import { toggleTheme } from '../lib/theme.ts';
import { t } from '../messages/host.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { LanguageMenu } from '../ui/language-menu.tsx';
import { Confirm } from './confirm.tsx';
import { Switch } from './controls.tsx';
import { EraseDialog } from './erase-dialog.tsx';
import { helpOpen } from './help.tsx';
import { HelpersDialog } from './helpers.tsx';
import { JoinInfo } from './lobby/join-info.tsx';
import { ReportLink } from './report-link.tsx';
import { RescueCard } from './rescue-card.tsx';
import { useRoom } from './room-context.ts';

type Part = 'join' | 'close' | 'helpers' | 'card' | 'erase';

export function Menu() {
  const { view } = useRoom();
  const [open, setOpen] = useState<Part | 'menu' | null>(null);
  const shut = () => setOpen(null);
  return (
    <>
      <Button kind="quiet" onClick={() => setOpen('menu')}>
        {t('host.menu')}
      </Button>
      <Dialog open={open === 'menu'} title={t('menu.title')} kind="sheet" onClose={shut}>
        <Entries onOpen={setOpen} onShut={shut} />
      </Dialog>
      <Dialog open={open === 'join'} title={t('menu.join')} onClose={shut}>
        <JoinInfo code={view.stage.code} />
      </Dialog>
      <HelpersDialog open={open === 'helpers'} onClose={shut} />
      <RescueCard open={open === 'card'} onClose={shut} />
      <EraseDialog open={open === 'erase'} onClose={shut} />
      <Close open={open === 'close'} onShut={shut} />
    </>
  );
}

interface EntriesProps {
  readonly onOpen: (part: Part) => void;
  readonly onShut: () => void;
}

function Entries({ onOpen, onShut }: EntriesProps) {
  const { view, rank, may, off, send } = useRoom();
  const isOpen = view.stage.kind !== 'closed';
  const isHost = rank === 'host';
  return (
    <>
      {isOpen && (
        <Switch
          label={t('join.door')}
          about={t('join.door.about')}
          on={view.stage.locked}
          off={off}
          onChange={(locked) => send({ type: 'lock-lobby', locked })}
        />
      )}
      {isOpen && <Button onClick={() => onOpen('join')}>{t('menu.join')}</Button>}
      {isHost && <Button onClick={() => onOpen('helpers')}>{t('menu.helpers')}</Button>}
      {isHost && isOpen && <Button onClick={() => onOpen('card')}>{t('menu.card')}</Button>}
      {isHost && view.stage.kind !== 'lobby' && (
        <ReportLink code={view.stage.code} kind="secondary">
          {t(isOpen ? 'menu.report' : 'closed.report')}
        </ReportLink>
      )}
      <Button
        onClick={() => {
          onShut();
          helpOpen.value = true;
        }}
      >
        {t('menu.help')}
      </Button>
      <LanguageMenu />
      <Button onClick={toggleTheme}>{t('menu.theme')}</Button>
      {isOpen && may('close') && (
        <Button kind="danger" off={off} onClick={() => onOpen('close')}>
          {t('menu.close')}
        </Button>
      )}
      {isHost && (
        <Button kind="danger" off={off} onClick={() => onOpen('erase')}>
          {t('menu.erase')}
        </Button>
      )}
    </>
  );
}

function Close({ open, onShut }: { readonly open: boolean; readonly onShut: () => void }) {
  const { view, send } = useRoom();
  return (
    <Confirm
      open={open && view.stage.kind !== 'closed'}
      title={t('next.close.title')}
      yes={t('next.close.yes')}
      no={t('next.close.no')}
      onNo={onShut}
      onYes={() => {
        onShut();
        send({ type: 'close' });
      }}
    >
      {t('next.close.text')}
    </Confirm>
  );
}
