import { expect } from 'vitest';
import { Bot } from '../bots/bot.ts';
import type { HostBot } from '../bots/host.ts';

const aliveWithinMs = 1_000;

/** Somebody can come to the room and play, at once. */
export async function isAlive(url: string, host: HostBot, withinMs = aliveWithinMs): Promise<void> {
  const since = performance.now();
  const bot = new Bot({ url, code: host.code(), name: 'Ada', seed: 1, speed: 10 });
  await bot.join();
  expect(await bot.page.play({ type: 'rename-me', name: 'Ida' })).toMatchObject({ kind: 'ok' });
  await bot.leave();
  expect(performance.now() - since).toBeLessThan(withinMs);
}
