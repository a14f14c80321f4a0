import { describe, expect, it } from 'vitest';
import type { RoomCode, SecretHash } from '../../shared/ids.ts';
import { planOf } from '../../shared/plan.ts';
import { randomIds } from '../../server/platform.ts';
import { Registry } from '../../server/rooms/registry.ts';
import type { Room } from '../../server/rooms/room.ts';
import { FakeClock, FakeConnection, settled, UnsteadyJournal } from '../support/fakes.ts';
import { collectGarbage } from '../support/garbage.ts';
import { inNewProcess, testPorts, TestRoom, value } from '../support/test-room.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** Within it the registry has tidied up. */
const sweptMs = 700_000;
const plan = planOf('quick');

const hashes = (name: string) => ({
  hostHash: `host-${name}` as SecretHash,
  screenHash: `screen-${name}` as SecretHash,
  rescueHash: `rescue-${name}` as SecretHash,
});

/** People come, the workshop begins, and then everybody goes without a word. */
async function playALittle(room: Room, name: string): Promise<void> {
  const host = new FakeConnection(`page-${name}`);
  value(room.attach(host, hashes(name).hostHash));
  for (const person of ['Ada', 'Bob', 'Cem']) {
    const hash = `${person}-${name}` as SecretHash;
    value(await room.join(hash, person));
    const page = new FakeConnection(`${person}-${name}`);
    value(room.attach(page, hash));
    room.detach(page.id);
  }
  const command = { type: 'advance', from: 'lobby' } as const;
  value(await room.command(host.id, { id: 'command-1' as never, digest: 'd', command }));
  room.detach(host.id);
}

async function comeAndGo(registry: Registry, at: number): Promise<WeakRef<Room>> {
  const name = String(at);
  const room = value(await registry.create({ plan, ...hashes(name) }));
  if (at % 3 > 0) await playALittle(room, name);
  return new WeakRef(room);
}

describe('rooms that come and go', () => {
  it('[D15] [D13] after two hundred, played, abandoned and killed, nothing is left: no timer, no record, no room in memory', async () => {
    const ports = testPorts();
    let registry = new Registry(ports);
    await registry.start();
    const timers = ports.clock.waiting();
    const rooms: WeakRef<Room>[] = [];
    for (let at = 0; at < 200; at += 1) {
      rooms.push(await comeAndGo(registry, at));
      await ports.clock.advance(18_000);
      // The process dies in the middle of whatever is going on, and another one takes over.
      if (at % 67 === 66) {
        await registry.stop('restarting');
        registry = new Registry(inNewProcess(ports));
        await registry.start();
      }
    }
    expect(await ports.journal.list()).toHaveLength(200);
    await ports.clock.advance(9 * dayMs);
    await settled();
    expect(await ports.journal.list()).toEqual([]);
    expect(ports.clock.waiting()).toBe(timers);
    await collectGarbage();
    expect(rooms.filter((room) => room.deref() !== undefined)).toHaveLength(0);
    expect(await registry.count()).toEqual({ open: 0, stored: 0 });
    await registry.stop('restarting');
    expect(ports.clock.waiting()).toBe(0);
  });

  it('[D2] twenty thousand rooms have twenty thousand codes', async () => {
    const registry = new Registry({ ...testPorts(), ids: randomIds() });
    await registry.start();
    const codes = new Set<RoomCode>();
    for (let at = 0; at < 20_000; at += 1) {
      codes.add(value(await registry.create({ plan, ...hashes(String(at)) })).code);
    }
    expect(codes.size).toBe(20_000);
    await registry.stop('restarting');
  }, 60_000);

  it('[D2] the code of a workshop that has ended is not given out again for a day', async () => {
    const ports = testPorts(new UnsteadyJournal(), new FakeClock());
    let next = 0;
    const codes = ['100001', '100001', '100002'];
    const ids = { ...ports.ids, roomCode: () => (codes[next++] ?? '100001') as RoomCode };
    const test = await TestRoom.open({ ...plan, timed: false }, { ...ports, ids });
    expect(test.room.code).toBe('100001');
    value(await test.send(test.host, { type: 'close' }));
    test.room.detach(test.host.id);
    ports.clock.jump(14 * dayMs);
    await ports.clock.advance(sweptMs);
    expect(await ports.journal.list()).toEqual([]);
    const other = value(await test.registry.create({ plan, ...hashes('other') }));
    expect(other.code).toBe('100002');
    ports.clock.jump(dayMs);
    await ports.clock.advance(sweptMs);
    expect(value(await test.registry.create({ plan, ...hashes('late') })).code).toBe('100001');
  });
});
