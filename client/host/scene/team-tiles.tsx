/** One tile for each team; of many, pages with those first that need the host, and a search. */
import type { ComponentChildren } from 'preact';
import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import type { TeamId } from '../../../shared/ids.ts';
import { mostTeamsShown } from '../../../shared/many.ts';
import { t } from '../../messages/host.ts';
import { Field } from '../../ui/field.tsx';
import { useRoom } from '../room-context.ts';
import { PageButtons, usePaged } from '../room/paged.tsx';
import { isMissing, isTeam } from '../room/roster-order.ts';

interface TeamTilesProps<Row> {
  readonly rows: readonly Row[];
  /** The lower, the further to the front. `missing`: how many of the team are away. */
  readonly urgency: (row: Row, missing: number) => number;
  readonly tile: (row: Row, missing: number) => ComponentChildren;
}

export function TeamTiles<Row extends { readonly team: TeamId }>({ rows, urgency, tile }: TeamTilesProps<Row>) {
  const missing = useMissing();
  const [find, setFind] = useState('');
  const isMany = rows.length > mostTeamsShown;
  const missingOf = ({ team }: Row) => missing.get(team) ?? 0;
  const order = (a: Row, b: Row) => urgency(a, missingOf(a)) - urgency(b, missingOf(b)) || a.team - b.team;
  const listed = isMany ? rows.filter(({ team }) => isTeam(team, find)).sort(order) : rows;
  const paged = usePaged(listed, mostTeamsShown, find);
  return (
    <>
      {isMany && (
        <Field
          label={t('teams.find')}
          value={find}
          onInput={setFind}
          hint={listed.length === 0 ? t('teams.find.none') : t('teams.first')}
          input={{ autoComplete: 'off' }}
        />
      )}
      <PageButtons paged={paged} label={t('teams.title')} />
      <ul class="team-tiles">
        {paged.shown.map((row) => (
          <Fragment key={row.team}>{tile(row, isMany ? missingOf(row) : 0)}</Fragment>
        ))}
      </ul>
    </>
  );
}

/** How many of each team are away or offline. */
function useMissing(): ReadonlyMap<TeamId | null, number> {
  const missing = new Map<TeamId | null, number>();
  for (const row of useRoom().view.roster) {
    if (isMissing(row)) missing.set(row.team, (missing.get(row.team) ?? 0) + 1);
  }
  return missing;
}
