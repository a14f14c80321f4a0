/** Moves, renames or removes one person. */
import { useState } from 'preact/hooks';
import type { TeamId } from '../../../shared/ids.ts';
import { limits } from '../../../shared/limits.ts';
import type { RosterRow } from '../../../shared/views.ts';
import { t } from '../../messages/host.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { TeamMark } from '../../ui/team-mark.tsx';
import { useRoom } from '../room-context.ts';

interface PersonDialogProps {
  readonly person: RosterRow | null;
  readonly onClose: () => void;
}

export function PersonDialog({ person, onClose }: PersonDialogProps) {
  return (
    <Dialog open={person !== null} title={person?.name ?? ''} kind="sheet" onClose={onClose}>
      {person !== null && (
        <>
          <Rename key={person.seat} person={person} onDone={onClose} />
          <Move person={person} onDone={onClose} />
          <Remove key={`remove ${person.seat}`} person={person} onDone={onClose} />
        </>
      )}
    </Dialog>
  );
}

interface PartProps {
  readonly person: RosterRow;
  readonly onDone: () => void;
}

function Rename({ person, onDone }: PartProps) {
  const { off, send } = useRoom();
  const [name, setName] = useState(person.name);
  const same = name.trim() === person.name || name.trim() === '';
  return (
    <form
      class="rename"
      onSubmit={(event) => {
        event.preventDefault();
        if (same || off) return;
        send({ type: 'rename-seat', seat: person.seat, name: name.trim() });
        onDone();
      }}
    >
      <Field
        label={t('person.name')}
        value={name}
        onInput={setName}
        input={{ autoComplete: 'off', maxLength: 2 * limits.nameLength }}
      />
      <Button type="submit" off={same || off}>
        {t('word.save')}
      </Button>
    </form>
  );
}

function Move({ person, onDone }: PartProps) {
  const { view, off, send } = useRoom();
  const closed = view.stage.kind === 'closed';
  const highest = Math.max(-1, ...view.stage.teams.map(({ team }) => team));
  const move = (team: TeamId) => {
    send({ type: 'move-seat', seat: person.seat, team });
    onDone();
  };
  if (closed) return null;
  return (
    <div class="stack" role="group" aria-label={t('person.team')}>
      <h3>{t('person.team')}</h3>
      <div class="row">
        {view.stage.teams.map(({ team, size }) => (
          <Button key={team} off={off} pressed={team === person.team} onClick={() => move(team)}>
            <TeamMark team={team} />
            <span class="soft small digits">{size}</span>
          </Button>
        ))}
        <Button kind="quiet" off={off} onClick={() => move((highest + 1) as TeamId)}>
          {t('person.newTeam')}
        </Button>
      </div>
    </div>
  );
}

function Remove({ person, onDone }: PartProps) {
  const { off, send } = useRoom();
  const [asked, setAsked] = useState(false);
  if (!asked) {
    return (
      <Button kind="danger" off={off} onClick={() => setAsked(true)}>
        {t('person.remove')}
      </Button>
    );
  }
  return (
    <div class="stack" role="alert">
      <p>{t('person.remove.sure', { name: person.name })}</p>
      <div class="row">
        <Button onClick={() => setAsked(false)}>{t('word.cancel')}</Button>
        <Button
          kind="danger"
          off={off}
          onClick={() => {
            send({ type: 'remove-seat', seat: person.seat });
            onDone();
          }}
        >
          {t('person.remove.yes')}
        </Button>
      </div>
    </div>
  );
}
