/** All that can be done about one person. */
import { useState } from 'preact/hooks';
import type { Command } from '../../../shared/commands.ts';
import type { TeamId } from '../../../shared/ids.ts';
import { limits } from '../../../shared/limits.ts';
import { mostTeamsShown } from '../../../shared/many.ts';
import type { RosterRow } from '../../../shared/host-rows.ts';
import type { TeamSize } from '../../../shared/views.ts';
import { number } from '../../lib/i18n.ts';
import { t } from '../../messages/host.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { TeamMark } from '../../ui/team-mark.tsx';
import { useRoom } from '../room-context.ts';
import { Sure } from '../sure.tsx';
import { isTeam } from './roster-order.ts';

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
          <Quick person={person} onDone={onClose} />
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

/** More teams than anybody looks through: those that are found, the smallest first. */
const teamsOffered = 8;

function Move({ person, onDone }: PartProps) {
  const { view, off, may, send } = useRoom();
  const [find, setFind] = useState('');
  const isMany = view.teams.length > mostTeamsShown;
  const teams = isMany ? offered(view.teams, find) : view.teams;
  const move = (team: TeamId) => {
    send({ type: 'move-seat', seat: person.seat, team });
    onDone();
  };
  if (view.stage.kind === 'closed' || !may('move-seat')) return null;
  const next = (Math.max(-1, ...view.teams.map(({ team }) => team)) + 1) as TeamId;
  return (
    <div class="stack" role="group" aria-label={t('person.team')}>
      <h3>{t('person.team')}</h3>
      {isMany && <Field label={t('teams.find')} value={find} onInput={setFind} input={{ autoComplete: 'off' }} />}
      {teams.length === 0 && <p class="soft">{t('teams.find.none')}</p>}
      <div class="row">
        {teams.map(({ team, size }) => (
          <Button key={team} off={off} pressed={team === person.team} onClick={() => move(team)}>
            <TeamMark team={team} />
            <span class="soft small digits">{number(size)}</span>
          </Button>
        ))}
        <Button kind="quiet" off={off} onClick={() => move(next)}>
          {t('person.newTeam')}
        </Button>
      </div>
    </div>
  );
}

function offered(teams: readonly TeamSize[], find: string): readonly TeamSize[] {
  const found = teams.filter(({ team }) => isTeam(team, find));
  return [...found].sort((a, b) => a.size - b.size || a.team - b.team).slice(0, teamsOffered);
}

/** The name off every screen at once; and that this is somebody whom the host knows. */
function Quick({ person, onDone }: PartProps) {
  const { view, off, send } = useRoom();
  const { seat, name, approved } = person;
  const isHidden = /^#\d+$/.test(name);
  const act = (command: Extract<Command, { readonly type: 'hide-name' | 'approve' }>) => {
    send(command);
    onDone();
  };
  return (
    <div class="row">
      {!isHidden && (
        <Button off={off} onClick={() => act({ type: 'hide-name', seat })}>
          {t('person.hide')}
        </Button>
      )}
      {!approved && view.stage.kind !== 'closed' && (
        <Button off={off} onClick={() => act({ type: 'approve', seat })}>
          {t('person.approve')}
        </Button>
      )}
    </div>
  );
}

function Remove({ person: { seat, name }, onDone }: PartProps) {
  const { off, send } = useRoom();
  const out = (type: 'remove-seat' | 'ban-seat') => {
    send({ type, seat });
    onDone();
  };
  return (
    <div class="row">
      <Sure
        ask={t('person.remove')}
        question={t('person.remove.sure', { name })}
        yes={t('person.remove.yes')}
        kind="danger"
        off={off}
        onYes={() => out('remove-seat')}
      />
      <Sure
        ask={t('person.ban')}
        question={t('person.ban.sure', { name })}
        yes={t('person.ban.yes')}
        kind="danger"
        off={off}
        onYes={() => out('ban-seat')}
      />
    </div>
  );
}
