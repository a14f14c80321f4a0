/** How a workshop begins. */
import type { RoomCode, SecretHash } from '../../shared/ids.ts';
import type { Plan } from '../../shared/plan.ts';
import type { Refusal } from '../../shared/refusals.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { isGivable } from '../../shared/room-code.ts';
import { decide } from '../game/decide.ts';
import type { Entry, Ports } from './ports.ts';

export interface Opening {
  readonly plan: Plan;
  /** Under which a deck of the host's own was handed in; null for the one that comes with the program. */
  readonly deck?: string | null;
  readonly hostHash: SecretHash;
  readonly screenHash: SecretHash;
  readonly rescueHash: SecretHash;
  /** The code that the room gets if it may be given and is free; null or missing: any. */
  readonly candidate?: RoomCode | null;
}

/** A room that the host has: just opened with its first entry, or before, here or in another process. */
interface Opened {
  readonly code: RoomCode;
  readonly first: Entry | null;
}

const CODE_TRIES = 1_000;
/** Conflicts with other processes; each has first to draw the same code at the same time. */
const OPENING_TRIES = 5;

type Needs = Pick<Ports, 'clock' | 'decks' | 'ids' | 'journal' | 'tenancy'>;

/** Opens a room; the same host secret always means the same room, whichever process was asked. Throws where the store does. */
export async function openRoom(opening: Opening, needs: Needs): Promise<Result<Opened, Refusal>> {
  for (let tries = 0; tries < OPENING_TRIES; tries += 1) {
    const known = await needs.tenancy.codeOf(opening.hostHash);
    if (known !== null) return ok({ code: known, first: null });
    // Once, so that a code which is free and does not take an entry keeps no host out.
    const wanted = tries === 0 ? opening.candidate : null;
    const code = await freeCode(needs, wanted ?? null);
    if (code === null) return err({ code: 'slow_down' });
    const first = firstEntry(code, opening, needs);
    if (!first.ok) return first;
    const failure = await needs.journal.append(code, first.value);
    if (failure === null) return ok({ code, first: first.value });
    if (failure === 'storage') break;
  }
  return err({ code: 'storage' });
}

async function freeCode({ ids, tenancy }: Needs, wanted: RoomCode | null): Promise<RoomCode | null> {
  if (wanted !== null && isGivable(wanted) && (await tenancy.isFree(wanted))) return wanted;
  for (let tries = 0; tries < CODE_TRIES; tries += 1) {
    const code = ids.roomCode();
    if (await tenancy.isFree(code)) return code;
  }
  return null;
}

/** The first entry of a room: its plan, and who may host, project and rescue it. */
export function firstEntry(
  code: RoomCode,
  { plan, deck = null, hostHash, screenHash, rescueHash }: Opening,
  { clock, decks, ids }: Pick<Ports, 'clock' | 'decks' | 'ids'>,
): Result<Entry, Refusal> {
  const opening = decks.opening(deck);
  if (opening === null) return err({ code: 'unknown_deck' });
  const { keys, own } = opening;
  const at = clock.now();
  const command = { type: 'create', code, plan, deck: keys } as const;
  const decided = decide(null, { by: { kind: 'room' }, at, seed: ids.seed(), command });
  if (!decided.ok) return decided;
  const grants = [
    { holder: { role: 'host' }, hash: hostHash },
    { holder: { role: 'screen' }, hash: screenHash },
    { holder: { role: 'rescue' }, hash: rescueHash },
  ] as const;
  return ok({ revision: 1, at, events: decided.value, words: [], grants, ...(own === null ? {} : { deck: own }) });
}
