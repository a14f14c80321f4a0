import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { targetOf } from '../../client/lib/target.ts';
import type { Command } from '../../shared/commands.ts';
import type { CardId, ScenarioId } from '../../shared/ids.ts';
import { good, refused, settle, snapshotOf, type FakeWire } from './fake-wire.ts';
import { move, outcomeOf, seated } from './seated.ts';

const newer = { ...move, side: 'manager' } as const;
const overtaken = { ok: false, error: { code: 'overtaken' } };

/** Commands on the wire, oldest first. */
const onWire = (wire: FakeWire) => wire.unanswered('command').map(({ request }) => request.command);

async function back(wire: FakeWire): Promise<void> {
  await vi.advanceTimersByTimeAsync(1_000);
  await wire.answer('resume', good({ snapshot: snapshotOf('board', 11) }));
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('deciding anew about the same card', () => {
  it('replaces a move that was to be sent again', async () => {
    const { wire, connection, store } = await seated();
    const first = outcomeOf(connection.send(move));
    await wire.answer('command', refused('slow_down'));
    const second = outcomeOf(connection.send(newer));
    await settle();
    expect(first.result).toEqual(overtaken);
    expect(store.pending.value.map(({ command }) => command)).toEqual([newer]);
    await wire.answer('command', good({ revision: 11 }));
    expect(second.result).toEqual(good({ revision: 11 }));
    await vi.advanceTimersByTimeAsync(30_000);
    expect(onWire(wire)).toEqual([]);
  });

  it('replaces a move made without a connection', async () => {
    const { wire, connection } = await seated();
    wire.lose();
    const first = outcomeOf(connection.send(move));
    void connection.send({ ...move, card: 'c2' as CardId });
    void connection.send(newer);
    await back(wire);
    expect(first.result).toEqual(overtaken);
    expect(onWire(wire)).toEqual([{ ...move, card: 'c2' }, newer]);
  });

  it('lets one on the wire arrive first, but never sends it again', async () => {
    const { wire, connection } = await seated();
    const first = outcomeOf(connection.send(move));
    void connection.send(newer);
    await settle();
    expect(onWire(wire)).toEqual([move, newer]);
    await wire.answer('command', refused('slow_down'));
    expect(first.result).toEqual(overtaken);
    await wire.answer('command', good({ revision: 11 }));
    await vi.advanceTimersByTimeAsync(30_000);
    expect(onWire(wire)).toEqual([]);
  });

  it('sends only the newer again when both answers were lost', async () => {
    const { wire, connection } = await seated();
    const first = outcomeOf(connection.send(move));
    void connection.send(newer);
    await settle();
    wire.lose();
    await back(wire);
    expect(first.result).toEqual(overtaken);
    expect(onWire(wire)).toEqual([newer]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(onWire(wire)).toEqual([newer]);
  });

  it('tells what became of one on the wire that was carried out, or refused for good', async () => {
    const { wire, connection } = await seated();
    const first = outcomeOf(connection.send(move));
    const second = outcomeOf(connection.send(newer));
    void connection.send(move);
    await wire.answer('command', good({ revision: 11 }));
    await wire.answer('command', refused('card_held'));
    expect(first.result).toEqual(good({ revision: 11 }));
    expect(second.result).toEqual(refused('card_held'));
  });

  it('says nothing about it', async () => {
    const { store } = await seated();
    store.tell({ code: 'overtaken' });
    store.tell({ code: 'left' });
    expect(store.failure.value).toBeNull();
    store.tell({ code: 'card_held' });
    expect(store.failure.value).toEqual({ code: 'card_held' });
  });
});

describe('what a command is about', () => {
  const card = 'c1' as CardId;
  const scenario = 'v0' as ScenarioId;
  const about: readonly (readonly [Command, Command])[] = [
    [move, newer],
    [
      { type: 'place-solo', round: 0, card, side: 'leader' },
      { type: 'place-solo', round: 0, card, side: 'manager' },
    ],
    [
      { type: 'cast-vote', scenario, ballot: 1, mode: 'lead' },
      { type: 'cast-vote', scenario, ballot: 1, mode: 'both' },
    ],
    [
      { type: 'answer-exit', card, side: 'leader' },
      { type: 'answer-exit', card, side: 'manager' },
    ],
    [
      { type: 'tell-mood', mood: 1 },
      { type: 'tell-mood', mood: 2 },
    ],
    [
      { type: 'rate', stars: 1 },
      { type: 'rate', stars: 5 },
    ],
    [
      { type: 'commit-to', text: 'When …', mode: 'both' },
      { type: 'commit-to', text: 'If …', mode: 'lead' },
    ],
    [
      { type: 'rename-me', name: 'Ana' },
      { type: 'rename-me', name: 'Anna' },
    ],
  ];

  it('is the same whatever is wanted of it, and another for each of them', () => {
    for (const [one, two] of about) expect(targetOf(one)).toBe(targetOf(two));
    const all = about.map(([one]) => targetOf(one));
    expect(all).not.toContain(null);
    expect(new Set(all).size).toBe(about.length);
  });

  it('is told apart by card, round, scenario and ballot', () => {
    const vote = { type: 'cast-vote', scenario, ballot: 1, mode: 'lead' } as const;
    expect(targetOf({ ...move, card: 'c2' as CardId })).not.toBe(targetOf(move));
    expect(targetOf({ ...move, round: 1 })).not.toBe(targetOf(move));
    expect(targetOf({ ...vote, ballot: 2 })).not.toBe(targetOf(vote));
    expect(targetOf({ ...vote, scenario: 'v1' as ScenarioId })).not.toBe(targetOf(vote));
  });

  it('is nothing for what moves the game on: each counts for itself', () => {
    expect(targetOf({ type: 'advance', from: 'lobby' })).toBeNull();
    expect(targetOf({ type: 'agree-lock', round: 0, pass: 1 })).toBeNull();
  });
});
