/** In which order a room's people are listed, and which of them. */
import type { RosterRow } from '../../../shared/host-rows.ts';
import type { TeamId } from '../../../shared/ids.ts';
import { teamName } from '../../messages/game.ts';

/** From here on people are listed in pages, those to be seen to first. */
export const manyPeople = 60;

export const rosterFilters = ['all', 'missing', 'working'] as const;
export type RosterFilter = (typeof rosterFilters)[number];

export function isMissing({ online, away }: RosterRow): boolean {
  return !online || away;
}

const passes: Readonly<Record<RosterFilter, (row: RosterRow) => boolean>> = {
  all: () => true,
  missing: isMissing,
  working: (row) => row.done === false && !isMissing(row),
};

/** By a part of the person's name or of the team's. */
export function foundIn(roster: readonly RosterRow[], find: string, filter: RosterFilter): readonly RosterRow[] {
  const wanted = plain(find);
  const isFound = ({ name, team }: RosterRow) =>
    plain(name).includes(wanted) || (team !== null && isTeam(team, wanted));
  return roster.filter((row) => passes[filter](row) && (wanted === '' || isFound(row)));
}

/** `find`: as somebody types it. */
export function isTeam(team: TeamId, find: string): boolean {
  return plain(teamName(team)).includes(plain(find));
}

export type TeamGroup = readonly [team: TeamId | null, rows: readonly RosterRow[]];

/**
 * Who has no team comes first, as something to be seen to; then the teams in their order, of many those first that
 * somebody is missing from.
 */
export function byTeam(rows: readonly RosterRow[]): readonly TeamGroup[] {
  const groups = new Map<TeamId | null, RosterRow[]>();
  for (const row of rows) {
    const group = groups.get(row.team);
    if (group === undefined) groups.set(row.team, [row]);
    else group.push(row);
  }
  const isMany = rows.length > manyPeople;
  const urgency = ([team, members]: TeamGroup) => (team === null || (isMany && members.some(isMissing)) ? 0 : 1);
  return [...groups].sort((a, b) => urgency(a) - urgency(b) || (a[0] ?? -1) - (b[0] ?? -1));
}

function plain(text: string): string {
  return text.trim().toLocaleLowerCase();
}
