/** One room for one host, whichever process is asked and however often; with the code that the host came with, if it can be. */
import { describe, expect, it } from 'vitest';
import type { RoomCode, SecretHash } from '../../shared/ids.ts';
import { planOf } from '../../shared/plan.ts';
import { settled } from '../support/fakes.ts';
import { SharedStore } from '../support/shared-store.ts';
import { hostHash, refusalOf, rescueHash, screenHash, value } from '../support/test-room.ts';

const opening = { plan: planOf('standard'), hostHash, screenHash, rescueHash };

async function processes() {
  const store = new SharedStore();
  return { store, one: await store.start('one'), two: await store.start('two') };
}

describe('[S2] opening a room', () => {
  it('[F9] again with the same host secret is the same room at every process', async () => {
    const { store, one, two } = await processes();
    const { code } = value(await one.registry.create(opening));
    expect(await two.registry.create(opening)).toEqual({ ok: false, error: { code: 'elsewhere', room: code } });
    await one.registry.stop('restarting');
    expect(value(await two.registry.create(opening)).code).toBe(code);
    expect(await store.journal.list()).toEqual([code]);
  });

  it('[F9] at two processes at once opens one', async () => {
    const { store, one, two } = await processes();
    const results = await Promise.all([one, two].map(({ registry }) => refusalOf(registry.create(opening))));
    expect(results.sort()).toEqual(['elsewhere', 'ok']);
    expect(await store.journal.list()).toHaveLength(1);
  });

  it('[F9] [S1] again with another candidate, since the first answer was lost, leads to the room', async () => {
    const { store, one, two } = await processes();
    const [first, second] = ['483172', '612845'] as RoomCode[];
    expect(value(await one.registry.create({ ...opening, candidate: first! })).code).toBe(first);
    const again = await two.registry.create({ ...opening, candidate: second! });
    expect(again).toEqual({ ok: false, error: { code: 'elsewhere', room: first } });
    expect(await store.journal.list()).toEqual([first]);
  });

  it('[D2] [S1] at two processes at once with the same candidate opens two: the store gives it to one', async () => {
    const { one, two } = await processes();
    const wish = { ...opening, candidate: '483172' as RoomCode };
    const opened = await Promise.all([
      one.registry.create(wish),
      two.registry.create({ ...wish, hostHash: 'another' as SecretHash }),
    ]);
    const codes = opened.map((room) => value(room).code);
    expect(codes.filter((code) => code === '483172')).toHaveLength(1);
    expect(new Set(codes).size).toBe(2);
    await settled();
    expect([await one.rooms(), await two.rooms()]).toEqual([1, 1]);
  });

  it('[F9] [S1] while somebody asks for its code, as its own page that comes back does, is one room', async () => {
    const { store, one } = await processes();
    const candidate = '483172' as RoomCode;
    const append = store.journal.append.bind(store.journal);
    let answer = (): void => undefined;
    store.journal.append = async (...entry) => {
      const failure = await append(...entry);
      await new Promise<void>((resolve) => (answer = resolve));
      return failure;
    };
    const opened = one.registry.create({ ...opening, candidate });
    await settled();
    const found = value(await one.registry.find(candidate));
    answer();
    expect(value(await opened)).toBe(found);
    expect(value(await one.registry.find(candidate))).toBe(found);
  });

  it('[D2] at two processes at once under the same code opens two, under two', async () => {
    const { store, one, two } = await processes();
    const codes = ['100001', '100001', '100002'];
    store.ids.roomCode = () => (codes.shift() ?? '100003') as RoomCode;
    const [first, second] = await Promise.all([
      one.registry.create(opening),
      two.registry.create({ ...opening, hostHash: 'another' as SecretHash }),
    ]);
    expect([value(first).code, value(second).code].sort()).toEqual(['100001', '100002']);
    await settled();
    expect([await one.rooms(), await two.rooms()]).toEqual([1, 1]);
  });
});
