/** The wall of commitments; what does not belong up there is hidden. */
import type { CommitmentNote } from '../../../shared/debrief-views.ts';
import { t } from '../../messages/host.ts';
import { Button } from '../../ui/button.tsx';
import { ModeIcon } from '../../ui/hats.tsx';
import { useGame } from '../../ui/session-context.ts';
import { useRoom } from '../room-context.ts';

export function Commitments({ notes }: { readonly notes: readonly CommitmentNote[] }) {
  return (
    <section class="stack">
      <h2>{t('debrief.commitments')}</h2>
      {notes.length === 0 && <p class="soft">{t('debrief.commitments.none')}</p>}
      <ul class="stack commitments">
        {notes.map((note, index) => (
          <Note key={note.seat ?? index} note={note} />
        ))}
      </ul>
    </section>
  );
}

function Note({ note: { seat, text, mode, hidden } }: { readonly note: CommitmentNote }) {
  const { words } = useGame();
  const { off, send } = useRoom();
  return (
    <li class="commitment" data-hidden={hidden}>
      <ModeIcon mode={mode} />
      <span class="grow">
        <bdi>{text}</bdi> {hidden && <span class="tag">{t('debrief.hidden')}</span>}
        <span class="visually-hidden">{` (${words.modeName(mode)})`}</span>
      </span>
      {seat !== undefined && (
        <Button kind="quiet" off={off} onClick={() => send({ type: 'hide-commitment', seat, hidden: !hidden })}>
          {t(hidden ? 'debrief.unhide' : 'debrief.hide')}
        </Button>
      )}
    </li>
  );
}
