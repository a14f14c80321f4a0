import type { TeamId } from '../../shared/ids.ts';
import { teamBadge } from '../../shared/teams.ts';
import { translator } from '../lib/i18n.ts';
import type { common } from './en/common.ts';
import type { game } from './en/game.ts';

/** For components that every page uses once people are in a room. */
export const t = translator<typeof common & typeof game>();

/** `Orange`; from the ninth team on `Orange 2`. */
export function teamName(team: TeamId): string {
  const { badge, series } = teamBadge(team);
  const name = t(`team.${badge.name}`);
  return series === 1 ? name : t('team.series', { name, series });
}
