/** Whether something is still held, as only the garbage collector knows. */
import { setImmediate as breath } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Frees what nobody holds any more. Weak references are cleared only once the present task has ended. */
export async function collectGarbage(): Promise<void> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  await breath();
  collect();
  await breath();
  collect();
}
