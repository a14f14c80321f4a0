/** Everybody in the room, by team, with what they are doing. */
import { useState } from 'preact/hooks';
import type { TeamId } from '../../../shared/ids.ts';
import type { HostView, RosterRow } from '../../../shared/views.ts';
import { number } from '../../lib/i18n.ts';
import { t } from '../../messages/host.ts';
import { Field } from '../../ui/field.tsx';
import { TeamMark } from '../../ui/team-mark.tsx';
import { useRoom } from '../room-context.ts';
import { Newcomers, strangersOf } from './newcomers.tsx';
import { PersonDialog } from './person-dialog.tsx';
import { TeamButtons } from './team-buttons.tsx';

/** From here on nobody finds a name by looking. */
const searchFrom = 9;

export function People() {
  const { view } = useRoom();
  const { roster } = view;
  const [find, setFind] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const found = roster.filter(({ name }) => matches(name, find));
  const hasStrangers = view.stage.kind !== 'closed' && strangersOf(roster) > 0;
  const person = roster.find(({ seat }) => seat === chosen) ?? null;
  return (
    <section class="stack people">
      <div class="row spread">
        <h2>{t('people.title')}</h2>
        <Summary roster={roster} />
      </div>
      <Newcomers />
      <TeamButtons />
      {roster.length >= searchFrom && (
        <Field label={t('people.find')} value={find} onInput={setFind} input={{ autoComplete: 'off' }} />
      )}
      {roster.length === 0 && <p class="soft">{t('people.none')}</p>}
      {roster.length > 0 && found.length === 0 && <p class="soft">{t('people.find.none')}</p>}
      {byTeam(found).map(([team, rows]) => (
        <div key={String(team)} class="team-group">
          <h3>
            {team === null ? t('people.noTeam') : <TeamMark team={team} />}
            <span class="soft small digits">{number(rows.length)}</span>
          </h3>
          <ul class="people-list">
            {rows.map((row) => (
              <PersonRow
                key={row.seat}
                row={row}
                isNew={hasStrangers && !row.approved}
                onOpen={() => setChosen(row.seat)}
              />
            ))}
          </ul>
        </div>
      ))}
      <PersonDialog person={person} onClose={() => setChosen(null)} />
    </section>
  );
}

interface PersonRowProps {
  readonly row: RosterRow;
  readonly isNew: boolean;
  readonly onOpen: () => void;
}

function PersonRow({ row, isNew, onOpen }: PersonRowProps) {
  const status = statusOf(row);
  return (
    <li>
      <button type="button" class="person" data-status={status ?? 'none'} onClick={onOpen}>
        <span class="person-dot" aria-hidden="true" />
        <span class="person-name" dir="auto">
          {row.name}
        </span>
        {isNew && <span class="tag">{t('people.new')}</span>}
        {status !== null && <span class="person-status small">{t(`people.${status}`)}</span>}
      </button>
    </li>
  );
}

type Status = 'offline' | 'away' | 'done' | 'working';

function statusOf({ online, away, done }: RosterRow): Status | null {
  if (!online) return 'offline';
  if (away) return 'away';
  return done === null ? null : done ? 'done' : 'working';
}

function Summary({ roster }: Pick<HostView, 'roster'>) {
  const here = roster.filter(({ online, away }) => online && !away);
  const asked = here.some(({ done }) => done !== null);
  const away = roster.length - here.length;
  const parts = [
    asked
      ? t('people.doneOf', { done: here.filter(({ done }) => done === true).length, total: here.length })
      : t('word.people', { count: roster.length }),
    ...(away > 0 ? [t('people.awayCount', { count: away })] : []),
  ];
  return <p class="soft small digits">{parts.join(' · ')}</p>;
}

function matches(name: string, find: string): boolean {
  return name.toLocaleLowerCase().includes(find.trim().toLocaleLowerCase());
}

/** In the order of the teams; who has none comes first, as something to be seen to. */
function byTeam(rows: readonly RosterRow[]): readonly (readonly [TeamId | null, readonly RosterRow[]])[] {
  const teams = [...new Set(rows.map(({ team }) => team))].sort((a, b) => (a ?? -1) - (b ?? -1));
  return teams.map((team) => [team, rows.filter((row) => row.team === team)]);
}
