/** Before there is a room: what it will consist of. */
import { useState } from 'preact/hooks';
import type { RoomCode } from '../../../shared/ids.ts';
import { planOf, type Plan } from '../../../shared/plan.ts';
import { groupedCode, hostAddress } from '../../lib/address.ts';
import { knownRooms, type Place } from '../../lib/identity.ts';
import { day, timeOfDay } from '../../lib/i18n.ts';
import { failureText } from '../../messages/common.ts';
import { t } from '../../messages/host.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Logo } from '../../ui/hats.tsx';
import { HaveCode } from '../have-code.tsx';
import { runningRoom } from '../running.ts';
import { GoOn } from './go-on.tsx';
import { isPlayable } from './plan-draft.ts';
import { PlanEditor } from './plan-editor.tsx';
import { PlanList } from './plan-list.tsx';
import { useOpening } from './use-opening.ts';

export function Create({ onPlace }: { readonly onPlace: (place: Place) => void }) {
  const [plan, setPlan] = useState<Plan>(() => planOf('standard'));
  const opening = useOpening();
  const running = runningRoom(Date.now());
  const playable = isPlayable(plan);
  return (
    <div class="create">
      <header class="host-top">
        <a href="/" class="plain-link">
          <Logo />
        </a>
        <span class="grow" />
        <HaveCode kind="quiet" onPlace={onPlace} />
      </header>
      <form
        class="create-body"
        onSubmit={(event) => {
          event.preventDefault();
          if (playable && !opening.busy) void opening.open(plan);
        }}
      >
        <main class="stack create-main">
          {running !== null && <GoOn room={running} />}
          <div class="stack create-intro">
            <h1>{t(running === null ? 'create.title' : 'create.another')}</h1>
            <p class="soft">{t('create.intro')}</p>
          </div>
          <PlanEditor plan={plan} onChange={setPlan} />
          <KnownRooms without={running?.code ?? null} />
        </main>
        <aside class="create-side">
          <PlanList plan={plan} now={Date.now()} />
          <div class="stack create-go">
            {opening.failure !== null && opening.failure.code !== 'key_required' && (
              <p role="alert" class="field-error">
                {t('create.failed', { reason: failureText(opening.failure) })}
              </p>
            )}
            {opening.needsKey && <KeyField {...opening} />}
            {!playable && <p class="field-error">{t('plan.empty')}</p>}
            <Button
              kind={running === null ? 'primary' : 'secondary'}
              big
              type="submit"
              busy={opening.busy}
              off={!playable}
            >
              {t(opening.busy ? 'create.opening' : 'create.open')}
            </Button>
          </div>
        </aside>
      </form>
    </div>
  );
}

interface KeyFieldProps {
  readonly apiKey: string;
  readonly setKey: (key: string) => void;
  readonly tried: boolean;
}

function KeyField({ apiKey, setKey, tried }: KeyFieldProps) {
  return (
    <Field
      label={t('create.key')}
      value={apiKey}
      onInput={setKey}
      hint={t('create.key.hint')}
      error={tried ? t('create.key.wrong') : null}
      input={{ autoComplete: 'off', spellcheck: false, autoCapitalize: 'off', maxLength: 200 }}
    />
  );
}

/** So that a closed tab is not a lost workshop. */
function KnownRooms({ without }: { readonly without: RoomCode | null }) {
  const rooms = [...knownRooms('host'), ...knownRooms('helper')]
    .sort((a, b) => b.at - a.at)
    .filter(({ code }) => code !== without)
    .slice(0, 3);
  if (rooms.length === 0) return null;
  return (
    <section class="stack known-rooms">
      <h2>{t('create.rooms')}</h2>
      <ul class="row">
        {rooms.map(({ code, at }) => (
          <li key={code}>
            <a class="button button-secondary" href={hostAddress(code)}>
              <b class="digits">{groupedCode(code)}</b>
              <span class="soft small">{`${day(at)}, ${timeOfDay(at)}`}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
