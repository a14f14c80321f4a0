import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CardId } from '../../shared/ids.ts';
import { code } from './canned.ts';
import { good, refused, settle, snapshotOf } from './fake-wire.ts';
import { move, outcomeOf, place, seated, setUp } from './seated.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('coming in', () => {
  it('[A1] resumes before it sends anything else', async () => {
    const { wire, store, connection } = setUp();
    void connection.send(move);
    connection.start(place);
    expect(wire.asked.map(({ name }) => name)).toEqual(['resume']);
    expect(store.connection.value).toBe('connecting');
    await wire.answer('resume', good({ snapshot: snapshotOf('board', 10) }));
    expect(store.connection.value).toBe('online');
    expect(store.stage.value?.code).toBe(code);
  });

  it('[R13] asks to join again, under the same secret, when the answer was lost', async () => {
    const { wire, store, connection } = setUp();
    const joined = connection.join(place, 'Ana');
    await settle();
    const first = wire.unanswered('join')[0]?.request.secret;
    wire.lose();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(wire.unanswered('join')[0]?.request.secret).toBe(first);
    await wire.answer('join', good({ seat: 's0', snapshot: snapshotOf('lobby', 3) }));
    expect((await joined).ok).toBe(true);
    wire.lose();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(wire.asked.map(({ name }) => name)).toEqual(['resume']);
    expect(store.connection.value).toBe('offline');
  });

  it('[R13] asks on another connection when nobody answers on the first one', async () => {
    const { wire, connection } = setUp();
    const joined = connection.join(place, 'Ana');
    await settle();
    const first = wire.unanswered('join')[0]?.request.secret;
    await wire.answer('join', null);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(wire.connects).toBe(2);
    expect(wire.unanswered('join')[0]?.request.secret).toBe(first);
    await wire.answer('join', good({ seat: 's0', snapshot: snapshotOf('lobby', 3) }));
    expect((await joined).ok).toBe(true);
  });

  it('[S1] names its room in the address from the first connection on', async () => {
    const { wire, connection } = setUp();
    connection.start(null, place.code);
    wire.lose();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(wire.rooms).toEqual([place.code, place.code]);
    const { wire: seatedWire } = await seated();
    expect(seatedWire.rooms).toEqual([place.code]);
  });

  it('[S1] comes back with the room in its address where the server says that another one has it', async () => {
    const { wire, connection } = setUp();
    const joined = connection.join(place, 'Ana');
    await settle();
    await wire.answer('join', { ok: false, error: { code: 'elsewhere', room: place.code } });
    expect(wire.isConnected).toBe(false);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(wire.rooms).toEqual(['', place.code]);
    await wire.answer('join', good({ seat: 's0', snapshot: snapshotOf('lobby', 3) }));
    expect((await joined).ok).toBe(true);
  });

  it('[S1] does not ask without end where nobody seems to have the room', async () => {
    const { wire, connection } = setUp();
    const joined = connection.join(place, 'Ana');
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await vi.advanceTimersByTimeAsync(1_500);
      await wire.answer('join', { ok: false, error: { code: 'elsewhere', room: place.code } });
    }
    await vi.advanceTimersByTimeAsync(60_000);
    expect(wire.unanswered('join')).toEqual([]);
    expect(await joined).toEqual({ ok: false, error: { code: 'no_answer' } });
  });

  it('tells why the seat cannot be had, and stops trying', async () => {
    const { wire, store, connection } = setUp();
    connection.start(place);
    await wire.answer('resume', refused('unknown_seat'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(store.connection.value).toBe('gone');
    expect(store.ending.value).toEqual({ code: 'unknown_seat' });
    expect(wire.connects).toBe(1);
  });

  it('[R10] reloads a page that is older than the server', async () => {
    const { wire, store, connection, stale } = setUp();
    connection.start(place);
    await wire.answer('resume', refused('upgrade_required'));
    expect(store.connection.value).toBe('stale-page');
    expect(stale).toHaveBeenCalledOnce();
  });
});

describe('coming back', () => {
  it('[R1] [R6] tries at once, stays within reach of two seconds for about a minute, then up to 8 s', async () => {
    const { wire } = await seated();
    wire.reachable = false;
    const seen: number[] = [];
    let last = Date.now();
    wire.lose();
    for (let attempt = 0; attempt < 84; attempt += 1) {
      const before = wire.connects;
      while (wire.connects === before) await vi.advanceTimersByTimeAsync(100);
      seen.push(Date.now() - last);
      last = Date.now();
    }
    expect(seen.slice(0, 80)).toEqual([700, ...Array.from({ length: 79 }, () => 1_200)]);
    expect(seen.slice(80)).toEqual([3_000, 5_500, 8_000, 8_000]);
  });

  it('[R2] connects at once when the page is looked at again', async () => {
    const { wire, connection } = await seated();
    wire.reachable = false;
    wire.lose();
    await vi.advanceTimersByTimeAsync(20_000);
    wire.reachable = true;
    const before = wire.connects;
    connection.check();
    expect(wire.connects).toBe(before + 1);
    expect(wire.unanswered('resume')).toHaveLength(1);
  });

  it('[R2] holds taps back while it finds out whether a sleeping connection still lives', async () => {
    const { wire, connection } = await seated();
    connection.check();
    void connection.send(move);
    expect(wire.asked.map(({ name }) => name)).toEqual(['resume']);
    await wire.answer('resume', good({ snapshot: snapshotOf('board', 11) }));
    expect(wire.asked.map(({ name }) => name)).toEqual(['command']);
  });

  it('[R7] drops a connection that does not answer the check', async () => {
    const { wire, connection, store } = await seated();
    connection.check();
    await wire.answer('resume', null);
    expect(wire.isConnected).toBe(false);
    expect(store.connection.value).toBe('offline');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(wire.unanswered('resume')).toHaveLength(1);
  });

  it('stays away while the page is put away', async () => {
    const { wire, connection } = await seated();
    connection.sleep();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(wire.connects).toBe(1);
    connection.check();
    expect(wire.connects).toBe(2);
  });

  it('[I4] comes back by itself after a restart', async () => {
    const { wire } = await seated();
    wire.events?.closed('restarting');
    wire.lose();
    await vi.advanceTimersByTimeAsync(3_100);
    expect(wire.unanswered('resume')).toHaveLength(1);
  });

  it('[A3] gives way to another tab, and takes over only when asked', async () => {
    const { wire, store, connection } = await seated();
    wire.events?.closed('superseded');
    await vi.advanceTimersByTimeAsync(60_000);
    connection.check();
    expect(store.connection.value).toBe('superseded');
    expect(wire.connects).toBe(1);
    connection.takeOver();
    await wire.answer('resume', good({ snapshot: snapshotOf('board', 12) }));
    expect(store.connection.value).toBe('online');
  });

  it('[A11] does not come back after being taken out', async () => {
    const { wire, store, connection } = await seated();
    wire.events?.closed('removed');
    connection.check();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(store.connection.value).toBe('removed');
    expect(wire.connects).toBe(1);
  });
});

describe('commands', () => {
  it('[F9] repeats one whose answer was lost, under the same id', async () => {
    const { wire, connection } = await seated();
    const outcome = outcomeOf(connection.send(move));
    await settle();
    const id = wire.unanswered('command')[0]?.request.id;
    wire.lose();
    await vi.advanceTimersByTimeAsync(1_000);
    await wire.answer('resume', good({ snapshot: snapshotOf('board', 11) }));
    expect(wire.unanswered('command').map(({ request }) => request.id)).toEqual([id]);
    await wire.answer('command', good({ revision: 11 }));
    expect(outcome.result).toEqual(good({ revision: 11 }));
    expect(wire.asked).toEqual([]);
  });

  it('[R1] keeps those made without a connection, in order, and sends each once', async () => {
    const { wire, connection, store } = await seated();
    wire.lose();
    void connection.send(move);
    void connection.send({ ...move, card: 'c2' as CardId });
    expect(store.pending.value.map(({ state }) => state)).toEqual(['waiting', 'waiting']);
    await vi.advanceTimersByTimeAsync(1_000);
    await wire.answer('resume', good({ snapshot: snapshotOf('board', 11) }));
    expect(wire.unanswered('command')).toHaveLength(2);
  });

  it('[F6] never carries one over into another step, and says so', async () => {
    const { wire, connection, store } = await seated();
    wire.lose();
    const outcome = outcomeOf(connection.send(move));
    await vi.advanceTimersByTimeAsync(1_000);
    await wire.answer('resume', good({ snapshot: snapshotOf('locked', 15) }));
    expect(wire.unanswered('command')).toEqual([]);
    expect(outcome.result).toEqual({ ok: false, error: { code: 'step_over' } });
    expect(store.pending.value).toEqual([]);
  });

  it('carries one over that belongs to no step', async () => {
    const { wire, connection } = await seated();
    wire.lose();
    void connection.send({ type: 'commit-to', text: 'When …', mode: 'both' });
    await vi.advanceTimersByTimeAsync(1_000);
    await wire.answer('resume', good({ snapshot: snapshotOf('closed', 15) }));
    expect(wire.unanswered('command')).toHaveLength(1);
  });

  it('waits and tries again when it was too fast', async () => {
    const { wire, connection } = await seated();
    const outcome = outcomeOf(connection.send(move));
    await wire.answer('command', refused('slow_down'));
    expect(outcome.result).toBeNull();
    await vi.advanceTimersByTimeAsync(1_500);
    await wire.answer('command', good({ revision: 11 }));
    expect(outcome.result?.ok).toBe(true);
  });

  it('comes in again when the server has lost the connection’s seat', async () => {
    const { wire, connection } = await seated();
    const outcome = outcomeOf(connection.send(move));
    await wire.answer('command', refused('not_seated'));
    await wire.answer('resume', good({ snapshot: snapshotOf('board', 12) }));
    await wire.answer('command', good({ revision: 13 }));
    expect(outcome.result?.ok).toBe(true);
  });
});
