/** Who helps the host: invited with a code, seen here, and sent away again. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { HelperId, Secret } from '../../shared/ids.ts';
import { scopes, type Scope } from '../../shared/scope.ts';
import type { HelperRow } from '../../shared/host-rows.ts';
import { joinAddress } from '../lib/address.ts';
import { cardText, drawTypedSecret, grouped } from '../lib/typed-secret.ts';
import { t } from '../messages/host.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { announce } from '../ui/live-region.tsx';
import { useGame } from '../ui/session-context.ts';
import { CodeCard } from './code-card.tsx';
import { invitation, rememberInvitation } from './kept-codes.ts';
import { useRoom } from './room-context.ts';
import { Sure } from './sure.tsx';

interface HelpersDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

export function HelpersDialog({ open, onClose }: HelpersDialogProps) {
  return (
    <Dialog open={open} title={t('helpers.title')} onClose={onClose}>
      <Helpers />
    </Dialog>
  );
}

function Helpers() {
  const { helpers } = useRoom().view;
  const [shown, setShown] = useState<HelperId | null>(null);
  return (
    <>
      {helpers.length === 0 && <p class="soft">{t('helpers.none')}</p>}
      <ul class="stack helpers">
        {helpers.map((row, index) => (
          <Helper
            key={row.helper}
            row={row}
            number={index + 1}
            shown={shown === row.helper}
            onShow={(show) => setShown(show ? row.helper : null)}
          />
        ))}
      </ul>
      <h3>{t('helpers.invite')}</h3>
      <ul class="stack">
        {scopes.map((scope) => (
          <Invite key={scope} scope={scope} onInvited={setShown} />
        ))}
      </ul>
    </>
  );
}

interface InviteProps {
  readonly scope: Scope;
  readonly onInvited: (helper: HelperId) => void;
}

function Invite({ scope, onInvited }: InviteProps) {
  const { connection, store } = useGame();
  const { view, off } = useRoom();
  // Kept until it has worked, so that a repeat invites nobody else.
  const [secret, setSecret] = useState(drawTypedSecret);
  const [busy, setBusy] = useState(false);
  async function invite(): Promise<void> {
    setBusy(true);
    const reply = await connection.ask('invite', { secret, scope });
    setBusy(false);
    if (!reply.ok) {
      store.tell(reply.error);
      return;
    }
    rememberInvitation(view.stage.code, reply.value.helper, secret);
    setSecret(drawTypedSecret());
    announce(t('helpers.invited', { name: t('helpers.name', { number: view.helpers.length + 1 }) }));
    onInvited(reply.value.helper);
  }
  return (
    <li class="row spread invite">
      <p class="grow">
        <b>{t(`helpers.${scope}`)}</b>
        <br />
        <span class="soft small">{t(`helpers.${scope}.about`)}</span>
      </p>
      <Button off={off} busy={busy} onClick={() => void invite()}>
        <span aria-hidden="true">{t('helpers.invite.go')}</span>
        <span class="visually-hidden">{t('helpers.invite.as', { what: t(`helpers.${scope}`) })}</span>
      </Button>
    </li>
  );
}

function Code({ scope, secret }: { readonly scope: Scope; readonly secret: Secret }) {
  const { code } = useRoom().view.stage;
  const { host } = new URL(joinAddress(code));
  const projects = scope === 'project';
  return (
    <>
      <CodeCard text={projects ? grouped(secret) : cardText(code, 'H', secret)} label={t('helpers.square')} />
      <p class="small">
        {projects
          ? t('helpers.project.how', { address: `${host}/screen` })
          : t('helpers.code.how', { address: `${host}/host` })}
      </p>
    </>
  );
}

interface HelperProps {
  readonly row: HelperRow;
  readonly number: number;
  readonly shown: boolean;
  readonly onShow: (show: boolean) => void;
}

function Helper({ row: { helper, scope, online }, number, shown, onShow }: HelperProps) {
  const { view, off, send } = useRoom();
  const secret = invitation(view.stage.code, helper);
  const name = t('helpers.name', { number });
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (shown) row.current?.scrollIntoView({ block: 'nearest' });
  }, [shown]);
  return (
    <li ref={row} class="panel stack helper">
      <p class="row spread">
        <b>{name}</b>
        {scope !== 'project' && <span class="tag">{t(online ? 'helpers.online' : 'helpers.offline')}</span>}
      </p>
      <p class="soft small">{t(`helpers.${scope}`)}</p>
      <div class="row" role="group" aria-label={name}>
        {secret !== null && (
          <Button onClick={() => onShow(!shown)}>{t(shown ? 'helpers.code.hide' : 'helpers.code.show')}</Button>
        )}
        <Sure
          ask={t('helpers.dismiss')}
          question={t('helpers.dismiss.sure', { name })}
          yes={t('helpers.dismiss.yes')}
          off={off}
          onYes={() => send({ type: 'dismiss-helper', helper })}
        />
      </div>
      {shown && secret !== null && <Code scope={scope} secret={secret} />}
    </li>
  );
}
