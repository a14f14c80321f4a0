/** One room, several processes: who has it, and what becomes of it when they stop, stand still or die. */
import { describe, expect, it } from 'vitest';
import type { RoomCode, SecretHash } from '../../shared/ids.ts';
import { planOf } from '../../shared/plan.ts';
import type { HostView, Snapshot } from '../../shared/views.ts';
import type { GameEvent } from '../../server/game/events.ts';
import { FakeConnection } from '../support/fakes.ts';
import { SharedStore, type TestProcess } from '../support/shared-store.ts';
import { hostHash, refusalOf, rescueHash, screenHash, TestRoom, value } from '../support/test-room.ts';

const hour = 3_600_000;
const plan = planOf('standard');
const opening = { plan, hostHash, screenHash, rescueHash };
const lock = { type: 'lock-lobby', locked: true } as const;

/** Two processes, and at the first one a room with three people whose clock runs. */
async function playing() {
  const store = new SharedStore();
  const [one, two] = [await store.start('one'), await store.start('two')];
  const room = value(await one.registry.create(opening));
  const test = new TestRoom(one.ports, one.registry, room);
  for (const name of ['Ada', 'Bob', 'Cleo']) await test.join(name);
  await test.goTo('team-sort');
  await store.advance(2_000);
  return { store, one, two, test, code: room.code };
}

/** What the host is shown by whoever has the room. */
async function look({ registry }: TestProcess, code: RoomCode): Promise<Snapshot> {
  return value(value(await registry.find(code)).attach(new FakeConnection('look'), hostHash));
}

function leftOf({ view }: Snapshot, { clock }: TestProcess): number {
  const running = (view as HostView).stage.clock;
  if (running.kind !== 'running') throw new Error(`the clock is ${running.kind}`);
  return running.endsAt - clock.now();
}

async function eventsOf({ journal }: SharedStore, code: RoomCode): Promise<readonly GameEvent[]> {
  return ((await journal.read(code))?.entries ?? []).flatMap(({ events }) => events);
}

async function stepsOf(store: SharedStore, code: RoomCode): Promise<readonly number[]> {
  return (await eventsOf(store, code)).flatMap((event) => (event.type === 'step-opened' ? [event.step] : []));
}

describe('[S2] a room', () => {
  it('is at one process; the others say at which', async () => {
    const { two, code } = await playing();
    expect(await two.registry.find(code)).toEqual({ ok: false, error: { code: 'elsewhere', room: code } });
    expect(await two.registry.locate(code)).toEqual({ kind: 'elsewhere', node: 'http://one' });
    expect(await refusalOf(two.registry.history(code, hostHash))).toBe('elsewhere');
    expect(await refusalOf(two.registry.discard(code, hostHash))).toBe('elsewhere');
    expect(await two.registry.locate('999999' as RoomCode)).toEqual({ kind: 'unknown' });
    expect(await two.rooms()).toBe(0);
  });

  it('is taken by whoever is asked for it first, if nobody has it', async () => {
    const { one, two, code } = await playing();
    await one.registry.stop('restarting');
    expect(await two.registry.locate(code)).toEqual({ kind: 'here' });
    expect(await two.rooms()).toBe(1);
  });

  it('is refused as such while nobody can tell who has it', async () => {
    const { store, two, code } = await playing();
    store.isAway = true;
    expect(await refusalOf(two.registry.find(code))).toBe('storage');
    expect(await two.registry.locate(code)).toEqual({ kind: 'here' });
    await store.advance(3_000);
    expect(two.ports.log.lines.filter(({ level }) => level === 'warn')).toHaveLength(1);
    store.isAway = false;
    expect(await refusalOf(two.registry.find(code))).toBe('elsewhere');
  });
});

describe('[S2] a process that stood still longer than its lease', () => {
  it('finds its room taken: the store refuses what comes late, and the process lets go', async () => {
    const { store, one, two, test, code } = await playing();
    one.standStill();
    await store.advance(6_000);
    const other = new TestRoom(two.ports, two.registry, value(await two.registry.find(code)));
    const { revision } = value(await other.send(other.host, lock, 'at the other'));
    one.goOn();
    expect(await refusalOf(test.send(test.host, { type: 'lock-lobby', locked: false }))).toBe('storage');
    expect(test.host.closed).toEqual(['restarting']);
    expect(await refusalOf(test.send(test.host, lock))).not.toBe('ok');
    expect(await refusalOf(one.registry.find(code))).toBe('elsewhere');
    expect((await store.journal.read(code))?.entries).toHaveLength(revision);
    value(await other.send(other.host, { type: 'lock-lobby', locked: false }, 'later'));
  });

  it('also where nothing is sent: it hears of it with the next renewal', async () => {
    const { store, one, two, test, code } = await playing();
    one.standStill();
    await store.advance(6_000);
    const before = (await eventsOf(store, code)).length;
    one.goOn();
    await store.advance(1_100);
    expect(test.host.closed).toEqual(['restarting']);
    expect([await one.rooms(), await two.rooms()]).toEqual([0, 1]);
    expect(await eventsOf(store, code)).toHaveLength(before);
  });

  it('is told so also where nothing would be stored, and accepts nothing more', async () => {
    const store = new SharedStore();
    const one = await store.start('one');
    const room = value(await one.registry.create(opening));
    const test = new TestRoom(one.ports, one.registry, room);
    Object.assign(store.leases.get(room.code)!, { owner: 'another', epoch: 2, until: Infinity });
    await store.advance(1_100);
    expect(test.host.closed).toEqual(['restarting']);
    expect(await refusalOf(room.join('hash-of-Ada' as SecretHash, 'Ada'))).toBe('restarting');
    expect(await one.rooms()).toBe(0);
    expect(store.leases.get(room.code)).toMatchObject({ owner: 'another', epoch: 2 });
  });

  it('keeps what nobody took', async () => {
    const { store, one, two, test } = await playing();
    for (const process of [one, two]) process.standStill();
    await store.advance(20_000);
    for (const process of [one, two]) process.goOn();
    await test.accepted(test.host, lock);
    expect(test.host.closed).toEqual([]);
  });
});

describe('[S3] the clock of a room', () => {
  it('ends each step once, whoever has it and however many have gone', async () => {
    const { store, one, test, code } = await playing();
    await store.start('three');
    test.room.detach(test.host.id);
    one.standStill();
    for (let passed = 0; passed < 1_200_000; passed += 60_000) {
      await store.advance(60_000);
      const owner = store.processes.find(({ name }) => name === store.leases.get(code)?.owner);
      if (passed % 240_000 === 120_000) {
        owner?.standStill();
        await store.start(`process ${String(passed)}`);
      }
      // Whoever stood still comes back in the middle of it.
      if (passed % 240_000 === 180_000) store.processes.find(({ isStill }) => isStill)?.goOn();
    }
    const steps = await stepsOf(store, code);
    expect(steps.length).toBeGreaterThan(2);
    expect(steps).toEqual([...new Set(steps)].sort((a, b) => a - b));
  }, 60_000);

  it('[S7] goes on at another process when its own has died, though nobody comes', async () => {
    const { store, one, two, code } = await playing();
    const left = leftOf(await look(one, code), one);
    const before = (await stepsOf(store, code)).length;
    one.standStill();
    await store.advance(6_000);
    expect(await two.rooms()).toBe(1);
    await store.advance(left - 3_000);
    expect(await stepsOf(store, code)).toHaveLength(before);
    await store.advance(5_000);
    expect(await stepsOf(store, code)).toHaveLength(before + 1);
  });

  it('[I3] [S7] is given the time back in which nobody had the room', async () => {
    const { store, one, two, code } = await playing();
    const left = leftOf(await look(one, code), one);
    for (const process of [one, two]) process.standStill();
    await store.advance(600_000);
    const three = await store.start('three');
    const leftNow = leftOf(await look(three, code), three);
    expect(Math.abs(leftNow - left)).toBeLessThanOrEqual(1_200);
  });
});

describe('[S8] a process that stops', () => {
  it('lets its rooms go before their pages come back, with all that it has accepted', async () => {
    const { store, one, two, test, code } = await playing();
    const left = leftOf(await look(one, code), one);
    const arrived: string[] = [];
    const page = new FakeConnection('phone');
    const ada = 'hash-of-Ada' as SecretHash;
    value(test.room.attach(page, ada));
    const comesBack = new Promise<void>((resolve) => {
      page.close = () => void refusalOf(two.registry.find(code)).then((found) => resolve(void arrived.push(found)));
    });
    const before = test.send(page, { type: 'rename-me', name: 'Ida' });
    await one.registry.stop('restarting');
    value(await before);
    await comesBack;
    expect(arrived).toEqual(['ok']);
    expect(Math.abs(leftOf(await look(two, code), two) - left)).toBeLessThanOrEqual(300);
    expect((await store.journal.read(code))?.words.map(({ text }) => text)).toContain('Ida');
    expect(await refusalOf(one.registry.find(code))).toBe('restarting');
  });

  it('leaves nothing behind that it has taken in its last moment', async () => {
    const { store, one, two, code } = await playing();
    await one.registry.stop('restarting');
    const finding = refusalOf(two.registry.find(code));
    const creating = refusalOf(two.registry.create({ ...opening, hostHash: 'late' as SecretHash }));
    await two.registry.stop('restarting');
    expect([await finding, await creating]).toEqual(['restarting', 'restarting']);
    expect([...store.leases.values()].filter(({ owner }) => owner !== null)).toEqual([]);
    const three = await store.start('three');
    expect(await refusalOf(three.registry.find(code))).toBe('ok');
    value(await three.registry.create({ ...opening, hostHash: 'late' as SecretHash }));
    expect(await store.journal.list()).toHaveLength(2);
  });

  it('does not keep the next one from waking a room that rests', async () => {
    const { store, one, two, test, code } = await playing();
    value(await test.send(test.host, { type: 'close' }));
    await one.registry.stop('restarting');
    one.standStill();
    store.clock.jump(23.9 * hour);
    two.clock.jump(23.9 * hour);
    await store.advance(2_000);
    expect(await two.rooms()).toBe(0);
    for (const { clock } of [store, two]) clock.jump(0.2 * hour);
    await store.advance(3_000);
    expect((await eventsOf(store, code)).map(({ type }) => type)).toContain('people-dropped');
    for (const { clock } of [store, two]) clock.jump(14 * 24 * hour);
    await store.advance(3_000);
    two.ports.clock.jump(hour);
    await store.advance(3_000);
    expect(await store.journal.list()).toEqual([]);
  });
});
