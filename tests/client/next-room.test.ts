import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Place } from '../../client/lib/identity.ts';
import type { HelperId, RoomCode, Secret } from '../../shared/ids.ts';
import { good, settle, snapshotOf } from './fake-wire.ts';
import { move, outcomeOf, seated } from './seated.ts';

const next: Place = { role: 'seat', code: '900001' as RoomCode, secret: 'b-secret-b-secret-b-secret' as Secret };
const words = { language: 'en', cards: [], scenarios: [], explanations: [], notes: [], tips: false };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('joining another room', () => {
  it('leaves behind what was waiting for the last one', async () => {
    const { wire, connection, store } = await seated();
    wire.lose();
    const outcome = outcomeOf(connection.send(move));
    const joined = connection.join(next, 'Ana');
    await settle();
    expect(outcome.result).toEqual({ ok: false, error: { code: 'left' } });
    await wire.answer('join', good({ seat: 's0', snapshot: snapshotOf('board', 3) }));
    expect((await joined).ok).toBe(true);
    expect(wire.asked).toEqual([]);
    expect(store.pending.value).toEqual([]);
  });

  it('leaves the same behind when a place is entered with a card, and is no helper any more', async () => {
    const { wire, connection, store } = await seated();
    store.helper.value = 'h1' as HelperId;
    wire.lose();
    const outcome = outcomeOf(connection.send(move));
    const secrets = { rescueSecret: next.secret, hostSecret: next.secret, nextRescueSecret: next.secret };
    const place: Place = { ...next, role: 'host' };
    const entered = connection.enter('rescue', { code: next.code, ...secrets }, () => place);
    await settle();
    expect(outcome.result).toEqual({ ok: false, error: { code: 'left' } });
    expect(store.helper.value).toBeNull();
    await wire.answer('rescue', good({ snapshot: snapshotOf('board', 3) }));
    expect((await entered).ok).toBe(true);
    expect(store.connection.value).toBe('online');
    wire.lose();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(wire.asked.map(({ name, request }) => [name, request.secret])).toEqual([['resume', next.secret]]);
  });

  it('asks the next room for nothing that the last one was asked for', async () => {
    const { wire, connection } = await seated();
    wire.reachable = false;
    wire.lose();
    const asked = connection.ask('texts', words);
    wire.reachable = true;
    void connection.join(next, 'Ana');
    await settle();
    expect(wire.asked.map(({ name }) => name)).toEqual(['join']);
    expect(await asked).toEqual({ ok: false, error: { code: 'no_answer' } });
  });

  it('takes nothing in that was still on its way from the last one', async () => {
    const { wire, connection, store } = await seated();
    const before = wire.connects;
    const joined = connection.join(next, 'Ana');
    await settle();
    // What comes over a connection that has been closed reaches nobody: this one is another.
    expect(wire.connects).toBe(before + 1);
    await wire.answer('join', good({ seat: 's0', snapshot: snapshotOf('board', 3) }));
    expect((await joined).ok).toBe(true);
    expect(store.revision.value).toBe(3);
    expect(store.connection.value).toBe('online');
  });

  it('takes no late answer of the last one for its own', async () => {
    const { wire, connection, store } = await seated();
    connection.check();
    const [late] = wire.asked.splice(0);
    void connection.join(next, 'Ana');
    late?.reply(good({ snapshot: snapshotOf('locked', 30) }));
    await settle();
    expect(store.stage.value).toBeNull();
  });
});

describe('a hint', () => {
  it('is sent once, and is not waited for', async () => {
    const { wire, connection } = await seated();
    const held = connection.hint('gesture', { card: move.card });
    await wire.answer('gesture', null);
    expect(await held).toBeNull();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(wire.asked).toEqual([]);
  });

  it('made without a connection is dropped, not kept for later', async () => {
    const { wire, connection } = await seated();
    wire.lose();
    expect(await connection.hint('gesture', { card: move.card })).toBeNull();
    await vi.advanceTimersByTimeAsync(1_000);
    await wire.answer('resume', good({ snapshot: snapshotOf('board', 11) }));
    expect(wire.asked).toEqual([]);
  });

  it('tells what was answered', async () => {
    const { wire, connection } = await seated();
    const held = connection.hint('gesture', { card: move.card });
    await wire.answer('gesture', good({ held: false }));
    expect(await held).toEqual({ held: false });
  });
});

describe('a server that was started anew', () => {
  it('is heard even if its clock shows an earlier time', async () => {
    const { wire, store } = await seated();
    wire.events?.update(snapshotOf('board', 10, 9_000));
    wire.lose();
    await vi.advanceTimersByTimeAsync(1_000);
    await wire.answer('resume', good({ snapshot: snapshotOf('board', 10, 100) }));
    wire.events?.update(snapshotOf('locked', 10, 150));
    expect(store.stage.value?.kind).toBe('lock-1');
  });

  it('is believed even if it knows less than was known before', async () => {
    const { wire, store } = await seated();
    wire.lose();
    await vi.advanceTimersByTimeAsync(1_000);
    await wire.answer('resume', good({ snapshot: snapshotOf('locked', 8) }));
    expect(store.revision.value).toBe(8);
    expect(store.stage.value?.kind).toBe('lock-1');
  });

  it('[R4] is not believed to have gone back while the connection lasts', async () => {
    const { wire, store } = await seated();
    wire.events?.update(snapshotOf('locked', 12));
    wire.events?.update(snapshotOf('board', 11));
    expect(store.stage.value?.kind).toBe('lock-1');
  });
});
