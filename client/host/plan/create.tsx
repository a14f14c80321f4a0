/** Before there is a room: what it will consist of. */
import { useState } from 'preact/hooks';
import type { RoomCode } from '../../../shared/ids.ts';
import { planOf, type Plan } from '../../../shared/plan.ts';
import { groupedCode, hostAddress } from '../../lib/address.ts';
import { sizeOf } from '../../lib/deck-draft.ts';
import { knownRooms, type Place } from '../../lib/identity.ts';
import { dayAndTime } from '../../lib/formats.ts';
import { failureText } from '../../messages/common.ts';
import { t } from '../../messages/host.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Logo } from '../../ui/logo.tsx';
import { LanguageMenu } from '../../ui/language-menu.tsx';
import { HaveCode } from '../have-code.tsx';
import { runningRoom } from '../running.ts';
import { GoOn } from './go-on.tsx';
import type { NotOpened } from './open-room.ts';
import { DeckChoice } from './deck-choice.tsx';
import { isPlayable, withinDeck } from './plan-draft.ts';
import { PlanEditor } from './plan-editor.tsx';
import { PlanList } from './plan-list.tsx';
import { useDecks } from './use-decks.ts';
import { useOpening, type Opening } from './use-opening.ts';

export function Create({ onPlace }: { readonly onPlace: (place: Place) => void }) {
  const { decks, chosen, choose } = useDecks();
  const [wanted, setWanted] = useState<Plan>(() => planOf('standard'));
  const size = chosen === null ? null : sizeOf(chosen.draft);
  const plan = withinDeck(wanted, size);
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
        <LanguageMenu />
        <HaveCode kind="quiet" onPlace={onPlace} />
      </header>
      <form
        class="create-body"
        onSubmit={(event) => {
          event.preventDefault();
          if (playable && !opening.busy) void opening.open(plan, chosen);
        }}
      >
        <main class="stack create-main">
          {running !== null && <GoOn room={running} />}
          <div class="stack create-intro">
            <h1>{t(running === null ? 'create.title' : 'create.another')}</h1>
            <p class="soft">{t('create.intro')}</p>
          </div>
          <DeckChoice decks={decks} chosen={chosen} onChoose={choose} />
          <PlanEditor plan={plan} deck={size} onChange={setWanted} />
          <KnownRooms without={running?.code ?? null} />
        </main>
        <aside class="create-side">
          <PlanList plan={plan} now={Date.now()} />
          <OpenLobby opening={opening} isMain={running === null} playable={playable} />
        </aside>
      </form>
    </div>
  );
}

interface OpenLobbyProps {
  readonly opening: Opening;
  /** False: the main thing is to go on with another. */
  readonly isMain: boolean;
  readonly playable: boolean;
}

function OpenLobby({ opening, isMain, playable }: OpenLobbyProps) {
  const { busy, failure, needsKey } = opening;
  return (
    <div class="stack create-go">
      {failure !== null && failure.code !== 'key_required' && (
        <p role="alert" class="field-error">
          {reasonOf(failure)}
        </p>
      )}
      {needsKey && <KeyField {...opening} />}
      {!playable && <p class="field-error">{t('plan.empty')}</p>}
      <Button kind={isMain ? 'primary' : 'secondary'} big type="submit" busy={busy} off={!playable}>
        {t(busy ? 'create.opening' : 'create.open')}
      </Button>
    </div>
  );
}

function reasonOf(failure: NotOpened): string {
  if (failure.code !== 'broken_deck') return t('create.failed', { reason: failureText(failure) });
  return t('plan.deck.refused', { problems: t('plan.deck.problems', { count: failure.problems }) });
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
              <span class="soft small">{dayAndTime(at)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
