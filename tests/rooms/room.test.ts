import { describe, expect, it } from 'vitest';
import type { Side } from '../../shared/commands.ts';
import type { CommandId, SecretHash } from '../../shared/ids.ts';
import { FakeConnection, settled } from '../support/fakes.ts';
import { hostHash, refusalOf, screenHash, teamView, TestRoom, type Player, value } from '../support/test-room.ts';

describe('a room and its journal', () => {
  it('[I1] answers and shows a command only once the journal has it', async () => {
    const test = await TestRoom.open();
    const ada = await test.join('Ada');
    await test.ports.clock.advance(100);
    const seen = test.host.updates.length;
    test.ports.journal.isHolding = true;
    let answered = false;
    const sent = test.send(ada.page, { type: 'rename-me', name: 'Ada Lovelace' }).then((reply) => {
      answered = true;
      return reply;
    });
    await test.ports.clock.advance(200);
    expect(answered).toBe(false);
    expect(test.host.updates.length).toBe(seen);
    await test.ports.journal.release();
    expect(value(await sent).revision).toBe(3);
    expect((await test.hostView()).roster[0]?.name).toBe('Ada Lovelace');
  });

  it('[I6] refuses everything that waited when the journal fails, and goes on afterwards', async () => {
    const test = await TestRoom.open();
    const ada = await test.join('Ada');
    const bob = await test.join('Bob');
    test.ports.journal.isHolding = true;
    const first = test.send(ada.page, { type: 'rename-me', name: 'Eve' });
    const second = test.send(bob.page, { type: 'rename-me', name: 'Mallory' });
    await test.ports.journal.release('storage');
    expect(await refusalOf(first)).toBe('storage');
    expect(await refusalOf(second)).toBe('storage');
    test.ports.journal.isHolding = false;
    expect(await test.accepted(ada.page, { type: 'rename-me', name: 'Ida' })).toBe(4);
    expect((await test.hostView()).roster.map(({ name }) => name)).toEqual(['Ida', 'Bob']);
  });

  it('[I6] a harmless repeat of what the journal then refuses is refused with it', async () => {
    const test = await TestRoom.open();
    test.ports.journal.isHolding = true;
    const first = test.send(test.host, { type: 'lock-lobby', locked: true });
    const repeat = test.send(test.host, { type: 'lock-lobby', locked: true });
    await test.ports.journal.release('storage');
    expect(await refusalOf(first)).toBe('storage');
    expect(await refusalOf(repeat)).toBe('storage');
  });

  it('[I6] what changes nothing is accepted again at once when the journal has failed', async () => {
    const test = await TestRoom.open();
    test.ports.journal.failure = 'storage';
    expect(await refusalOf(test.send(test.host, { type: 'lock-lobby', locked: true }))).toBe('storage');
    test.ports.journal.failure = null;
    expect(await test.accepted(test.host, { type: 'lock-lobby', locked: false })).toBe(1);
  });

  it('[T3] a fault in the rules is refused as internal with an incident, and the room goes on', async () => {
    const test = await TestRoom.open();
    const ada = await test.join('Ada');
    const texts = test.room.texts(ada.page.id, undefined as never);
    expect(texts).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(test.ports.log.lines.at(-1)?.level).toBe('error');
    await test.accepted(ada.page, { type: 'rename-me', name: 'Ida' });
  });
});

describe('receipts', () => {
  it('[F9] the same command id gets the same revision and has no second effect', async () => {
    const test = await TestRoom.open();
    const first = await test.send(test.host, { type: 'lock-lobby', locked: true }, 'same-id-1');
    await test.accepted(test.host, { type: 'lock-lobby', locked: false });
    const again = await test.send(test.host, { type: 'lock-lobby', locked: true }, 'same-id-1');
    expect(again).toEqual(first);
    expect((await test.hostView()).stage.locked).toBe(false);
  });

  it('[F9] also while the first is still on its way, and after a restart', async () => {
    const test = await TestRoom.open();
    test.ports.journal.isHolding = true;
    const first = test.send(test.host, { type: 'lock-lobby', locked: true }, 'same-id-2');
    const again = test.send(test.host, { type: 'lock-lobby', locked: true }, 'same-id-2');
    await test.ports.journal.release();
    const { revision } = value(await first);
    expect(value(await again).revision).toBe(revision);
    test.ports.journal.isHolding = false;
    const { room } = await test.restarted();
    const page = new FakeConnection('later');
    value(room.attach(page, hostHash));
    const command = { type: 'lock-lobby', locked: true } as const;
    const later = await room.command(page.id, {
      id: 'same-id-2' as CommandId,
      digest: JSON.stringify(command),
      command,
    });
    expect(value(later).revision).toBe(revision);
  });

  it('[F10] the same command id with another content is a conflict', async () => {
    const test = await TestRoom.open();
    await test.send(test.host, { type: 'lock-lobby', locked: true }, 'same-id-3');
    expect(await refusalOf(test.send(test.host, { type: 'lock-lobby', locked: false }, 'same-id-3'))).toBe('conflict');
  });

  it('[F8] a command that changed nothing has no effect later either', async () => {
    const test = await TestRoom.open();
    const first = await test.send(test.host, { type: 'lock-lobby', locked: false }, 'same-id-5');
    await test.accepted(test.host, { type: 'lock-lobby', locked: true });
    expect(await test.send(test.host, { type: 'lock-lobby', locked: false }, 'same-id-5')).toEqual(first);
    expect((await test.hostView()).stage.locked).toBe(true);
  });

  it('[F8] an id used by one person means nothing for another', async () => {
    const test = await TestRoom.open();
    const ada = await test.join('Ada');
    const bob = await test.join('Bob');
    await test.send(ada.page, { type: 'rename-me', name: 'Ida' }, 'same-id-4');
    value(await test.send(bob.page, { type: 'rename-me', name: 'Rob' }, 'same-id-4'));
    expect((await test.hostView()).roster.map(({ name }) => name)).toEqual(['Ida', 'Rob']);
  });
});

describe('seats', () => {
  it('[A4] a join that is repeated is the same seat, before and after it is stored', async () => {
    const test = await TestRoom.open();
    const hash = 'hash-of-twice' as SecretHash;
    test.ports.journal.isHolding = true;
    const joins = [test.room.join(hash, 'Ada'), test.room.join(hash, 'Ada')];
    await test.ports.journal.release();
    const [first, second] = (await Promise.all(joins)).map(value);
    expect(second).toEqual(first);
    expect(value(await test.room.join(hash, 'Somebody'))).toEqual(first);
    expect((await test.hostView()).roster).toHaveLength(1);
  });

  it('[A2] the newest connection holds the seat; the older is told and may do nothing more', async () => {
    const test = await TestRoom.open();
    const ada = await test.join('Ada');
    const fresh = new FakeConnection('fresh');
    value(test.room.attach(fresh, 'hash-of-Ada' as SecretHash));
    expect(ada.page.closed).toEqual(['superseded']);
    expect(await refusalOf(test.send(ada.page, { type: 'rename-me', name: 'Old' }))).toBe('not_seated');
    test.room.detach(ada.page.id);
    await test.accepted(fresh, { type: 'rename-me', name: 'New' });
  });

  it('[A5] a wrong secret, or a right one in another role, changes nothing', async () => {
    const test = await TestRoom.open();
    const ada = await test.join('Ada');
    expect(await refusalOf(test.room.identify('seat', 'hash-of-nobody' as SecretHash))).toBe('unknown_seat');
    expect(await refusalOf(test.room.identify('host', 'hash-of-Ada' as SecretHash))).toBe('unknown_seat');
    expect(await refusalOf(test.room.identify('seat', 'hash-of-screen' as SecretHash))).toBe('unknown_seat');
    expect(value(await test.room.identify('seat', 'hash-of-Ada' as SecretHash))).toMatchObject({ seat: ada.seat });
    expect(ada.page.closed).toEqual([]);
  });

  it('[A11] a removed seat is told, cannot resume, and may join anew', async () => {
    const test = await TestRoom.open();
    const ada = await test.join('Ada');
    await test.accepted(test.host, { type: 'remove-seat', seat: ada.seat });
    await settled();
    expect(ada.page.closed).toEqual(['removed']);
    expect(await refusalOf(test.room.identify('seat', 'hash-of-Ada' as SecretHash))).toBe('unknown_seat');
    const again = value(await test.room.join('hash-of-Ada' as SecretHash, 'Ada'));
    expect(again.seat).not.toBe(ada.seat);
    expect((await test.hostView()).roster.find(({ seat }) => seat === again.seat)?.name).toBe('Ada');
  });

  it('[A14] never more seats than the limit, however many come at once', async () => {
    const test = await TestRoom.open();
    const limited = await TestRoom.open(undefined, { ...test.ports, limits: { ...test.ports.limits, seats: 10 } });
    const joins = Array.from({ length: 30 }, (_, index) =>
      limited.room.join(`hash-${String(index)}` as SecretHash, 'Same'),
    );
    const outcomes = await Promise.all(joins);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(10);
    const names = (await limited.hostView()).roster.map(({ name }) => name);
    expect(new Set(names).size).toBe(10);
  });

  it('[A7] the projector and strangers may do nothing', async () => {
    const test = await TestRoom.open();
    const screen = new FakeConnection('screen');
    value(test.room.attach(screen, screenHash));
    expect(await refusalOf(test.send(screen, { type: 'close' }))).toBe('forbidden');
    expect(await refusalOf(test.send(new FakeConnection('stranger'), { type: 'close' }))).toBe('not_seated');
  });
});

describe('a room that has stopped', () => {
  it('[I4] takes nobody in, not even who was just joining', async () => {
    const test = await TestRoom.open();
    test.ports.journal.isHolding = true;
    const joining = test.room.join('hash-of-late' as SecretHash, 'Late');
    const stopping = test.room.stop('restarting');
    await test.ports.journal.release();
    const page = new FakeConnection('late');
    value(await joining);
    expect(test.room.attach(page, 'hash-of-late' as SecretHash)).toEqual({ ok: false, error: { code: 'restarting' } });
    await stopping;
    expect(await refusalOf(test.room.join('hash-of-later' as SecretHash, 'Later'))).toBe('restarting');
    expect(page.updates).toEqual([]);
  });
});

describe('pushes', () => {
  it('tells whoever was answered that the room is as far, also where a team-mate undid it at once', async () => {
    const test = await TestRoom.open();
    const [ada, bob, cleo] = [await test.join('Ada'), await test.join('Bob'), await test.join('Cleo')];
    await test.goTo('team-sort');
    const { scene } = teamView(ada);
    const card = scene.kind === 'board' ? scene.board.cards[0]?.card : undefined;
    if (card === undefined) throw new Error('no card');
    const place = (player: Player, side: Side): Promise<number> =>
      test.accepted(player.page, { type: 'place-card', round: 0, card, side });
    await place(bob, 'manager');
    await test.ports.clock.advance(200);
    const seen = cleo.page.updates.length;
    const mine = await place(ada, 'leader');
    const last = await place(bob, 'manager');
    await test.ports.clock.advance(200);
    expect(last).toBeGreaterThan(mine);
    expect(ada.page.updates.at(-1)).toEqual({ revision: last, serverNow: expect.any(Number) as number });
    expect(bob.page.updates.at(-1)).toBe(ada.page.updates.at(-1));
    expect(cleo.page.updates.length).toBe(seen);
  });

  it('sends the host at most one view in a quarter of a second, and none where nothing changed', async () => {
    const test = await TestRoom.open();
    const ada = await test.join('Ada');
    await test.ports.clock.advance(200);
    const before = test.host.updates.length;
    for (let index = 0; index < 20; index += 1) {
      await test.accepted(ada.page, { type: 'rename-me', name: `Ada ${String(index)}` });
      await test.ports.clock.advance(5);
    }
    await test.ports.clock.advance(250);
    expect(test.host.updates.length - before).toBeLessThanOrEqual(4);
    expect((await test.hostView()).roster[0]?.name).toBe('Ada 19');
    const quiet = test.host.updates.length;
    await test.accepted(ada.page, { type: 'rename-me', name: 'Ada 19' });
    await test.ports.clock.advance(600);
    expect(test.host.updates.length).toBe(quiet);
  });

  it('hands the same object to everybody of an audience, and what is personal to one', async () => {
    const test = await TestRoom.open();
    const ada = await test.join('Ada');
    const bob = await test.join('Bob');
    await test.ports.clock.advance(200);
    await test.accepted(test.host, { type: 'lock-lobby', locked: true });
    await test.ports.clock.advance(50);
    expect(ada.page.updates.at(-1)?.view).toBeDefined();
    const shared = ada.page.updates.at(-1);
    expect(teamView(ada).team?.team).toBe(teamView(bob).team?.team);
    expect(bob.page.updates.at(-1)).toBe(shared);
    await test.accepted(ada.page, { type: 'rename-me', name: 'Ida' });
    await test.ports.clock.advance(50);
    expect(ada.page.updates.at(-1)?.self?.name).toBe('Ida');
    expect(bob.page.updates.at(-1)?.self).toBeUndefined();
  });
});
