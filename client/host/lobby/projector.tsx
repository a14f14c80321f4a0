/** Two ways to the big screen: a window of this browser, or another computer with a key. */
import { useState } from 'preact/hooks';
import type { RoomCode, Secret } from '../../../shared/ids.ts';
import { joinAddress, screenAddress } from '../../lib/address.ts';
import { knownPlace, rememberPlace } from '../../lib/identity.ts';
import { drawTypedSecret, grouped } from '../../lib/typed-secret.ts';
import { t } from '../../messages/host.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useGame } from '../../ui/session-context.ts';
import { copyText } from '../copy.ts';
import { useRoom } from '../room-context.ts';

/** The same window again, rather than a second one. */
const windowName = 'two-hats-projector';

function openWindow(code: RoomCode): void {
  if (window.open(screenAddress(code), windowName) === null) showToast(t('projector.blocked'));
}

export function OpenProjector({ code }: { readonly code: RoomCode }) {
  const [other, setOther] = useState(false);
  return (
    <>
      <div class="stack projector-open">
        <div class="row">
          <Button onClick={() => openWindow(code)}>{t('projector.open')}</Button>
          <Button kind="quiet" onClick={() => setOther(true)}>
            {t('projector.other')}
          </Button>
        </div>
        <p class="soft small">{t('projector.open.about')}</p>
      </div>
      <Dialog open={other} title={t('projector.other')} onClose={() => setOther(false)}>
        <OtherComputer code={code} />
      </Dialog>
    </>
  );
}

interface ProjectorDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

export function ProjectorDialog({ open, onClose }: ProjectorDialogProps) {
  const { code } = useRoom().view.stage;
  return (
    <Dialog open={open} title={t('projector.title')} onClose={onClose}>
      <Button kind="primary" onClick={() => openWindow(code)}>
        {t('projector.open')}
      </Button>
      <p class="soft small">{t('projector.open.about')}</p>
      <h3>{t('projector.other')}</h3>
      <OtherComputer code={code} />
    </Dialog>
  );
}

/** The key is shown on demand only: this page may be on the shared screen. */
function OtherComputer({ code }: { readonly code: RoomCode }) {
  const [shown, setShown] = useState(false);
  const place = knownPlace('screen', code);
  if (place === null) return <MakeKey code={code} />;
  return (
    <div class="stack">
      <p>{t('projector.other.text')}</p>
      <p class="join-address" dir="ltr">{`${new URL(joinAddress(code)).host}/screen`}</p>
      <div class="row">
        <Button pressed={shown} onClick={() => setShown(!shown)}>
          {t(shown ? 'projector.hide' : 'projector.show')}
        </Button>
        {shown && <Button onClick={() => copy(place.secret)}>{t('projector.copy')}</Button>}
      </div>
      {shown && (
        <>
          <p class="secret" dir="ltr">
            {grouped(place.secret)}
          </p>
          <p class="soft small">{t('projector.secret')}</p>
        </>
      )}
    </div>
  );
}

/** For a host who came with a rescue card: the first projector key stayed in the other browser. */
function MakeKey({ code }: { readonly code: RoomCode }) {
  const { connection, store } = useGame();
  const { off } = useRoom();
  const [made, setMade] = useState(false);
  // Kept until it has worked, so that a repeat makes no second one.
  const [secret] = useState(drawTypedSecret);
  async function make(): Promise<void> {
    const reply = await connection.ask('invite', { secret, scope: 'project' });
    if (!reply.ok) {
      store.tell(reply.error);
      return;
    }
    rememberPlace({ role: 'screen', code, secret });
    setMade(true);
  }
  if (made) return <OtherComputer code={code} />;
  return (
    <div class="stack">
      <p>{t('projector.absent')}</p>
      <Button off={off} onClick={() => void make()}>
        {t('projector.make')}
      </Button>
    </div>
  );
}

function copy(secret: Secret): void {
  copyText(secret, { done: t('projector.copied'), failed: t('projector.copy.failed') });
}
