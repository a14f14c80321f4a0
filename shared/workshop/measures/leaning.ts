/** Which way a room leans. Shares are 0 to 1; null: too few people to say. */
import { average } from './numbers.ts';

/**
 * Theme lean = FL − FM, −1 to 1: FL share of manager cards put on leader, FM share of leader cards put on manager.
 * With a leader card as the signal these are the false alarms and the misses of signal detection (Green & Swets
 * 1966), and their difference is a plain index of bias. Null where one of them is: of cards of one key the sign would
 * be that of the deal and not of the room.
 */
export function themeLean(managerOnLeader: number | null, leaderOnManager: number | null): number | null {
  return managerOnLeader === null || leaderOnManager === null ? null : managerOnLeader - leaderOnManager;
}

/** Shares put on leader of the cards of one key, by how they are worded. */
export interface ToneShares {
  readonly positive: number | null;
  readonly negative: number | null;
}

export interface HaloOf {
  readonly halo: number;
  readonly positive: number;
  readonly negative: number;
}

/**
 * Halo: share put on leader among positively worded cards minus that among negatively worded ones, −1 to 1, each
 * the mean over the keys, so that what belongs to leaders does not count as praise (named after Thorndike 1920).
 * Only keys with both wordings are compared; null where there is none.
 */
export function haloOf(byKey: readonly ToneShares[]): HaloOf | null {
  const both = byKey.flatMap(({ positive, negative }) =>
    positive === null || negative === null ? [] : [{ positive, negative }],
  );
  if (both.length === 0) return null;
  const positive = average(both.map((key) => key.positive));
  const negative = average(both.map((key) => key.negative));
  return { halo: positive - negative, positive, negative };
}

/** Above it a halo is worth talking about; own threshold, 0 is expected of a balanced deck. */
const tellingHalo = 0.15;

export function isTellingHalo(halo: number): boolean {
  return halo > tellingHalo;
}
