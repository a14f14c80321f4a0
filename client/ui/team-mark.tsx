/** A team by colour, shape and name together. */
import type { TeamId } from '../../shared/ids.ts';
import { teamBadge, type TeamShape } from '../../shared/teams.ts';
import { number } from '../lib/i18n.ts';
import { teamName } from '../messages/game.ts';

interface TeamMarkProps {
  readonly team: TeamId;
  /** False: the shape alone, where the name stands beside it anyway. */
  readonly name?: boolean;
  readonly size?: 's' | 'm' | 'l';
}

export function TeamMark({ team, name = true, size = 'm' }: TeamMarkProps) {
  return (
    <span class={`team-mark size-${size}`}>
      <TeamShapeIcon team={team} />
      {name ? <span class="team-name">{teamName(team)}</span> : <span class="visually-hidden">{teamName(team)}</span>}
    </span>
  );
}

/** Decoration: says nothing to a screen reader. */
export function TeamShapeIcon({ team }: { readonly team: TeamId }) {
  const { badge, series } = teamBadge(team);
  return (
    <svg class="team-shape" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={shapes[badge.shape]} fill={badge.colour} fill-rule="evenodd" />
      {series > 1 && (
        <text x="12" y="16" text-anchor="middle" font-size="11" fill={badge.ink} stroke={badge.colour}>
          {number(series)}
        </text>
      )}
    </svg>
  );
}

const shapes: Readonly<Record<TeamShape, string>> = {
  circle: 'M12 2.500a9.500 9.500 0 1 1 0 19 9.500 9.500 0 0 1 0-19z',
  square: 'M4 4h16v16H4z',
  triangle: 'M12 2.500L22.500 21h-21z',
  diamond: 'M12 1.500L22.500 12 12 22.500 1.500 12z',
  star: 'M12 1.500l3.100 7.100 7.700.7-5.800 5.100 1.700 7.600-6.700-4-6.700 4L7 14.400 1.200 9.300l7.700-.7z',
  hexagon: 'M6.700 2.500h10.600L22.500 12l-5.200 9.500H6.700L1.500 12z',
  cross: 'M8.200 2h7.600v6.200H22v7.600h-6.200V22H8.200v-6.200H2V8.200h6.200z',
  ring: 'M12 2a10 10 0 1 1 0 20 10 10 0 0 1 0-20zm0 5.500a4.500 4.500 0 1 0 0 9 4.500 4.500 0 0 0 0-9z',
};
