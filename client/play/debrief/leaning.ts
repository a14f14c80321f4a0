/** Where a person sees themselves between the two hats. Never leaves this phone. */
import type { RoomCode } from '../../../shared/ids.ts';
import type { DeckNames } from '../../../shared/texts.ts';
import { readStored, removeStored, writeStored } from '../../lib/storage.ts';
import { t } from '../../messages/play.ts';

/** From 0 (all leader) to 10 (all manager). */
export const leaningMost = 10;

const keyOf = (code: RoomCode) => `two-hats:leaning:${code}`;

export function leaningOf(code: RoomCode): number | null {
  const stored = readStored(keyOf(code));
  const value = Number(stored);
  return stored !== null && Number.isInteger(value) && value >= 0 && value <= leaningMost ? value : null;
}

export function keepLeaning(code: RoomCode, value: number): void {
  writeStored(keyOf(code), String(value));
}

export function dropLeaning(code: RoomCode): void {
  removeStored(keyOf(code));
}

/** `names`: what the deck calls the two sides. */
export function leaningWords(value: number, names: Pick<DeckNames, 'sides'> | null): string {
  if (value > 3 && value < 7) return t('soWhat.middle');
  return t('soWhat.side', { side: names?.sides[value <= 3 ? 'leader' : 'manager'] ?? '…' });
}
