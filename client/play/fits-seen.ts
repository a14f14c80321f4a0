/** The count that a team was told after its first lock, remembered for its second look. */
import type { RoomCode } from '../../shared/ids.ts';
import type { Fits, Stage } from '../../shared/views.ts';

let seen: { readonly code: RoomCode; readonly round: number | null; readonly fits: Fits } | null = null;

export function rememberFits({ code, round }: Stage, fits: Fits): void {
  seen = { code, round, fits };
}

export function fitsSeen({ code, round }: Stage): Fits | null {
  return seen !== null && seen.code === code && seen.round === round ? seen.fits : null;
}
