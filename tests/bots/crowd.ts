/** Many bots in one room. */
import { setTimeout as pause } from 'node:timers/promises';
import type { RoomCode } from '../../shared/ids.ts';
import type { StepKind } from '../../shared/plan.ts';
import { Bot } from './bot.ts';
import type { Transport } from './page.ts';

export interface CrowdNeeds {
  readonly url: string;
  readonly code: RoomCode;
  readonly count: number;
  readonly seed: number;
  readonly speed: number;
  readonly leave?: number;
  readonly transports?: readonly Transport[] | undefined;
  readonly namesRoom?: boolean | undefined;
}

/** Steps in which people are called away. */
const leavingSteps: readonly StepKind[] = ['team-sort', 'reveal', 'vote-1', 'debrief-what'];
/** People do not all press the button in the same instant. */
const joinEveryMs = 10;

export function crowdOf({ count, seed, leave = 0, ...needs }: CrowdNeeds): readonly Bot[] {
  const digits = Math.max(2, String(count).length);
  return Array.from({ length: count }, (_, index) => {
    const leavesAt = index < leave ? leavingSteps[index % leavingSteps.length] : undefined;
    const name = `Bot ${String(index + 1).padStart(digits, '0')}`;
    return new Bot({ ...needs, name, seed: seed * 1_000 + index, ...(leavesAt && { leavesAt }) });
  });
}

/** All of them join. The first one alone, so that a wrong code is found out once. Returns who was turned away. */
export async function joinAll(bots: readonly Bot[]): Promise<readonly Bot[]> {
  const [first, ...others] = bots;
  await first?.join();
  if (first === undefined || first.page.ending() !== null) return bots;
  await Promise.all(
    others.map(async (bot, index) => {
      await pause(index * joinEveryMs);
      await bot.join();
    }),
  );
  return bots.filter((bot) => bot.page.ending() !== null);
}
