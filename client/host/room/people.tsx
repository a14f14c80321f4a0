/** Everybody in the room, by team, with what they are doing. */
import { useMemo, useState } from 'preact/hooks';
import type { RosterRow } from '../../../shared/host-rows.ts';
import type { HostView } from '../../../shared/views.ts';
import { number } from '../../lib/i18n.ts';
import { t } from '../../messages/host.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { TeamMark } from '../../ui/team-mark.tsx';
import { useRoom } from '../room-context.ts';
import { Newcomers, strangersOf } from './newcomers.tsx';
import { PageButtons, usePaged } from './paged.tsx';
import { PersonDialog } from './person-dialog.tsx';
import { byTeam, foundIn, manyPeople, rosterFilters, type RosterFilter, type TeamGroup } from './roster-order.ts';
import { TeamButtons } from './team-buttons.tsx';

/** From here on nobody finds a name by looking. */
const searchFrom = 9;

export function People() {
  const { roster } = useRoom().view;
  const [find, setFind] = useState('');
  const [filter, setFilter] = useState<RosterFilter>('all');
  const [chosen, setChosen] = useState<string | null>(null);
  const groups = useMemo(() => byTeam(foundIn(roster, find, filter)), [roster, find, filter]);
  const paged = usePaged(
    groups.flatMap(([, rows]) => rows),
    manyPeople,
    `${filter} ${find}`,
  );
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
      {roster.length > manyPeople && <Filters filter={filter} onChange={setFilter} />}
      {roster.length === 0 && <p class="soft">{t('people.none')}</p>}
      {roster.length > 0 && paged.total === 0 && <p class="soft">{t('people.find.none')}</p>}
      <PageButtons paged={paged} label={t('people.title')} />
      <Groups shown={paged.shown} groups={groups} onOpen={setChosen} />
      <PersonDialog person={person} onClose={() => setChosen(null)} />
    </section>
  );
}

interface FiltersProps {
  readonly filter: RosterFilter;
  readonly onChange: (filter: RosterFilter) => void;
}

function Filters({ filter, onChange }: FiltersProps) {
  const { roster } = useRoom().view;
  const isAsked = roster.some(({ done }) => done !== null);
  const isMeant = (one: RosterFilter) => one !== 'working' || isAsked || one === filter;
  return (
    <div class="row people-filters" role="group" aria-label={t('people.show')}>
      {rosterFilters.filter(isMeant).map((one) => (
        <Button key={one} pressed={one === filter} onClick={() => onChange(one)}>
          {t(`people.show.${one}`)}
        </Button>
      ))}
    </div>
  );
}

interface GroupsProps {
  readonly shown: readonly RosterRow[];
  /** All that were found, also on other pages. */
  readonly groups: readonly TeamGroup[];
  readonly onOpen: (seat: string) => void;
}

function Groups({ shown, groups, onOpen }: GroupsProps) {
  const { view } = useRoom();
  const hasStrangers = view.stage.kind !== 'closed' && strangersOf(view.roster) > 0;
  const here = new Set(shown);
  return (
    <>
      {groups
        .filter(([, rows]) => rows.some((row) => here.has(row)))
        .map(([team, rows]) => (
          <div key={String(team)} class="team-group">
            <h3>
              {team === null ? t('people.noTeam') : <TeamMark team={team} />}
              <span class="soft small digits">{number(rows.length)}</span>
            </h3>
            <ul class="people-list">
              {rows
                .filter((row) => here.has(row))
                .map((row) => (
                  <PersonRow
                    key={row.seat}
                    row={row}
                    isNew={hasStrangers && !row.approved}
                    onOpen={() => onOpen(row.seat)}
                  />
                ))}
            </ul>
          </div>
        ))}
    </>
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
