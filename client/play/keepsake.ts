/** What a person takes home of a room; kept on this phone only, also when the server has forgotten. */
import type { Mode } from '../../shared/commands.ts';
import type { RoomCode, TeamId } from '../../shared/ids.ts';
import { readStored, readStoredJson, removeStored, writeStored } from '../lib/storage.ts';

export interface Keepsake {
  readonly team: TeamId | null;
  readonly points: number | null;
  readonly rank: number | null;
  readonly commitment: { readonly text: string; readonly mode: Mode } | null;
}

const keyOf = (code: RoomCode) => `two-hats:keepsake:${code}`;
const nothing: Keepsake = { team: null, points: null, rank: null, commitment: null };

export function hasKeepsake(code: RoomCode): boolean {
  return readStored(keyOf(code)) !== null;
}

export function keepsakeOf(code: RoomCode): Keepsake {
  return { ...nothing, ...(readStoredJson(keyOf(code)) as Partial<Keepsake> | null) };
}

export function keep(code: RoomCode, change: Partial<Keepsake>): void {
  writeStored(keyOf(code), JSON.stringify({ ...keepsakeOf(code), ...change }));
}

export function dropKeepsake(code: RoomCode): void {
  removeStored(keyOf(code));
}
