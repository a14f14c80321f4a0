/** Rooms that cannot be read, for good or for the moment, and timers that throw. */
import { describe, expect, it } from 'vitest';
import type { RoomCode, SecretHash } from '../../shared/ids.ts';
import { planOf } from '../../shared/plan.ts';
import type { HostView, Snapshot } from '../../shared/views.ts';
import { Registry } from '../../server/rooms/registry.ts';
import type { Room } from '../../server/rooms/room.ts';
import { FakeConnection, settled } from '../support/fakes.ts';
import { hostHash, inNewProcess, refusalOf, rescueHash, screenHash, TestRoom, value } from '../support/test-room.ts';

const dayMs = 24 * 3_600_000;
const plan = planOf('quick');
const broken = '999998' as RoomCode;
const hostOf = (hash: string) => [{ holder: { role: 'host' }, hash: hash as SecretHash }] as const;

/** A server with a room that makes no sense, beside one that does. */
async function withDamaged(test: TestRoom): Promise<void> {
  const at = test.ports.clock.now();
  const events = [{ type: 'seat-removed', at, seat: 'nobody' as never }] as const;
  const words = [{ kind: 'name', key: 'nobody', text: 'Ada' }] as const;
  const { inner } = test.ports.journal;
  await inner.append(broken, { revision: 1, at, events, words, grants: hostOf('first-host') });
  await inner.append(broken, { revision: 2, at, events: [], words: [], grants: hostOf('second-host') });
}

describe('[T9] a room whose history makes no sense', () => {
  it('stays closed; the others play', async () => {
    const test = await TestRoom.open();
    await withDamaged(test);
    const { registry, room } = await test.restarted();
    expect(await refusalOf(registry.find(broken))).toBe('room_damaged');
    expect(value(await registry.find(room.code))).toBe(room);
  });

  it('[P3] is deleted a week after the last thing that happened in it, however often the server starts', async () => {
    const test = await TestRoom.open();
    await withDamaged(test);
    let { registry } = await test.restarted();
    for (let day = 1; day <= 6; day += 1) ({ registry } = await restarted(test, registry, dayMs));
    expect(await refusalOf(registry.find(broken))).toBe('room_damaged');
    expect(await test.ports.journal.list()).toContain(broken);
    ({ registry } = await restarted(test, registry, dayMs));
    expect(await test.ports.journal.list()).not.toContain(broken);
    expect(await refusalOf(registry.find(broken))).toBe('unknown_room');
  });

  it('[P3] and while the server runs', async () => {
    const test = await TestRoom.open();
    await withDamaged(test);
    await test.restarted();
    test.ports.clock.jump(7 * dayMs);
    await test.ports.clock.advance(700_000);
    expect(await test.ports.journal.list()).not.toContain(broken);
  });

  it('[P3] [A8] may be deleted at once by its last host, and by nobody else', async () => {
    const test = await TestRoom.open();
    await withDamaged(test);
    const { registry } = await test.restarted();
    for (const hash of ['first-host', 'stranger'] as SecretHash[])
      expect(await refusalOf(registry.discard(broken, hash))).toBe('room_damaged');
    test.ports.journal.remains = () => Promise.reject(new Error('input/output error'));
    expect(await refusalOf(registry.discard(broken, 'second-host' as SecretHash))).toBe('room_damaged');
    test.ports.journal.remains = (code) => test.ports.journal.inner.remains(code);
    value(await registry.discard(broken, 'second-host' as SecretHash));
    expect(await refusalOf(registry.find(broken))).toBe('unknown_room');
    expect(await test.ports.journal.list()).toEqual([test.room.code]);
  });
});

async function restarted(test: TestRoom, former: Registry, awayMs: number): Promise<{ readonly registry: Registry }> {
  await former.stop('restarting');
  test.ports.clock.jump(awayMs);
  const registry = new Registry(inNewProcess(test.ports));
  await registry.start();
  return { registry };
}

describe('[I6] a room that could not be read for a moment', () => {
  /** A server that starts while nothing can be read. */
  async function startedBlind(test: TestRoom, awayMs = 0) {
    await test.registry.stop('restarting');
    test.ports.journal.read = () => Promise.reject(new Error('input/output error'));
    const { registry } = await restarted(test, test.registry, awayMs);
    const mend = (): void => {
      test.ports.journal.read = (code) => test.ports.journal.inner.read(code);
    };
    return { registry, mend };
  }

  it('[T9] is refused as such, and is there as soon as it can be read', async () => {
    const test = await TestRoom.open();
    const { registry, mend } = await startedBlind(test);
    for (const _ of [1, 2]) expect(await refusalOf(registry.find(test.room.code))).toBe('storage');
    expect(test.ports.log.lines.some(({ level }) => level === 'error')).toBe(true);
    mend();
    expect(value(await registry.find(test.room.code)).isHost(hostHash)).toBe(true);
  });

  it('[I3] has its clock go on where it stood', async () => {
    const test = await TestRoom.open();
    for (const name of ['Ada', 'Bob']) await test.join(name);
    await test.goTo('solo-sort');
    await test.ports.clock.advance(2_000);
    const look = (room: Room) => value(room.attach(new FakeConnection('again'), hostHash));
    const left = endOf(look(test.room)) - test.ports.clock.now();
    const { registry, mend } = await startedBlind(test, 600_000);
    await test.ports.clock.advance(60_000);
    mend();
    const room = value(await registry.find(test.room.code));
    await settled();
    // The last sign of life before the stop may be a second old.
    expect(Math.abs(endOf(look(room)) - test.ports.clock.now() - left)).toBeLessThan(2_000);
  });

  it('[P3] is deleted in its time though nobody has asked for it', async () => {
    const test = await TestRoom.open({ ...plan, timed: false });
    value(await test.send(test.host, { type: 'close' }));
    const { mend } = await startedBlind(test, 15 * dayMs);
    expect(await test.ports.journal.list()).toEqual([test.room.code]);
    mend();
    await test.ports.clock.advance(700_000);
    expect(await test.ports.journal.list()).toEqual([]);
  });
});

/** When the open step ends, as the host is told. */
function endOf({ view }: Snapshot): number {
  const { clock } = (view as HostView).stage;
  if (clock.kind !== 'running') throw new Error(`the clock is ${clock.kind}`);
  return clock.endsAt;
}

describe('[T9] a timer that throws', () => {
  it('is told of, and both its room and the others go on', async () => {
    const test = await TestRoom.open();
    const another = { plan, hostHash: 'other' as SecretHash, screenHash, rescueHash };
    const other = value(await test.registry.create(another));
    const page = new FakeConnection('other');
    value(other.attach(page, another.hostHash));
    const lock = { type: 'lock-lobby', locked: true } as const;
    await test.accepted(test.host, lock);
    const now = test.ports.clock.now.bind(test.ports.clock);
    test.ports.clock.now = () => {
      throw new Error('no clock');
    };
    await test.ports.clock.advance(50);
    test.ports.clock.now = now;
    expect(test.host.updates).toEqual([]);
    const told = test.ports.log.lines.at(-1);
    expect(told?.level).toBe('error');
    expect(told?.fields['incident']).toEqual(expect.any(String));
    value(await other.command(page.id, { id: 'command-1' as never, digest: 'd', command: lock }));
    await test.accepted(test.host, { type: 'lock-lobby', locked: false });
    await test.ports.clock.advance(100);
    for (const { updates } of [page, test.host]) expect(updates.at(-1)?.revision).toBeGreaterThan(1);
  });
});
