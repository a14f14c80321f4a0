/** The host's page: choosing a plan without a room, else the console. */
import { useEffect, useMemo } from 'preact/hooks';
import { groupedCode, roomInAddress } from '../lib/address.ts';
import { knownPlace } from '../lib/identity.ts';
import { t } from '../messages/host.ts';
import { Logo } from '../ui/hats.tsx';
import { useGame } from '../ui/session-context.ts';
import { Spinner } from '../ui/spinner.tsx';
import { Console } from './console.tsx';
import { rememberOver } from './running.ts';
import { Create } from './plan/create.tsx';

export function Host() {
  const { connection, store } = useGame();
  const code = useMemo(() => roomInAddress(), []);
  const place = useMemo(() => (code === null ? null : knownPlace('host', code)), []);
  const stranger = code !== null && place === null;

  useEffect(() => {
    if (!stranger) connection.start(place);
    // Another code typed behind the `#` is another room.
    const reload = () => location.reload();
    addEventListener('hashchange', reload);
    return () => removeEventListener('hashchange', reload);
  }, []);

  const { value: view } = store.view;
  const { value: state } = store.connection;
  const over = state === 'gone' || (view?.audience === 'host' && view.stage.kind === 'closed');
  useEffect(() => {
    const room = roomInAddress();
    if (over && room !== null) rememberOver(room);
  }, [over]);
  if (stranger) {
    return <Elsewhere title={t('host.unknown.title', { code: groupedCode(code) })} text={t('host.unknown.text')} />;
  }
  if (state === 'gone' || state === 'removed') {
    return <Elsewhere title={t('host.gone.title')} text={t('host.gone.text')} />;
  }
  if (view?.audience === 'host') return <Console view={view} />;
  return place === null ? <Create /> : <Waiting />;
}

function Elsewhere({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <main class="host-alone stack">
      <Logo />
      <h1>{title}</h1>
      <p>{text}</p>
      <div class="row">
        <a class="button button-primary" href="/host">
          {t('host.new')}
        </a>
        <a class="button button-secondary" href="/">
          {t('host.home')}
        </a>
      </div>
    </main>
  );
}

function Waiting() {
  return (
    <main class="host-alone stack">
      <Logo as="h1" />
      <p class="row">
        <Spinner />
        {t('word.loading')}
      </p>
    </main>
  );
}
