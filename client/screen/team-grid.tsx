/** Teams side by side, each with a ring: how far, never what. */
import type { ComponentChildren } from 'preact';
import type { TeamId } from '../../shared/ids.ts';
import { TeamMark, TeamShapeIcon } from '../ui/team-mark.tsx';

const radius = 21;
const around = 2 * Math.PI * radius;

const oneRow = 5;
const twoRows = 8;
const denseColumns = 4;

/** Columns for so many teams, as even as can be; many teams stand closer, the words beside the ring. */
export function gridOf(count: number): { readonly look: 'one' | 'two' | 'dense'; readonly columns: number } {
  if (count <= oneRow) return { look: 'one', columns: Math.max(1, count) };
  return count <= twoRows ? { look: 'two', columns: Math.ceil(count / 2) } : { look: 'dense', columns: denseColumns };
}

interface TeamGridProps {
  readonly count: number;
  readonly children: ComponentChildren;
}

export function TeamGrid({ count, children }: TeamGridProps) {
  const { look, columns } = gridOf(count);
  return (
    <ul class="team-grid" data-look={look} style={{ '--columns': String(columns) }}>
      {children}
    </ul>
  );
}

interface TeamRingProps {
  readonly team: TeamId;
  readonly done: number;
  readonly of: number;
  /** The whole sentence. */
  readonly label: string;
  /** In the ring instead of the team's shape. */
  readonly inside?: string;
  readonly state?: 'open' | 'proposed' | 'locked';
  /** Below the name. */
  readonly children: ComponentChildren;
}

export function TeamRing({ team, done, of, label, inside, state = 'open', children }: TeamRingProps) {
  return (
    <li class={`team-ring is-${state}${inside === undefined ? '' : ' has-number'}`}>
      <p class="visually-hidden">{label}</p>
      <span class="ring" aria-hidden="true">
        <Ring share={of === 0 ? 0 : done / of} />
        {inside === undefined ? <TeamShapeIcon team={team} /> : <b class="ring-number digits">{inside}</b>}
        {state === 'locked' && <LockMark />}
      </span>
      <span aria-hidden="true" class="ring-words">
        <TeamMark team={team} />
        {children}
      </span>
    </li>
  );
}

function Ring({ share }: { readonly share: number }) {
  return (
    <svg class="ring-dial" viewBox="0 0 48 48" focusable="false">
      <circle cx="24" cy="24" r={radius} class="ring-track" />
      <circle
        cx="24"
        cy="24"
        r={radius}
        class="ring-hand"
        stroke-dasharray={around}
        stroke-dashoffset={around * (1 - Math.min(1, share))}
        transform="rotate(-90 24 24)"
      />
    </svg>
  );
}

function LockMark() {
  return (
    <svg class="lock-mark" viewBox="0 0 24 24" focusable="false">
      <circle cx="12" cy="12" r="11" />
      <path d="M7 12.500l3.500 3.500 6.500-7.500" />
    </svg>
  );
}
