import { describe, expect, it } from 'vitest';
import type { CardId, Instant, SecretHash } from '../../shared/ids.ts';
import { FakeConnection } from '../support/fakes.ts';
import { hostHash, refusalOf, teamView, TestRoom, type Player, value } from '../support/test-room.ts';

async function onBoards(): Promise<{ test: TestRoom; players: Player[] }> {
  const test = await TestRoom.open();
  const players = [];
  for (const name of ['Ada', 'Bob', 'Cleo']) players.push(await test.join(name));
  await test.goTo('team-sort');
  return { test, players };
}

/** The first card of the board, somebody at it, and somebody else of the same team. */
function firstCard(players: readonly Player[]): { player: Player; mate: Player; card: CardId } {
  const [player, mate] = players;
  const scene = player ? teamView(player).scene : null;
  const card = scene?.kind === 'board' ? scene.board.cards[0]?.card : undefined;
  if (!player || !mate || card === undefined) throw new Error('no board');
  return { player, mate, card };
}

function endsAt(view: { stage: { clock: { kind: string; endsAt?: Instant } } }): number {
  if (view.stage.clock.endsAt === undefined) throw new Error(`no clock: ${view.stage.clock.kind}`);
  return view.stage.clock.endsAt;
}

describe('absence', () => {
  it('marks a seat away 15 s after its last page has gone, and back when it returns', async () => {
    const test = await TestRoom.open();
    const ada = await test.join('Ada');
    test.room.detach(ada.page.id);
    await test.ports.clock.advance(14_000);
    expect((await test.hostView()).roster[0]).toMatchObject({ online: false, away: false });
    await test.ports.clock.advance(1_500);
    expect((await test.hostView()).roster[0]).toMatchObject({ online: false, away: true });
    value(test.room.attach(new FakeConnection('back'), 'hash-of-Ada' as SecretHash));
    expect((await test.hostView()).roster[0]).toMatchObject({ online: true, away: false });
  });

  it('a flicker of the network is no absence', async () => {
    const test = await TestRoom.open();
    const ada = await test.join('Ada');
    test.room.detach(ada.page.id);
    await test.ports.clock.advance(10_000);
    value(test.room.attach(new FakeConnection('back'), 'hash-of-Ada' as SecretHash));
    await test.ports.clock.advance(60_000);
    expect((await test.hostView()).roster[0]?.away).toBe(false);
  });

  it('a phone that only lies there does not hold up its team', async () => {
    const { test, players } = await onBoards();
    const [ada, bob] = players;
    if (!ada || !bob) throw new Error('nobody');
    for (let passed = 0; passed < 60_000; passed += 10_000) {
      test.room.gesture(ada.page.id, null);
      await test.ports.clock.advance(10_000);
    }
    const away = (await test.hostView()).roster.map((row) => row.away);
    expect(away).toEqual([false, true, true]);
    test.room.gesture(bob.page.id, null);
    expect((await test.hostView()).roster.map((row) => row.away)).toEqual([false, false, true]);
  });
});

describe('idleness on a board', () => {
  it('ends with the board: whoever is still connected counts again in the vote', async () => {
    const { test, players } = await onBoards();
    const [ada] = players;
    if (!ada) throw new Error('nobody');
    for (let passed = 0; passed < 60_000; passed += 10_000) {
      test.room.gesture(ada.page.id, null);
      await test.ports.clock.advance(10_000);
    }
    expect((await test.hostView()).roster.map((row) => row.away)).toEqual([false, true, true]);
    await test.goTo('vote-1');
    const before = await test.hostView();
    expect(before.roster.map((row) => row.away)).toEqual([false, false, false]);
    const { scene } = teamView(ada);
    if (scene.kind !== 'vote') throw new Error(scene.kind);
    await test.accepted(ada.page, { type: 'cast-vote', scenario: scene.scenario, ballot: 1, mode: 'lead' });
    expect(endsAt(await test.hostView())).toBe(endsAt(before));
  });

  it('is noticed again on the next board, also where it was all of them', async () => {
    const { test } = await onBoards();
    const away = async () => (await test.hostView()).roster.map((row) => row.away);
    await test.ports.clock.advance(60_000);
    expect(await away()).toEqual([true, true, true]);
    await test.goTo('second-look');
    const { stage } = await test.hostView();
    await test.accepted(test.host, { type: 'extend', from: stage.step, seconds: 60 });
    expect(await away()).toEqual([false, false, false]);
    await test.ports.clock.advance(51_000);
    expect(await away()).toEqual([true, true, true]);
  });

  it('is noticed also of who came back just when the process had stood still', async () => {
    const { test, players } = await onBoards();
    const away = async () => (await test.hostView()).roster.map((row) => row.away);
    await test.accepted(test.host, { type: 'extend', from: (await test.hostView()).stage.step, seconds: 300 });
    await test.ports.clock.advance(60_000);
    expect(await away()).toEqual([true, true, true]);
    test.ports.clock.jump(10_000);
    test.room.gesture(players[0]?.page.id ?? '', null);
    expect(await away()).toEqual([false, true, true]);
    await test.ports.clock.advance(65_000);
    expect(await away()).toEqual([true, true, true]);
  });

  it('of somebody who has gone stays absence', async () => {
    const { test, players } = await onBoards();
    test.room.detach(players[2]?.page.id ?? '');
    await test.ports.clock.advance(16_000);
    await test.goTo('vote-1');
    expect((await test.hostView()).roster.map((row) => row.away)).toEqual([false, false, true]);
  });
});

describe('the clock of a room', () => {
  it('opens the next step by itself when the time is over', async () => {
    const { test } = await onBoards();
    const left = endsAt(await test.hostView()) - test.ports.clock.now();
    await test.ports.clock.advance(left - 1_000);
    expect((await test.hostView()).stage.kind).toBe('team-sort');
    await test.ports.clock.advance(2_000);
    expect((await test.hostView()).stage.kind).not.toBe('team-sort');
  });

  it('[I6] does not spin when the store is full at the deadline, and goes on when it has room again', async () => {
    const { test } = await onBoards();
    const left = endsAt(await test.hostView()) - test.ports.clock.now();
    await test.ports.clock.advance(left - 500);
    test.ports.journal.failure = 'storage';
    const fired = await test.ports.clock.advance(5_000);
    expect(fired).toBeLessThan(60);
    expect((await test.hostView()).stage.kind).toBe('team-sort');
    test.ports.journal.failure = null;
    await test.ports.clock.advance(2_000);
    expect((await test.hostView()).stage.kind).not.toBe('team-sort');
  });

  it('[I3] a restart is a pause: the time in between is given back', async () => {
    const { test } = await onBoards();
    await test.ports.clock.advance(20_000);
    const left = endsAt(await test.hostView()) - test.ports.clock.now();
    const { room } = await test.restarted(600_000);
    const page = new FakeConnection('host-again');
    const snapshot = value(room.attach(page, hostHash));
    const leftNow = endsAt(snapshot.view) - test.ports.clock.now();
    expect(snapshot.view.stage.kind).toBe('team-sort');
    expect(Math.abs(leftNow - left)).toBeLessThanOrEqual(1_100);
  });

  it('[I10] a process that stood still gives the time back before any deadline counts', async () => {
    const { test } = await onBoards();
    await test.ports.clock.advance(1_000);
    const left = endsAt(await test.hostView()) - test.ports.clock.now();
    test.ports.clock.jump(left + 60_000);
    await test.ports.clock.advance(2_000);
    const view = await test.hostView();
    expect(view.stage.kind).toBe('team-sort');
    expect(Math.abs(endsAt(view) - test.ports.clock.now() - left)).toBeLessThanOrEqual(3_200);
  });

  it('[I10] also where a command comes before the first timer', async () => {
    const { test, players } = await onBoards();
    const { player: ada, card } = firstCard(players);
    const left = endsAt(await test.hostView()) - test.ports.clock.now();
    test.ports.clock.jump(600_000);
    await test.accepted(ada.page, { type: 'place-card', round: 0, card, side: 'leader' });
    const view = await test.hostView();
    expect(view.stage.kind).toBe('team-sort');
    expect(Math.abs(endsAt(view) - test.ports.clock.now() - left)).toBeLessThanOrEqual(1_100);
  });

  it('[I10] a laptop that slept does not find everybody absent', async () => {
    const { test } = await onBoards();
    await test.ports.clock.advance(1_000);
    test.ports.clock.jump(120_000);
    await test.ports.clock.advance(2_000);
    expect((await test.hostView()).roster.map(({ away }) => away)).not.toContain(true);
  });

  it.each([0, 600_000, -600_000])(
    '[I3] [I10] nor does one that was restarted %d ms ago, by its clock, find those absent who had no time to come back',
    async (awayMs) => {
      const { test } = await onBoards();
      const { registry, room } = await test.restarted(awayMs);
      const after = new TestRoom(test.ports, registry, room);
      const away = async () => (await after.hostView()).roster.map((row) => row.away);
      await test.ports.clock.advance(5_000);
      test.ports.clock.jump(120_000);
      await test.ports.clock.advance(5_000);
      expect(await away()).toEqual([false, false, false]);
      // Nor is that time counted twice.
      await test.ports.clock.advance(10_000);
      expect(await away()).toEqual([true, true, true]);
    },
  );

  it('[I1] what is restored equals what was live', async () => {
    const { test, players } = await onBoards();
    const { player: ada, card } = firstCard(players);
    await test.accepted(ada.page, { type: 'place-card', round: 0, card, side: 'leader' });
    await test.ports.clock.advance(50);
    const before = teamView(ada).scene;
    const { room } = await test.restarted();
    const snapshot = value(room.attach(new FakeConnection('again'), 'hash-of-Ada' as SecretHash));
    expect((snapshot.view as ReturnType<typeof teamView>).scene).toEqual(before);
  });

  it('[I4] a room that stops finishes what it accepted and refuses what comes later', async () => {
    const test = await TestRoom.open();
    const ada = await test.join('Ada');
    test.ports.journal.isHolding = true;
    const before = test.send(ada.page, { type: 'rename-me', name: 'Ida' });
    const stopping = test.registry.stop('restarting');
    const after = test.send(ada.page, { type: 'rename-me', name: 'Eva' });
    expect(await refusalOf(after)).toBe('restarting');
    await test.ports.journal.release();
    await stopping;
    value(await before);
    expect(ada.page.closed).toEqual(['restarting']);
    await test.ports.clock.advance(1);
    expect(test.ports.clock.waiting()).toBe(0);
  });
});

describe('a card under a finger', () => {
  it('is refused to team-mates, shown to them, and given free by time', async () => {
    const { test, players } = await onBoards();
    const { player: ada, mate: bob, card } = firstCard(players);
    expect(value(test.room.gesture(ada.page.id, card)).held).toBe(true);
    expect(value(test.room.gesture(bob.page.id, card)).held).toBe(false);
    const place = { type: 'place-card', round: 0, card, side: 'manager' } as const;
    expect(await refusalOf(test.send(bob.page, place))).toBe('card_held');
    await test.ports.clock.advance(60);
    const shown = teamView(bob).scene;
    expect(shown.kind === 'board' && shown.board.cards[0]?.heldBy).toBe(ada.seat);
    await test.ports.clock.advance(4_000);
    await test.accepted(bob.page, place);
  });

  it('cannot be kept longer than ten seconds by renewing', async () => {
    const { test, players } = await onBoards();
    const { player: ada, mate: bob, card } = firstCard(players);
    const held = (page: FakeConnection): boolean => value(test.room.gesture(page.id, card)).held;
    for (let passed = 0; passed < 10_000; passed += 500) {
      expect(held(ada.page)).toBe(true);
      expect(held(bob.page)).toBe(false);
      await test.ports.clock.advance(500);
    }
    for (let passed = 0; passed < 2_000; passed += 500) {
      expect(held(ada.page)).toBe(false);
      await test.ports.clock.advance(500);
    }
    expect(held(bob.page)).toBe(true);
    test.room.gesture(bob.page.id, null);
    await test.ports.clock.advance(2_000);
    expect(held(ada.page)).toBe(true);
  });

  it('letting go for a moment does not begin the ten seconds anew', async () => {
    const { test, players } = await onBoards();
    const { player: ada, card } = firstCard(players);
    for (let passed = 0; passed < 10_000; passed += 1_000) {
      test.room.gesture(ada.page.id, null);
      expect(value(test.room.gesture(ada.page.id, card)).held).toBe(true);
      await test.ports.clock.advance(1_000);
    }
    expect(value(test.room.gesture(ada.page.id, card)).held).toBe(false);
  });
});
