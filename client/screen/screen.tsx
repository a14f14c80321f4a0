/** The projector: asks for a room if it knows none, and shows what the room may see. */
import { useEffect } from 'preact/hooks';
import { learnJoinAddress } from '../lib/address.ts';
import type { ScreenView } from '../../shared/views.ts';
import { t } from '../messages/screen.ts';
import { Button } from '../ui/button.tsx';
import { Logo } from '../ui/logo.tsx';
import { useGame } from '../ui/session-context.ts';
import { Spinner } from '../ui/spinner.tsx';
import { AttachForm } from './attach-form.tsx';
import { useAttach } from './attach.ts';
import { Scene } from './scene.tsx';
import { Tools } from './tools.tsx';

export function Screen() {
  const { store, wakeLock } = useGame();
  const attach = useAttach();
  useEffect(() => {
    wakeLock.request();
    void learnJoinAddress();
    return () => wakeLock.release();
  }, []);

  const state = store.connection.value;
  const view = store.view.value;
  const refused = state === 'gone' && store.ending.value !== null;
  if (attach.place === null || refused) {
    return <AttachForm key={attach.code} code={attach.code} refused={refused} onPlace={attach.begin} />;
  }
  if (state === 'superseded') return <Superseded />;
  if (view?.audience !== 'screen') return <Opening />;
  return <Attached view={view} />;
}

function Attached({ view }: { readonly view: ScreenView }) {
  return (
    <>
      <Scene stage={view.stage} scene={view.scene} />
      <Tools code={view.stage.code} />
    </>
  );
}

/** Nothing of the game stays to be seen, so that nobody takes this picture for the present one. */
function Superseded() {
  const { connection } = useGame();
  return (
    <main class="attach">
      <Logo />
      <h1>{t('superseded.title')}</h1>
      <p>{t('superseded.text')}</p>
      <Button kind="primary" big onClick={() => connection.takeOver()}>
        {t('superseded.here')}
      </Button>
    </main>
  );
}

function Opening() {
  return (
    <main class="opening">
      <Logo />
      <p>
        <Spinner /> {t('attach.opening')}
      </p>
    </main>
  );
}
