import { describe, expect, it } from 'vitest';
import { Store } from '../../client/lib/store.ts';
import type { Command } from '../../shared/commands.ts';
import type { CardId, CommandId, Instant, ScenarioId } from '../../shared/ids.ts';
import type { Update } from '../../shared/views.ts';
import { snapshotOf } from './fake-wire.ts';

const card = 'c8' as CardId;

function storeAt(scene: 'board' | 'vote' | 'locked', revision: number): Store {
  const store = new Store();
  store.apply(snapshotOf(scene, revision));
  return store;
}

function pend(store: Store, id: string, command: Command): CommandId {
  store.addPending({ id: id as CommandId, command, step: null, state: 'sending', revision: null });
  return id as CommandId;
}

function sideOf(store: Store): string | null | undefined {
  const view = store.view.value;
  if (view?.audience !== 'team' || view.scene.kind !== 'board') throw new Error('no board');
  return view.scene.board.cards.find((one) => one.card === card)?.side;
}

const place = (side: 'leader' | 'manager'): Command => ({ type: 'place-card', round: 0, card, side });

describe('revisions', () => {
  it('[R4] never goes back', () => {
    const store = storeAt('board', 10);
    expect(store.apply(snapshotOf('locked', 9))).toBe(false);
    expect(store.stage.value?.kind).toBe('team-sort');
    expect(store.revision.value).toBe(10);
  });

  it('takes a later hint at the same revision, but no earlier one', () => {
    const store = storeAt('board', 10);
    expect(store.apply(snapshotOf('locked', 10, 9))).toBe(false);
    expect(store.apply(snapshotOf('locked', 10, 11))).toBe(true);
  });

  it('keeps the part that an update does not hold', () => {
    const store = storeAt('board', 10);
    const { view: _view, ...onlySelf } = snapshotOf('closed', 11);
    store.apply(onlySelf satisfies Update);
    expect(store.stage.value?.kind).toBe('team-sort');
    expect(store.self.value?.commitment).not.toBeNull();
  });
});

describe('coming in', () => {
  it('takes the snapshot whatever was known, and compares what is pushed with it', () => {
    const store = storeAt('board', 10);
    store.apply(snapshotOf('board', 10, 9_000));
    store.connected();
    store.enter(snapshotOf('locked', 10, 100));
    expect(store.stage.value?.kind).toBe('lock-1');
    expect(store.apply(snapshotOf('board', 10, 99))).toBe(false);
    expect(store.apply(snapshotOf('board', 10, 101))).toBe(true);
  });

  it('believes a server that knows less than was known before', () => {
    const store = storeAt('locked', 10);
    store.confirm(pend(store, 'one', place('leader')), 12);
    store.connected();
    store.enter(snapshotOf('board', 8));
    expect(store.revision.value).toBe(8);
    expect(store.pending.value).toEqual([]);
    expect(store.apply(snapshotOf('locked', 9))).toBe(true);
  });

  it('[R3] [R4] loses no part of what was pushed right behind the snapshot, and nothing of the snapshot', () => {
    const store = new Store();
    const { self: _self, ...onlyView } = snapshotOf('locked', 9);
    for (const begin of [() => store.connected(), () => store.entering()]) {
      begin();
      expect(store.apply(onlyView satisfies Update)).toBe(false);
      expect(store.apply(snapshotOf('closed', 7))).toBe(false);
      store.enter(snapshotOf('board', 8));
      expect(store.self.value).toEqual(snapshotOf('board', 8).self);
      expect(store.stage.value?.kind).toBe('lock-1');
      expect(store.revision.value).toBe(9);
      expect(store.apply(snapshotOf('board', 10))).toBe(true);
      store.reset();
    }
  });

  it('[R4] does not go back on one connection', () => {
    const store = storeAt('board', 10);
    store.connected();
    store.enter(snapshotOf('board', 10));
    store.apply(snapshotOf('locked', 11));
    store.enter(snapshotOf('board', 10));
    expect(store.stage.value?.kind).toBe('lock-1');
  });
});

describe('an update without view and self', () => {
  const bare = (revision: number, serverNow = revision): Update => ({ revision, serverNow: serverNow as Instant });

  it('settles what was carried out up to its revision, and nothing later', () => {
    const store = storeAt('board', 10);
    store.confirm(pend(store, 'one', place('leader')), 11);
    store.confirm(pend(store, 'two', { type: 'tell-mood', mood: 3 }), 12);
    pend(store, 'three', { type: 'tell-mood', mood: 1 });
    const before = store.confirmed.value;
    expect(store.apply(bare(11))).toBe(true);
    expect(store.pending.value.map(({ id }) => id)).toEqual(['two', 'three']);
    store.apply(bare(12));
    expect(store.pending.value.map(({ id }) => id)).toEqual(['three']);
    expect(store.confirmed.value).toBe(before);
  });

  it('keeps an older view from being taken after it', () => {
    const store = storeAt('board', 10);
    store.apply(bare(12));
    store.confirm(pend(store, 'one', place('leader')), 12);
    expect(store.pending.value).toEqual([]);
    expect(store.apply(snapshotOf('locked', 11))).toBe(false);
  });
});

describe('what the person has just done', () => {
  it('is seen at once, and no longer than it takes the server to show it', () => {
    const store = storeAt('board', 10);
    const id = pend(store, 'one', place('leader'));
    expect(sideOf(store)).toBe('leader');
    store.confirm(id, 12);
    expect(store.pending.value[0]?.state).toBe('confirmed');
    store.apply(snapshotOf('board', 11));
    expect(sideOf(store)).toBe('leader');
    store.apply(snapshotOf('board', 12));
    expect(store.pending.value).toEqual([]);
    expect(sideOf(store)).toBeNull();
  });

  it('is settled at once when the view is already as new as the answer', () => {
    const store = storeAt('board', 10);
    store.confirm(pend(store, 'one', place('leader')), 10);
    expect(store.pending.value).toEqual([]);
  });

  it('goes back at once when it was refused', () => {
    const store = storeAt('board', 10);
    store.drop(pend(store, 'one', place('leader')));
    expect(sideOf(store)).toBeNull();
  });

  it('shows the later of two moves of one card', () => {
    const store = storeAt('board', 10);
    const first = pend(store, 'one', place('leader'));
    pend(store, 'two', place('manager'));
    store.confirm(first, 10);
    expect(sideOf(store)).toBe('manager');
  });

  it('holds for votes, private answers and the mood too', () => {
    const store = storeAt('vote', 10);
    pend(store, 'one', { type: 'cast-vote', scenario: 'v0' as ScenarioId, ballot: 2, mode: 'both' });
    pend(store, 'two', { type: 'place-solo', round: 0, card, side: 'manager' });
    pend(store, 'three', { type: 'tell-mood', mood: 3 });
    const self = store.self.value;
    expect(self?.votes).toEqual({ first: null, second: 'both' });
    expect(self?.solo.filter((one) => one.card === card)).toEqual([{ card, side: 'manager' }]);
    expect(self?.mood).toBe(3);
    expect(store.confirmed.value.self?.mood).toBeNull();
  });
});
