/** The record of a workshop as a file. */
import type { RoomCode, Secret } from '../../shared/ids.ts';

export async function downloadRecord(code: RoomCode, secret: Secret): Promise<boolean> {
  try {
    const response = await fetch(`/api/rooms/${code}/export`, { headers: { Authorization: `Bearer ${secret}` } });
    if (!response.ok) return false;
    save(await response.blob(), `two-hats-${code}.json`);
    return true;
  } catch {
    return false;
  }
}

function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers read it only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
