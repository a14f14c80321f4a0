import { describe, expect, it } from 'vitest';
import type { RoomCode, SecretHash } from '../../shared/ids.ts';
import { planOf } from '../../shared/plan.ts';
import { FakeConnection, settled } from '../support/fakes.ts';
import { hostHash, refusalOf, rescueHash, screenHash, TestRoom, value } from '../support/test-room.ts';

const hash = (name: string) => `hash-of-${name}` as SecretHash;
const [phone, nextRescue] = [hash('new-host'), hash('next-rescue')];

describe('the host’s place', () => {
  it('[A9] goes to another device by the rescue secret, and the former one is fenced off', async () => {
    const test = await TestRoom.open();
    value(await test.room.rescue(rescueHash, phone, nextRescue));
    expect(test.host.closed).toEqual(['removed']);
    expect(await refusalOf(test.room.identify('host', hostHash))).toBe('unknown_seat');
    expect(test.room.attach(new FakeConnection('old'), hostHash).ok).toBe(false);
    expect(test.room.isHost(hostHash)).toBe(false);
    const page = new FakeConnection('phone');
    expect(value(test.room.attach(page, phone)).view.audience).toBe('host');
    await test.accepted(page, { type: 'lock-lobby', locked: true });
  });

  it('[A9] takes the places of all helpers with it, whose secrets the former device has as well', async () => {
    const test = await TestRoom.open();
    value(await test.room.invite('host', hash('runs'), 'run'));
    value(await test.room.invite('host', hash('projects'), 'project'));
    const [runs, projects, wall] = ['runs', 'projects', 'wall'].map((id) => new FakeConnection(id));
    value(test.room.attach(runs!, hash('runs')));
    value(test.room.attach(projects!, hash('projects')));
    value(test.room.attach(wall!, screenHash));
    value(await test.room.rescue(rescueHash, phone, nextRescue));
    expect([runs!.closed, projects!.closed]).toEqual([['removed'], ['restarting']]);
    for (const room of [test.room, (await test.restarted()).room]) {
      expect(await refusalOf(room.identify('helper', hash('runs')))).toBe('unknown_seat');
      expect(await refusalOf(room.identify('screen', hash('projects')))).toBe('unknown_seat');
      expect(value(await room.identify('screen', screenHash))).toEqual({ kind: 'screen' });
    }
  });

  it('[A9] stays with the new device after a restart, whatever the old one repeats', async () => {
    const test = await TestRoom.open();
    value(await test.room.rescue(rescueHash, phone, nextRescue));
    const { registry, room } = await test.restarted();
    expect(await refusalOf(room.identify('host', hostHash))).toBe('unknown_seat');
    expect(value(await room.identify('host', phone))).toEqual({ kind: 'host' });
    expect((await registry.history(room.code, hostHash)).ok).toBe(false);
    expect(await refusalOf(registry.discard(room.code, hostHash))).toBe('forbidden');
  });

  it('[A9] a rescue that is repeated has one effect, and its secret is used up', async () => {
    const test = await TestRoom.open();
    const twice = [1, 2].map(() => test.room.rescue(rescueHash, phone, nextRescue));
    for (const done of await Promise.all(twice)) expect(value(done)).toEqual({ kind: 'host' });
    expect(value(await test.room.rescue(rescueHash, phone, nextRescue))).toEqual({ kind: 'host' });
    expect((await test.ports.journal.read(test.room.code))?.entries).toHaveLength(2);
    expect(await refusalOf(test.room.rescue(rescueHash, hash('thief'), hash('thief-2')))).toBe('unknown_seat');
    value(await test.room.rescue(nextRescue, hash('third'), hash('third-rescue')));
    expect(await refusalOf(test.room.identify('host', phone))).toBe('unknown_seat');
  });

  it('[A9] of two devices that rescue at once one gets the place', async () => {
    const test = await TestRoom.open();
    const other = hash('other');
    const [first, second] = await Promise.all([
      test.room.rescue(rescueHash, phone, nextRescue),
      test.room.rescue(rescueHash, other, hash('other-rescue')),
    ]);
    expect([first.ok, second.ok]).toEqual([true, false]);
    expect(await refusalOf(test.room.identify('host', other))).toBe('unknown_seat');
  });

  it('[A9] nothing that the former device sends gets in behind a rescue that is being stored', async () => {
    const test = await TestRoom.open();
    test.ports.journal.isHolding = true;
    const rescued = test.room.rescue(rescueHash, phone, nextRescue);
    expect(await refusalOf(test.send(test.host, { type: 'lock-lobby', locked: true }))).toBe('slow_down');
    expect(await refusalOf(test.room.invite('host', hash('helper'), 'run'))).toBe('slow_down');
    await test.ports.journal.release();
    expect((await rescued).ok).toBe(true);
    expect((await test.ports.journal.read(test.room.code))?.entries).toHaveLength(2);
  });

  it('[A8] is not to be had by any other secret, nor by one that is in use already', async () => {
    const test = await TestRoom.open();
    await test.join('Ada');
    for (const wrong of [hash('nobody'), hash('Ada'), hostHash, screenHash]) {
      expect(await refusalOf(test.room.rescue(wrong, phone, nextRescue)), wrong).toBe('unknown_seat');
    }
    for (const taken of [hash('Ada'), screenHash, rescueHash, nextRescue]) {
      expect(await refusalOf(test.room.rescue(rescueHash, taken, nextRescue)), taken).toBe('bad_request');
    }
    expect(test.host.closed).toEqual([]);
  });

  it('[A9] [I6] a rescue that could not be stored has not happened', async () => {
    const test = await TestRoom.open();
    test.ports.journal.failure = 'storage';
    expect(await refusalOf(test.room.rescue(rescueHash, phone, nextRescue))).toBe('storage');
    test.ports.journal.failure = null;
    expect(value(await test.room.identify('host', hostHash))).toEqual({ kind: 'host' });
    await test.accepted(test.host, { type: 'lock-lobby', locked: true });
    value(await test.room.rescue(rescueHash, phone, nextRescue));
  });
});

describe('helpers', () => {
  const invited = hash('helper');

  it('[A7] come in by an invitation of the host, see the host’s view and do what their scope allows', async () => {
    const test = await TestRoom.open();
    const ada = await test.join('Ada');
    const { helper } = value(await test.room.invite('host', invited, 'moderate'));
    expect(value(await test.room.invite('host', invited, 'moderate'))).toEqual({ helper });
    const page = new FakeConnection('helper');
    expect(value(await test.room.identify('helper', invited))).toEqual({ kind: 'helper', helper });
    expect(value(test.room.attach(page, invited)).view.audience).toBe('host');
    expect((await test.hostView()).helpers).toEqual([{ helper, scope: 'moderate', online: true }]);
    await test.accepted(page, { type: 'hide-name', seat: ada.seat });
    expect((await test.hostView()).roster[0]?.name).toBe('#1');
    expect(await refusalOf(test.send(page, { type: 'advance', from: 'lobby' }))).toBe('forbidden');
    expect(await refusalOf(test.room.invite('helper', hash('friend'), 'run'))).toBe('forbidden');
    expect(await refusalOf(test.room.invite(ada.page.id, hash('friend'), 'run'))).toBe('forbidden');
    expect(test.room.isHost(invited)).toBe(false);
  });

  it('[A11] are gone once dismissed, also after a restart', async () => {
    const test = await TestRoom.open();
    const { helper } = value(await test.room.invite('host', invited, 'run'));
    const page = new FakeConnection('helper');
    value(test.room.attach(page, invited));
    await test.accepted(test.host, { type: 'dismiss-helper', helper });
    expect(page.closed).toEqual(['removed']);
    expect(await refusalOf(test.room.identify('helper', invited))).toBe('unknown_seat');
    const { room } = await test.restarted();
    expect(await refusalOf(room.identify('helper', invited))).toBe('unknown_seat');
  });

  it('[F3] one who may only project sees what the projector sees, and nothing once dismissed', async () => {
    const test = await TestRoom.open();
    const { helper } = value(await test.room.invite('host', invited, 'project'));
    expect(await refusalOf(test.room.identify('helper', invited))).toBe('unknown_seat');
    expect(value(await test.room.identify('screen', invited))).toEqual({ kind: 'screen' });
    const [own, other] = [new FakeConnection('own'), new FakeConnection('other')];
    expect(value(test.room.attach(own, invited)).view.audience).toBe('screen');
    value(test.room.attach(other, screenHash));
    expect(await refusalOf(test.send(own, { type: 'lock-lobby', locked: true }))).toBe('forbidden');
    await test.accepted(test.host, { type: 'dismiss-helper', helper });
    expect([own.closed, other.closed]).toEqual([['restarting'], ['restarting']]);
    expect(await refusalOf(test.room.identify('screen', invited))).toBe('unknown_seat');
    value(test.room.attach(other, screenHash));
  });

  it('an invitation cannot use a secret that opens something else', async () => {
    const test = await TestRoom.open();
    await test.join('Ada');
    for (const taken of [hash('Ada'), hostHash, screenHash, rescueHash]) {
      expect(await refusalOf(test.room.invite('host', taken, 'run'))).toBe('bad_request');
    }
  });
});

describe('[A11] a ban', () => {
  it('holds at once, for a repeated join, and across a restart', async () => {
    const test = await TestRoom.open();
    const ada = await test.join('Ada');
    await test.accepted(test.host, { type: 'ban-seat', seat: ada.seat });
    expect(ada.page.closed).toEqual(['removed']);
    expect(await refusalOf(test.room.identify('seat', hash('Ada')))).toBe('banned');
    expect(test.room.attach(new FakeConnection('again'), hash('Ada')).ok).toBe(false);
    expect(await refusalOf(test.room.join(hash('Ada'), 'Eve'))).toBe('banned');
    const { room } = await test.restarted();
    expect(await refusalOf(room.join(hash('Ada'), 'Eve'))).toBe('banned');
    expect(await refusalOf(room.identify('seat', hash('Ada')))).toBe('banned');
  });

  it('holds for somebody who is not there just now', async () => {
    const test = await TestRoom.open();
    const ada = await test.join('Ada');
    test.room.detach(ada.page.id);
    await test.accepted(test.host, { type: 'ban-seat', seat: ada.seat });
    await settled();
    expect(test.room.attach(ada.page, hash('Ada'))).toEqual({ ok: false, error: { code: 'banned' } });
  });
});

describe('a room that its host deletes', () => {
  it('[P3] is gone at once: from memory, from the store, and for everybody in it', async () => {
    const test = await TestRoom.open();
    const ada = await test.join('Ada');
    const { code } = test.room;
    expect(await refusalOf(test.registry.discard(code, screenHash))).toBe('forbidden');
    value(await test.registry.discard(code, hostHash));
    expect(ada.page.closed).toEqual(['closed']);
    expect(await refusalOf(test.registry.find(code))).toBe('unknown_room');
    expect(await test.ports.journal.read(code)).toBeNull();
    expect(await refusalOf(test.registry.discard(code, hostHash))).toBe('unknown_room');
  });

  it('[P3] leaves nothing behind that its host’s secret would lead to: the next workshop is a new one', async () => {
    const test = await TestRoom.open();
    value(await test.registry.discard(test.room.code, hostHash));
    const opening = { plan: planOf('quick'), hostHash, screenHash, rescueHash };
    expect(value(await test.registry.create(opening)).code).not.toBe(test.room.code);
  });

  it('[P3] [I6] is still there, and everybody in it, where deleting has failed; its host may try again', async () => {
    const test = await TestRoom.open();
    const ada = await test.join('Ada');
    const { code } = test.room;
    const { journal } = test.ports;
    const forget = journal.forget.bind(journal);
    journal.forget = () => Promise.reject(new Error('the disk is full'));
    expect(await refusalOf(test.registry.discard(code, hostHash))).toBe('storage');
    expect(ada.page.closed).toEqual(['restarting']);
    const again = value(await test.registry.find(code));
    expect(value(again.attach(ada.page, hash('Ada'))).self?.name).toBe('Ada');
    journal.forget = forget;
    value(await test.registry.discard(code, hostHash));
    expect(ada.page.closed).toEqual(['restarting', 'closed']);
    expect(await journal.read(code)).toBeNull();
  });

  it('[D2] leaves its code unused for a day', async () => {
    const test = await TestRoom.open();
    const { code } = test.room;
    value(await test.registry.discard(code, hostHash));
    const given = [code, '200001', code, '200002'] as RoomCode[];
    test.ports.ids.roomCode = () => given.shift()!;
    const open = async (name: string) => {
      const [host, screen, rescue] = [hash(name), hash(`${name}-screen`), hash(`${name}-rescue`)];
      const opening = { plan: planOf('quick'), hostHash: host, screenHash: screen, rescueHash: rescue };
      return value(await test.registry.create(opening)).code;
    };
    expect(await open('first')).toBe('200001');
    await test.ports.clock.advance(24 * 3_600_000 + 600_000);
    expect(await open('second')).toBe(code);
  });
});
