import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { planOf } from '../../shared/plan.ts';
import { protocolVersion as protocol } from '../../shared/protocol-version.ts';
import { Bot } from '../bots/bot.ts';
import { HostBot } from '../bots/host.ts';
import { newSecret } from '../bots/page.ts';
import { RawPolling } from '../support/raw-polling.ts';
import { RawSocket } from '../support/raw-socket.ts';
import { ServerProcess } from '../support/server-process.ts';
import { attack } from './attacks.ts';

const seats = 100;
/** A phone that comes while the door is stormed comes in turn. */
const joinsWithinMs = 5_000;
const answeredWithinMs = 500;
const plan = planOf('quick');

let server: ServerProcess;
let host: HostBot;
let ada: Bot;
beforeEach(async () => {
  server = await ServerProcess.start();
  host = new HostBot({ url: server.url, plan });
  await host.page.start();
  ada = await joined('Ada');
});
afterEach(async () => {
  for (const { page } of [host, ada]) page.stop();
  await server.close();
});

async function joined(name: string): Promise<Bot> {
  const bot = new Bot({ url: server.url, code: host.code(), name, seed: 1, speed: 10 });
  await bot.join();
  return bot;
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const since = performance.now();
  await act();
  return Math.round(performance.now() - since);
}

let renames = 0;
/** How long a person who is in waits for the answer to a command. */
function played(bot: Bot): Promise<number> {
  renames += 1;
  return timed(async () => {
    const outcome = await bot.page.play({ type: 'rename-me', name: `Ida ${String(renames)}` });
    expect(outcome.kind).toBe('ok');
  });
}

async function eventually(is: () => boolean): Promise<void> {
  await expect.poll(is, { timeout: 5_000 }).toBe(true);
}

describe('a storm at the door', () => {
  it('[D1] ten thousand wrong codes find nothing, and phones behind the same address join and play', async () => {
    const guessing = attack('guesses', server.url, host.code());
    const joins: number[] = [];
    const answers: number[] = [];
    const isEnough = (): boolean => joins.length >= 4 && (guessing.counts()['guesses'] ?? 0) > 10_000;
    while (!isEnough()) {
      await pause(1_000);
      joins.push(
        await timed(async () => {
          const bot = await joined(`Person ${String(joins.length)}`);
          expect(bot.page.isIn()).toBe(true);
          answers.push(await played(bot));
          await bot.leave();
        }),
      );
      answers.push(await played(ada));
    }
    const { guesses = 0, hits = 0, slow_down: slowed = 0, unknown_room: told = 0 } = await guessing.stop();
    process.stdout.write(
      `  ${guesses} guesses: ${told} answered, ${slowed} slowed down, ${hits} hits; phones joined in ${joins.join(', ')} ms\n`,
    );
    expect(guesses).toBeGreaterThan(10_000);
    expect(hits).toBe(0);
    expect(slowed).toBeGreaterThan(0.8 * guesses);
    expect(Math.max(...joins)).toBeLessThan(joinsWithinMs);
    expect(Math.max(...answers)).toBeLessThan(answeredWithinMs);
  }, 40_000);

  it('[D1] whoever has guessed too much gets one answer to right codes and wrong ones, at once', async () => {
    const eve = await RawSocket.page(server.url);
    const join = (code: string) => eve.ask('join', { protocol, code, secret: newSecret(), name: 'Eve' });
    for (let guess = 0; guess < 10; guess += 1) {
      expect(await join(String(999_000 - guess))).toEqual({ ok: false, error: { code: 'unknown_room' } });
    }
    const right = await join(host.code());
    expect(right).toEqual({ ok: false, error: { code: 'slow_down' } });
    expect(await join('999998')).toEqual(right);
    const times = async (code: string): Promise<number> => {
      const all: number[] = [];
      for (let time = 0; time < 10; time += 1) all.push(await timed(() => join(code)));
      return all.sort((one, other) => one - other)[5] ?? 0;
    };
    expect(Math.abs((await times(host.code())) - (await times('999998')))).toBeLessThan(5);
    await eventually(() => host.view().roster.length === 1);
  });

  it('[D3] two thousand who are none fill the room and no more; the host sees them, locks, and sends them away', async () => {
    await host.page.play({ type: 'approve', seat: null });
    const storm = attack('crowd', server.url, host.code());
    await eventually(() => host.view().roster.length === seats);
    const locking = await timed(() => host.page.play({ type: 'lock-lobby', locked: true }));
    const answer = await played(ada);
    await pause(3_000);
    const removing = await timed(() => host.page.play({ type: 'remove-unapproved' }));
    await eventually(() => host.view().roster.length === 1);
    const { seats: taken = 0, ...refused } = await storm.stop();
    process.stdout.write(`  ${taken} seats taken; refused: ${JSON.stringify(refused)}; locked in ${locking} ms\n`);
    expect(taken).toBeLessThan(seats);
    expect(refused['room_locked'] ?? 0).toBeGreaterThan(0);
    expect(Math.max(locking, removing, answer, await played(ada))).toBeLessThan(answeredWithinMs);
  }, 40_000);

  it('[D3] one connection takes no more than five seats', async () => {
    const socket = await RawSocket.page(server.url);
    const codes: string[] = [];
    for (let seat = 0; seat < 8; seat += 1) {
      const join = { protocol, code: host.code(), secret: newSecret(), name: `Zoe ${String(seat)}` };
      const reply = (await socket.ask('join', join)) as { ok: boolean; error?: { code: string } };
      codes.push(reply.ok ? 'ok' : (reply.error?.code ?? ''));
    }
    expect(codes).toEqual(['ok', 'ok', 'ok', 'ok', 'ok', 'slow_down', 'slow_down', 'slow_down']);
  });
});

describe('rooms that nobody needs', () => {
  it('[D13] one address opens no more than sixty; those who wanted one still get theirs later', async () => {
    const outcomes: string[] = [];
    for (let page = 0; page < 8; page += 1) {
      const socket = await RawSocket.page(server.url);
      for (let room = 0; room < 10; room += 1) {
        const [hostSecret, screenSecret, rescueSecret] = [newSecret(), newSecret(), newSecret()];
        const create = { protocol, hostSecret, screenSecret, rescueSecret, plan };
        const reply = (await socket.ask('create', create)) as { ok: boolean; error?: { code: string } };
        outcomes.push(reply.ok ? 'ok' : (reply.error?.code ?? ''));
      }
      socket.end();
    }
    // One was opened before.
    expect(outcomes.filter((outcome) => outcome === 'ok')).toHaveLength(59);
    expect(new Set(outcomes)).toEqual(new Set(['ok', 'slow_down']));
    expect(await played(ada)).toBeLessThan(answeredWithinMs);
  });
});

describe('a page that does not read', () => {
  const secret = newSecret();
  const join = (): object => ({ protocol, code: host.code(), secret, name: 'Slow' });

  it('[D11] is dropped once too much waits for it, and sees the present when it comes back', async () => {
    const poller = await RawPolling.page(server.url);
    await poller.post(`421${JSON.stringify(['join', join()])}`);
    expect(await poller.poll()).toContain('"ok":true');
    const since = performance.now();
    // Each sign of life that it gives keeps it from being taken for dead; a late server pushes every 400 ms.
    for (let change = 0; !(await poller.isGone()); change += 1) {
      // Everybody in the room sees whether its door is open.
      await host.page.play({ type: 'lock-lobby', locked: change % 2 === 0 });
      await pause(20);
      expect(performance.now() - since).toBeLessThan(65 * 400);
    }
    const last = await ada.page.play({ type: 'rename-me', name: 'Ida' });
    const back = await RawSocket.page(server.url);
    const resume = { protocol, code: host.code(), role: 'seat', secret };
    const reply = (await back.ask('resume', resume)) as { value?: { snapshot: { revision: number } } };
    expect(last).toEqual({ kind: 'ok', revision: reply.value?.snapshot.revision });
    back.end();
  }, 40_000);
});
