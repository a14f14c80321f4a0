/** The wall of commitments; what does not belong up there is hidden. */
import type { CommitmentNote } from '../../../shared/debrief-views.ts';
import { t } from '../../messages/host.ts';
import { ModeIcon } from '../../ui/hats.tsx';
import { useGame } from '../../ui/session-context.ts';
import { useRoom } from '../room-context.ts';
import { useFirstSeen } from '../../lib/first-seen.ts';
import { Moderated } from './moderated.tsx';

const nameOf = ({ note, text }: CommitmentNote) => note ?? text;

export function Commitments({ notes }: { readonly notes: readonly CommitmentNote[] }) {
  const ordered = useFirstSeen(notes, nameOf);
  return (
    <section class="stack">
      <h2>{t('wall.title')}</h2>
      {notes.length === 0 && <p class="soft">{t('wall.none')}</p>}
      <ul class="stack moderated-list">
        {ordered.map((one) => (
          <Commitment key={nameOf(one)} commitment={one} />
        ))}
      </ul>
    </section>
  );
}

function Commitment({ commitment: { note, text, mode, hidden } }: { readonly commitment: CommitmentNote }) {
  const { words } = useGame();
  const { send } = useRoom();
  const moderation =
    note === undefined ? {} : { onHide: (hide: boolean) => send({ type: 'hide-commitment', note, hidden: hide }) };
  return (
    <Moderated text={text} hidden={hidden} {...moderation}>
      <ModeIcon mode={mode} />
      <span class="visually-hidden">{words.modeName(mode)}</span>
    </Moderated>
  );
}
