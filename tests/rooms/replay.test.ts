/** Who is shown how the boards came about, and when. */
import { describe, expect, it } from 'vitest';
import type { SecretHash } from '../../shared/ids.ts';
import { planOf, type Plan } from '../../shared/plan.ts';
import type { Scope } from '../../shared/scope.ts';
import { FakeConnection } from '../support/fakes.ts';
import { screenHash, teamView, TestRoom, value, type Player } from '../support/test-room.ts';

const plan: Plan = { ...planOf('full'), timed: false, scenarios: 1, cardsPerRound: 4 };

/** Three people have placed a card in the first round; the second one was not played. */
async function placed(): Promise<{ test: TestRoom; players: Player[] }> {
  const test = await TestRoom.open(plan);
  const players = [];
  for (const name of ['Ada', 'Bob', 'Cleo']) players.push(await test.join(name));
  await test.goTo('team-sort');
  const { scene } = teamView(players[0]!);
  if (scene.kind !== 'board') throw new Error(scene.kind);
  const { card } = scene.board.cards[0]!;
  await test.accepted(players[0]!.page, { type: 'place-card', round: 0, card, side: 'leader' });
  await test.ports.clock.advance(7_000);
  await test.accepted(players[1]!.page, { type: 'place-card', round: 0, card, side: 'manager' });
  await test.accepted(test.host, { type: 'cut', activity: 'sort', index: 1 });
  return { test, players };
}

async function helping({ room, host }: TestRoom, scope: Scope): Promise<FakeConnection> {
  const hash = `hash-of-${scope}` as SecretHash;
  value(await room.invite(host.id, hash, scope));
  const page = new FakeConnection(`page-${scope}`);
  value(room.attach(page, hash));
  return page;
}

describe('the replay of a round', () => {
  it('is for the host, whoever runs the workshop with them, and the projector', async () => {
    const { test, players } = await placed();
    const screen = new FakeConnection('screen');
    value(test.room.attach(screen, screenHash));
    const [runner, moderator] = [await helping(test, 'run'), await helping(test, 'moderate')];
    await test.goTo('debrief-what');
    const asked = (page: FakeConnection) => test.room.replay(page.id, { round: 0 });
    const [board] = value(asked(test.host)).boards;
    expect(board!.moves.map(([at, , side]) => [at, side])).toEqual([
      [0, 'leader'],
      [7_000, 'manager'],
    ]);
    expect(asked(runner)).toEqual(asked(test.host));
    expect(asked(screen)).toEqual(asked(test.host));
    for (const page of [players[0]!.page, moderator]) {
      expect(asked(page)).toEqual({ ok: false, error: { code: 'forbidden' } });
    }
    expect(asked(new FakeConnection('stranger'))).toEqual({ ok: false, error: { code: 'not_seated' } });
  });

  it('[F1] is not there before the debrief, nor of a round that was never shown', async () => {
    const { test } = await placed();
    const notYet = { ok: false, error: { code: 'not_yet' } };
    expect(test.room.replay(test.host.id, { round: 0 })).toEqual(notYet);
    await test.goTo('final');
    expect(test.room.replay(test.host.id, { round: 0 })).toEqual(notYet);
    await test.goTo('debrief-what');
    expect(test.room.replay(test.host.id, { round: 0 }).ok).toBe(true);
    expect(test.room.replay(test.host.id, { round: 1 })).toEqual(notYet);
    await test.goTo('closed');
    expect(test.room.replay(test.host.id, { round: 0 }).ok).toBe(true);
  });
});
