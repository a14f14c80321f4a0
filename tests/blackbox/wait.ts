import { setTimeout as pause } from 'node:timers/promises';

/** Waits until it is so. Returns for how long it was not. */
export async function until(isSo: () => boolean | Promise<boolean>, withinMs = 10_000): Promise<number> {
  const since = Date.now();
  while (!(await isSo())) {
    if (Date.now() - since > withinMs) throw new Error(`still not so after ${withinMs} ms: ${isSo.toString()}`);
    await pause(5);
  }
  return Date.now() - since;
}
