import { describe, expect, it } from 'vitest';
import type { RoomCode, SecretHash } from '../../shared/ids.ts';
import { planOf } from '../../shared/plan.ts';
import { Registry } from '../../server/rooms/registry.ts';
import { settled } from '../support/fakes.ts';
import {
  hostHash,
  inNewProcess,
  refusalOf,
  rescueHash,
  screenHash,
  testPorts,
  TestRoom,
  value,
} from '../support/test-room.ts';

const plan = planOf('quick');
const day = 86_400_000;

describe('rooms of a server', () => {
  it('[F9] opening a room again with the same host secret is the same room, also after a restart', async () => {
    const test = await TestRoom.open();
    expect(value(await test.registry.create({ plan, hostHash, screenHash, rescueHash }))).toBe(test.room);
    const { registry, room } = await test.restarted();
    expect(value(await registry.create({ plan, hostHash, screenHash, rescueHash }))).toBe(room);
    expect(await test.ports.journal.list()).toHaveLength(1);
  });

  it('two requests at once open one room', async () => {
    const test = await TestRoom.open();
    const opening = { plan, hostHash: 'another' as SecretHash, screenHash, rescueHash };
    const [first, second] = await Promise.all([test.registry.create(opening), test.registry.create(opening)]);
    expect(value(second)).toBe(value(first));
  });

  it('host and projector cannot share a secret', async () => {
    const test = await TestRoom.open();
    expect(await refusalOf(test.registry.create({ plan, hostHash: screenHash, screenHash, rescueHash }))).toBe(
      'bad_request',
    );
  });

  it('[D2] a code in use is not given twice, whether its room is in memory or in the journal', async () => {
    const ports = testPorts();
    const codes = ['100001', '100001', '100001', '100002'];
    const stubborn = { ...ports, ids: { ...ports.ids, roomCode: () => (codes.shift() ?? '100003') as RoomCode } };
    const first = new Registry(stubborn);
    await first.start();
    expect(value(await first.create({ plan, hostHash, screenHash, rescueHash })).code).toBe('100001');
    const second = new Registry(inNewProcess(stubborn));
    await second.start();
    expect(value(await second.create({ plan, hostHash: 'b' as SecretHash, screenHash, rescueHash })).code).toBe(
      '100002',
    );
  });

  it('[S1] a room gets the code that its host came with, if it may be given and is free', async () => {
    const test = await TestRoom.open();
    const open = async (host: string, candidate: string): Promise<string> => {
      const opening = { plan, hostHash: host as SecretHash, screenHash, rescueHash, candidate: candidate as RoomCode };
      return value(await test.registry.create(opening)).code;
    };
    expect(await open('a', '483172')).toBe('483172');
    // Taken; then what may not be given: easy to guess, or no code at all.
    const others = ['483172', test.room.code, '234567', '777123', '012345', '48317', ''];
    for (const candidate of others) expect(others).not.toContain(await open(`b ${candidate}`, candidate));
    value(await test.registry.discard('483172' as RoomCode, 'a' as SecretHash));
    expect(await open('c', '483172')).not.toBe('483172');
    test.ports.clock.jump(1.1 * day);
    expect(await open('d', '483172')).toBe('483172');
  });

  it('[F9] [S1] asked again with another candidate it is the same room, also after a restart', async () => {
    const test = await TestRoom.open();
    const opening = { plan, hostHash: 'another' as SecretHash, screenHash, rescueHash };
    const asked = ['483172', '483173'].map((code) => test.registry.create({ ...opening, candidate: code as RoomCode }));
    const [first, second] = await Promise.all(asked);
    expect(value(first!).code).toBe('483172');
    expect(value(second!)).toBe(value(first!));
    const { registry } = await test.restarted();
    expect(value(await registry.create({ ...opening, candidate: '483174' as RoomCode })).code).toBe('483172');
    expect(await test.ports.journal.list()).toHaveLength(2);
  });

  it('[D2] [S1] two hosts who come with the same one at the same moment get two rooms', async () => {
    const test = await TestRoom.open();
    const opening = { plan, screenHash, rescueHash, candidate: '483172' as RoomCode };
    const hosts = ['a', 'b', 'c'].map((host) => test.registry.create({ ...opening, hostHash: host as SecretHash }));
    const codes = (await Promise.all(hosts)).map((room) => value(room).code);
    expect(new Set(codes).size).toBe(3);
    expect(codes.filter((code) => code === '483172')).toHaveLength(1);
  });

  it('[S1] one that is free and does not take an entry keeps no host out', async () => {
    const test = await TestRoom.open();
    const candidate = '483172' as RoomCode;
    const append = test.ports.journal.append.bind(test.ports.journal);
    test.ports.journal.append = (code, entry) =>
      code === candidate ? Promise.resolve('conflict') : append(code, entry);
    const opening = { plan, hostHash: 'another' as SecretHash, screenHash, rescueHash, candidate };
    expect(value(await test.registry.create(opening)).code).not.toBe(candidate);
  });

  it('[I6] a room that could not be stored does not exist, and may be opened again', async () => {
    const test = await TestRoom.open();
    const opening = { plan, hostHash: 'late' as SecretHash, screenHash, rescueHash };
    test.ports.journal.failure = 'storage';
    expect(await refusalOf(test.registry.create(opening))).toBe('storage');
    test.ports.journal.failure = null;
    value(await test.registry.create(opening));
  });

  it('a room that the journal gives to another server is let go, and its pages come back', async () => {
    const test = await TestRoom.open();
    test.ports.journal.failure = 'conflict';
    expect(await refusalOf(test.send(test.host, { type: 'lock-lobby', locked: true }))).toBe('storage');
    test.ports.journal.failure = null;
    await settled();
    expect(test.host.closed).toEqual(['restarting']);
    expect(value(await test.registry.find(test.room.code))).not.toBe(test.room);
  });

  it('[D13] a room that nobody needs leaves the memory and is there again when asked for', async () => {
    const test = await TestRoom.open({ ...plan, timed: false });
    test.room.detach(test.host.id);
    await test.ports.clock.advance(8 * 3_600_000);
    const again = value(await test.registry.find(test.room.code));
    expect(again).not.toBe(test.room);
    expect(again.isHost(hostHash)).toBe(true);
  });

  it('[P3] a closed workshop is deleted after two weeks, and one that nobody closed after one', async () => {
    const test = await TestRoom.open({ ...plan, timed: false });
    const other = value(await test.registry.create({ plan, hostHash: 'b' as SecretHash, screenHash, rescueHash }));
    value(await test.send(test.host, { type: 'close' }));
    test.room.detach(test.host.id);
    const pass = async (days: number) => {
      test.ports.clock.jump(days * day);
      await test.ports.clock.advance(700_000);
    };
    await pass(6);
    expect(await test.ports.journal.list()).toEqual([test.room.code, other.code]);
    await pass(1.1);
    expect(await test.ports.journal.list()).toEqual([test.room.code]);
    await pass(6.8);
    expect(await test.ports.journal.list()).toEqual([test.room.code]);
    await pass(0.2);
    expect(await test.ports.journal.list()).toEqual([]);
    expect(await refusalOf(test.registry.find(test.room.code))).toBe('unknown_room');
  });

  it('[P3] what was due while the server was off is deleted at the start', async () => {
    const test = await TestRoom.open({ ...plan, timed: false });
    value(await test.send(test.host, { type: 'close' }));
    await test.registry.stop('restarting');
    test.ports.clock.jump(14.1 * day);
    const registry = new Registry(inNewProcess(test.ports));
    await registry.start();
    expect(await test.ports.journal.list()).toEqual([]);
  });

  it('[P3] nobody finds a room that is being deleted; what could not be deleted is tried again', async () => {
    const test = await TestRoom.open({ ...plan, timed: false });
    value(await test.send(test.host, { type: 'close' }));
    test.room.detach(test.host.id);
    let fail = (): void => undefined;
    test.ports.journal.forget = () => new Promise((_, reject) => (fail = () => reject(new Error('disk'))));
    test.ports.clock.jump(14.1 * day);
    await test.ports.clock.advance(700_000);
    expect(await refusalOf(test.registry.find(test.room.code))).toBe('unknown_room');
    test.ports.journal.forget = (code) => test.ports.journal.inner.forget(code);
    fail();
    await settled();
    expect(await refusalOf(test.registry.find(test.room.code))).toBe('unknown_room');
    await test.ports.clock.advance(700_000);
    expect(await test.ports.journal.list()).toEqual([]);
  });

  it('[A6] the history is for the host only, and holds no hash of a secret', async () => {
    const test = await TestRoom.open();
    await test.join('Ada');
    expect(await refusalOf(test.registry.history(test.room.code, 'hash-of-Ada' as SecretHash))).toBe('forbidden');
    expect(value(await test.registry.history(test.room.code, hostHash)).entries).toHaveLength(2);
  });
});

describe('a server that stops', () => {
  it('[I4] leaves no timer behind where a room was just being opened; its host finds it later', async () => {
    const test = await TestRoom.open();
    const opening = { plan, hostHash: 'late' as SecretHash, screenHash, rescueHash };
    test.ports.journal.isHolding = true;
    const late = test.registry.create(opening);
    await settled();
    const stopping = test.registry.stop('restarting');
    await test.ports.journal.release();
    await stopping;
    expect(await refusalOf(late)).toBe('restarting');
    expect(test.ports.clock.waiting()).toBe(0);
    const registry = new Registry(inNewProcess(test.ports));
    await registry.start();
    value(await registry.create(opening));
    expect(await test.ports.journal.list()).toHaveLength(2);
  });

  it('[I4] nor where it was just tidying up, which it ends first', async () => {
    const test = await TestRoom.open({ ...plan, timed: false });
    value(await test.send(test.host, { type: 'close' }));
    test.room.detach(test.host.id);
    let done = (): void => undefined;
    test.ports.journal.forget = () => new Promise((resolve) => (done = resolve));
    test.ports.clock.jump(14.1 * day);
    await test.ports.clock.advance(700_000);
    let isStopped = false;
    const stopping = test.registry.stop('restarting').then(() => (isStopped = true));
    await settled();
    expect(isStopped).toBe(false);
    done();
    await stopping;
    expect(test.ports.clock.waiting()).toBe(0);
  });
});
