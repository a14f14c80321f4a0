/** What becomes of the store when the disk, the file or another server is in the way. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { planOf } from '../../shared/plan.ts';
import { protocolVersion } from '../../shared/protocol-version.ts';
import type { HostView } from '../../shared/views.ts';
import { openDatabase } from '../../server/journal/sqlite.ts';
import { recount } from '../support/recount.ts';
import { requireOptional } from '../support/optional.ts';
import { ServerProcess } from '../support/server-process.ts';
import { judge } from './histories.ts';
import { botRoom, clientsOf, entriesOf, exportOf, type BotRoom } from './room.ts';

const people = 8;
const pace = { people, dwellMs: 150, patienceMs: 20_000 };
const fullForMs = 1_500;

/** Limits how large a file a running process may make: to it, that is a full disk. */
const prlimit = requireOptional({
  what: 'prlimit',
  found: spawnSync('prlimit', ['--version']).status === 0 ? 'prlimit' : null,
  remedy: 'It is part of util-linux.',
});

let server: ServerProcess;
beforeEach(async () => {
  server = await ServerProcess.start();
});
afterEach(async () => {
  await server.close();
});

function limitFiles(bytes: string): void {
  const { status, stderr } = spawnSync('prlimit', ['--pid', String(server.pid()), `--fsize=${bytes}:unlimited`]);
  if (status !== 0) throw new Error(`prlimit: ${String(stderr)}`);
}

async function told(path: string): Promise<{ readonly status: number; readonly text: string }> {
  const response = await fetch(server.url + path);
  return { status: response.status, text: await response.text() };
}

async function playedTo(step: string): Promise<BotRoom> {
  const room = await botRoom(server.url, { count: people, seed: 5, speed: 20, plan: planOf('quick') });
  await room.host.run(pace, (view: HostView) => view.stage.step === step);
  return room;
}

describe('a full disk', () => {
  it.skipIf(prlimit === null)(
    '[I6] [T3] is said, refuses what it cannot keep, and play goes on when there is room again',
    { timeout: 60_000 },
    async () => {
      const room = await playedTo('team-sort:0');
      const { page } = room.host;
      const revision = page.latest()!.revision;
      limitFiles('1');
      const mine = { type: 'lock-lobby', locked: true } as const;
      const id = 'while-the-disk-is-full' as never;
      expect(await page.ask('command', { id, command: mine })).toEqual({ ok: false, error: { code: 'storage' } });
      expect(await told('/healthz')).toEqual({ status: 503, text: '{"status":"storage"}' });
      expect((await told('/status')).text).toContain('RED');
      await pause(fullForMs);
      const shown = page.latest()! as { readonly revision: number; readonly view: HostView };
      expect(shown.view.stage.locked).toBe(false);
      const reached = shown.revision;
      limitFiles('unlimited');
      await expect.poll(async () => (await told('/healthz')).status, { timeout: 5_000 }).toBe(200);
      expect((await told('/status')).text).toContain('OK');
      await room.host.run(pace);
      await room.played;

      expect(page.latest()!.revision).toBeGreaterThan(reached);
      expect(reached).toBeGreaterThanOrEqual(revision);
      const { entries } = await exportOf(server.url, room.host);
      const counted = recount(entries.flatMap(({ events }) => events));
      expect(counted.size).toBeGreaterThan(0);
      const said = server.said();
      expect(said.match(/the store failed/g)).toHaveLength(1);
      expect(await server.term()).toBe(0);
      const stored = await entriesOf(server, room.host);
      expect(judge(stored, clientsOf(room))).toMatchObject({ breaches: [], unknown: 0 });
      expect(JSON.stringify(stored)).not.toContain(id);
      page.stop();
      room.screen.page.stop();
    },
  );
});

describe('the store of a running server', () => {
  it('[I2] [I7] is durable by its own word, and no second server gets at it', { timeout: 30_000 }, async () => {
    const { status, text } = await told('/status');
    expect(status).toBe(200);
    expect(text).toMatch(/journal_mode=wal, synchronous=full/);
    const second = await server.startAnother();
    expect(second.code).toBe(1);
    expect(second.said).toMatch(/^The data directory .* is in use by another server\.\n$/);
    expect((await told('/healthz')).status).toBe(200);
  });
});

describe('a store that was damaged while the server was off', () => {
  const file = (): string => join(server.dataDir, 'two-hats.sqlite');

  it('[A8] [I5] is refused in a sentence and never begun anew', { timeout: 30_000 }, async () => {
    const room = await botRoom(server.url, { count: 2, seed: 1, speed: 20, plan: planOf('quick') });
    await server.term();
    room.host.page.stop();
    const bytes = readFileSync(file());
    for (const damaged of [
      bytes.fill(0x5a, 4_096, 12_288),
      bytes.subarray(0, 5_000),
      Buffer.from('gone '.repeat(900)),
    ]) {
      writeFileSync(file(), damaged);
      const again = await server.startAnother();
      expect(again.code).toBe(1);
      expect(again.said).toMatch(/^The store .* is damaged, and nothing was changed in it\..*\n$/);
      expect(readFileSync(file()).equals(damaged)).toBe(true);
    }
  });

  it('[T9] [I5] keeps one damaged room apart, and the others play', { timeout: 60_000 }, async () => {
    const [bad, good] = [await playedTo('team-sort:0'), await playedTo('team-sort:0')];
    await server.term();
    const database = openDatabase(server.dataDir);
    const damage =
      "UPDATE entries SET body = replace(body, 'seat-taken', 'seat-token') WHERE code = ? AND revision = 3";
    database.prepare(damage).run(bad.host.code());
    database.close();
    await server.restart();
    await good.host.run(pace);
    await good.played;
    expect(good.host.page.ending()).toBeNull();
    expect(bad.host.page.isIn()).toBe(false);
    const refused = await good.host.page.ask('resume', {
      protocol: protocolVersion,
      code: bad.host.code(),
      role: 'host',
      secret: bad.host.hostSecret,
    });
    expect(refused).toMatchObject({ ok: false, error: { code: 'room_damaged' } });
    expect(server.said()).toMatch(/cannot be read/);
    for (const { page } of [bad.host, bad.screen, good.host, good.screen, ...bad.bots]) page.stop();
    await bad.played;
  });
});
