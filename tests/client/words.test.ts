// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { speak, translator } from '../../client/lib/i18n.ts';
import { Store } from '../../client/lib/store.ts';
import { Words, type AskTexts } from '../../client/lib/words.ts';
import { forgetWords } from '../../client/lib/words-kept.ts';
import { wordsNeeded } from '../../client/lib/words-needed.ts';
import type { CardId, RoomCode } from '../../shared/ids.ts';
import { err, ok } from '../../shared/result.ts';
import type { Snapshot } from '../../shared/views.ts';
import { canned, cannedHost, cannedPlay, cannedScreen, code, scenes, texts } from './canned.ts';
import { settle, snapshotOf } from './fake-wire.ts';

const first = 'c0' as CardId;
const { names } = texts;
if (names === null) throw new Error('canned texts without names');
const germanSides = { leader: 'Führung', manager: 'Management' };

/** They follow the language of the page until they are stopped. */
const opened: Words[] = [];

function setUp(answers: AskTexts = () => Promise.resolve(ok(texts))) {
  const ask = vi.fn<AskTexts>(answers);
  const store = new Store();
  const words = new Words(store, ask);
  opened.push(words);
  store.connection.value = 'online';
  return { ask, store, words };
}

const other = '900001' as RoomCode;

function inRoom(room: RoomCode, snapshot: Snapshot): Snapshot {
  const { view } = snapshot;
  if (view.audience !== 'team') throw new Error('not a phone');
  return { ...snapshot, view: { ...view, stage: { ...view.stage, code: room } } };
}

beforeEach(() => {
  localStorage.clear();
  speak('en', {});
  vi.useFakeTimers();
});
afterEach(() => {
  for (const words of opened.splice(0)) words.stop();
  vi.useRealTimers();
});

describe('words', () => {
  it('are asked for once, when the view first names them', async () => {
    const { ask, store, words } = setUp();
    store.apply(snapshotOf('board', 1));
    expect(words.cardText(first)).toBe('…');
    await settle();
    expect(words.cardText(first)).toBe(texts.cards[first]);
    store.apply(snapshotOf('board-full', 2));
    await settle();
    expect(ask).toHaveBeenCalledOnce();
    expect(ask.mock.calls[0]?.[0]).toMatchObject({
      language: 'en',
      names: true,
      ending: false,
      explanations: [],
      notes: [],
      tips: false,
    });
  });

  it('[F1] are asked for with explanations only where the view has revealed them', () => {
    const needed = wordsNeeded(cannedPlay('reveal', 0).view, null);
    expect(needed.explanations).toHaveLength(5);
    for (const name of ['solo-sort', 'board', 'locked', 'vote', 'talk', 'exit'] as const)
      expect(wordsNeeded(cannedPlay(name, 0).view, null).explanations).toEqual([]);
  });

  it('are kept for a reload, by room, until the room is forgotten', async () => {
    const before = setUp();
    before.store.apply(snapshotOf('board', 1));
    await settle();
    before.words.stop();
    const after = setUp();
    after.store.apply(snapshotOf('board', 1));
    expect(after.words.cardText(first)).toBe(texts.cards[first]);
    expect(after.ask).not.toHaveBeenCalled();
    after.words.stop();
    forgetWords(code);
    const later = setUp();
    later.store.apply(snapshotOf('board', 1));
    expect(later.ask).toHaveBeenCalledOnce();
  });

  it('are asked for again after a while when they did not come, and not in a circle', async () => {
    const { ask, store } = setUp(() => Promise.resolve(err({ code: 'no_answer' })));
    store.apply(snapshotOf('board', 1));
    await settle();
    expect(ask).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(3_100);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('are never kept under another room than the one they were asked of', async () => {
    const answers: (() => void)[] = [];
    const { ask, store, words } = setUp(() => new Promise((resolve) => answers.push(() => resolve(ok(texts)))));
    store.apply(snapshotOf('board', 1));
    store.reset();
    store.apply(inRoom(other, snapshotOf('board', 1)));
    // The next room does not wait for the answer to the last one.
    expect(ask).toHaveBeenCalledTimes(2);
    answers[0]?.();
    await settle();
    expect(words.cardText(first)).toBe('…');
    expect(localStorage).toHaveLength(0);
    answers[1]?.();
    await settle();
    expect(words.cardText(first)).toBe(texts.cards[first]);
    expect(localStorage).toHaveLength(1);
  });

  it('are not shown in the next room, where the same id is another card', async () => {
    const explanation = { text: 'Because.', sources: [], against: [], nuance: null };
    const hosted = { ...texts, notes: { [first]: { key: 'leader', hint: null, explanation } as const } };
    const { store, words } = setUp(() => Promise.resolve(ok(hosted)));
    store.apply(snapshotOf('board', 1));
    await words.askNotes([first]);
    expect(words.note(first)).not.toBeNull();
    store.reset();
    store.apply(inRoom(other, snapshotOf('lobby', 1)));
    expect(words.note(first)).toBeNull();
  });

  it('are asked for again in another language, and the old ones stay until they come', async () => {
    const german = {
      ...texts,
      language: 'de',
      cards: { [first]: 'Auf Deutsch' },
      names: { ...names, sides: germanSides },
    };
    const answers: (() => void)[] = [];
    const { ask, store, words } = setUp(
      ({ language }) => new Promise((resolve) => answers.push(() => resolve(ok(language === 'de' ? german : texts)))),
    );
    store.apply(snapshotOf('board', 1));
    answers.shift()?.();
    await settle();
    speak('de', {});
    expect(ask.mock.calls.at(-1)?.[0]).toMatchObject({ language: 'de', names: true });
    expect([words.cardText(first), words.sideName('leader')]).toEqual([texts.cards[first], 'Leader']);
    answers.shift()?.();
    await settle();
    expect([words.cardText(first), words.sideName('leader')]).toEqual(['Auf Deutsch', 'Führung']);
    const asked = ask.mock.calls.length;
    speak('en', {});
    expect([words.cardText(first), words.sideName('leader')]).toEqual([texts.cards[first], 'Leader']);
    expect(ask).toHaveBeenCalledTimes(asked);
  });

  it('in the language before are not kept as those of the one now', async () => {
    const answers: (() => void)[] = [];
    const { store, words } = setUp(() => new Promise((resolve) => answers.push(() => resolve(ok(texts)))));
    store.apply(snapshotOf('board', 1));
    speak('fr', {});
    answers.shift()?.();
    await settle();
    expect(words.cardText(first)).toBe('…');
    expect(localStorage).toHaveLength(0);
  });

  it('name columns, answers and themes as the deck does, its own words marked where the page speaks otherwise', async () => {
    const { store, words } = setUp();
    store.apply(snapshotOf('lobby', 1));
    expect(words.sideName('leader')).toBe('…');
    await settle();
    expect([words.sideName('manager'), words.modeName('both')]).toEqual(['Manager', 'Both']);
    expect([words.themeName('risk'), words.themeName('of their own')]).toEqual(['Risk', 'of their own']);
    expect(words.spoken()).toEqual({ lang: 'en', dir: 'ltr' });
    speak('ar', {});
    await settle();
    expect(words.spoken()).toEqual({ lang: 'en', dir: 'auto' });
  });

  it.each([undefined, { ...names, isOwn: undefined }])('kept by an older page are asked for anew', (older) => {
    localStorage.setItem(
      `two-hats:words:${code}:en`,
      JSON.stringify({ names: older, cards: texts.cards, scenarios: {}, explanations: {} }),
    );
    const { ask, store } = setUp();
    store.apply(snapshotOf('board', 1));
    expect(ask).toHaveBeenCalledOnce();
  });

  it('call a theme by its key where it has no name, and by none where nobody gave it one', async () => {
    const { store, words } = setUp();
    store.apply(snapshotOf('lobby', 1));
    expect(words.themeName('risk')).toBe('…');
    await settle();
    expect(words.themeName('constructor')).toBe('constructor');
    expect(words.themeName('general')).toBeNull();
  });

  it('tell the page whose deck it is for as long as it is in the room', async () => {
    const t = translator<{ readonly fits: '' }>();
    speak('en', { fits: 'Fits the articles', 'fits.ownDeck': 'Fits the deck' });
    const own = { ...texts, names: { ...names, isOwn: true } };
    const { store, words } = setUp(() => Promise.resolve(ok(own)));
    expect(t('fits')).toBe('Fits the articles');
    store.apply(snapshotOf('board', 1));
    expect(t('fits')).toBe('…');
    await settle();
    expect(t('fits')).toBe('Fits the deck');
    words.stop();
    expect(t('fits')).toBe('Fits the articles');
  });

  it('of the end are asked for by the projector, once the debrief has begun, and kept', async () => {
    const { ask, store, words } = setUp(({ ending }) =>
      Promise.resolve(ok({ ...texts, ending: ending === true ? texts.ending : null })),
    );
    const asked = () => ask.mock.calls.at(-1)?.[0].ending;
    store.apply(cannedScreen('final', 0));
    await settle();
    expect([asked(), words.ending()]).toEqual([false, null]);
    store.apply({ ...cannedScreen('debrief-what', 0), revision: 9_000 });
    await settle();
    expect([asked(), words.ending()]).toEqual([true, texts.ending]);
    words.stop();
    const after = setUp();
    after.store.apply({ ...cannedScreen('closed', 0), revision: 9_001 });
    expect(after.words.ending()).toEqual(texts.ending);
    expect(after.ask).not.toHaveBeenCalled();
  });

  it('of the end are never asked for by phones', () => {
    for (const name of ['debrief-what', 'closed'] as const)
      expect(wordsNeeded(cannedPlay(name, 0).view, null).ending).toBe(false);
  });

  it('of every card that was played are asked for by projector and host once the debrief has begun', () => {
    const played = Object.keys(texts.cards);
    for (const view of [cannedScreen('debrief-what', 0).view, cannedHost('debrief-what', 0).view]) {
      const needed = wordsNeeded(view, null);
      expect([...needed.cards].sort()).toEqual(played.sort());
      expect(needed.ending).toBe(true);
      // Why is asked only of what is talked about.
      expect([...needed.explanations].sort()).toEqual(['c2', 'c4', 'c6', 'c8', 'c9', 'v0', 'v1', 'v2']);
    }
    expect(wordsNeeded(cannedHost('final', 0).view, null).ending).toBe(false);
  });

  it('are never asked for before the room has been entered', () => {
    const { ask, store } = setUp();
    store.connection.value = 'offline';
    store.apply(snapshotOf('board', 1));
    expect(ask).not.toHaveBeenCalled();
  });
});

describe('canned scenes', () => {
  it('name nothing that has no words', () => {
    for (const page of ['play', 'host', 'screen'] as const)
      for (const scene of scenes[page]) {
        const snapshot = canned(page, scene, 0);
        const needed = wordsNeeded(snapshot?.view ?? null, snapshot?.self ?? null);
        expect(needed.cards.every((id) => id in texts.cards)).toBe(true);
        expect(needed.scenarios.every((id) => id in texts.scenarios)).toBe(true);
        expect(needed.explanations.every((id) => id in texts.explanations)).toBe(true);
      }
  });
});
