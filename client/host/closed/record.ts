/** The record of a workshop as a file. */
import type { RoomCode, Secret } from '../../../shared/ids.ts';
import { saveFile } from '../../lib/save-file.ts';

export async function downloadRecord(code: RoomCode, secret: Secret): Promise<boolean> {
  try {
    const response = await fetch(`/api/rooms/${code}/export`, { headers: { Authorization: `Bearer ${secret}` } });
    if (!response.ok) return false;
    saveFile(await response.blob(), `two-hats-${code}.json`);
    return true;
  } catch {
    return false;
  }
}
