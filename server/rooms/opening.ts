/** How a workshop begins. */
import type { RoomCode, SecretHash } from '../../shared/ids.ts';
import type { Plan } from '../../shared/plan.ts';
import type { Refusal } from '../../shared/refusals.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { decide } from '../game/decide.ts';
import type { Entry, Ports } from './ports.ts';

export interface Opening {
  readonly plan: Plan;
  /** Under which a deck of the host's own was handed in; null for the one that comes with the program. */
  readonly deck?: string | null;
  readonly hostHash: SecretHash;
  readonly screenHash: SecretHash;
  readonly rescueHash: SecretHash;
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
