/** CPU profiles of servers while something is measured, where they are wanted. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Field } from './field.ts';
import type { Settings } from './scenario.ts';

export async function profiled<Result>(
  name: string,
  { servers }: Pick<Field, 'servers'>,
  { profileTo }: Settings,
  task: () => Promise<Result>,
): Promise<Result> {
  if (profileTo === null) return task();
  for (const { probe } of servers) await probe.profile();
  const result = await task();
  for (const { name: server, probe } of servers) {
    writeFileSync(join(profileTo, `${name}-${server}.cpuprofile`), JSON.stringify(await probe.profiled()));
  }
  return result;
}
