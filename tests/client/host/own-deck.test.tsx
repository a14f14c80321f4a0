// @vitest-environment happy-dom
/** A workshop with a deck of the host's own: chosen, handed in, and opened with. */
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deckSizeOf } from '../../../client/host/plan/room-deck.ts';
import { fileOf } from '../../../client/lib/deck-draft.ts';
import { keepDeck, ownDeck } from '../../../client/lib/own-decks.ts';
import { err, ok } from '../../../shared/result.ts';
import { cannedHost, code } from '../canned.ts';
import { soundReport } from '../deck/deck-page.tsx';
import { meetings } from '../deck/drafts.ts';
import { speakEnglish } from '../english.ts';
import { settle } from '../fake-wire.ts';
import { HostPage } from './host-page.tsx';

const handle = 'x'.repeat(22);
const opened = ok({ code, snapshot: cannedHost('lobby-empty', 0) });
let page: HostPage;
let posted: string[];

beforeEach(() => {
  speakEnglish('host');
  localStorage.clear();
  location.hash = '';
  posted = [];
  answerWith({ id: handle });
  page = new HostPage();
});
afterEach(() => {
  page.close();
  vi.unstubAllGlobals();
});

function answerWith(report: object): void {
  vi.stubGlobal('fetch', (_: string, { body }: RequestInit) => {
    posted.push(body as string);
    return Promise.resolve({ status: 200, json: () => Promise.resolve({ ...soundReport, ...report }) });
  });
}

async function open(problems: number | null = 0): Promise<void> {
  keepDeck({ key: 'abc', draft: meetings(), changed: 1, problems });
  await page.open(null);
}

const tile = (words: string) =>
  [...page.root.querySelectorAll('.deck-choice .choice-tile')].find((one) => one.textContent.includes(words))!;

async function choose(words: string): Promise<void> {
  await act(() => tile(words).querySelector('input')!.click());
}

async function openLobby(): Promise<void> {
  await act(() => page.root.querySelector('form')?.requestSubmit());
  await act(settle);
}

async function answer(reply: unknown): Promise<Record<string, unknown>> {
  let asked: object = {};
  await act(async () => {
    asked = (await page.wire.answer('create', reply)).request;
  });
  await act(settle);
  return asked as Record<string, unknown>;
}

const stepper = (name: string) => page.root.querySelector(`.stepper[aria-label="${name}"] output`)!.textContent;

describe('choosing a deck', () => {
  it('is a line where there is none but the built-in one', async () => {
    await page.open(null);
    expect(page.root.querySelector('.deck-choice')).toBeNull();
    expect(page.root.querySelector('a[href="/deck"]')!.textContent).toBe('Use cards of your own');
    await openLobby();
    expect((await answer(opened))['deck']).toBeNull();
    expect(posted).toEqual([]);
  });

  it('begins with the built-in one, and keeps the plan within what the chosen one has', async () => {
    await open();
    expect([stepper('Cards in a round'), stepper('Scenarios')]).toEqual(['10', '3']);
    await choose('Meetings');
    expect([stepper('Sort rounds'), stepper('Cards in a round'), stepper('Scenarios')]).toEqual(['1', '4', '1']);
    expect(page.root.querySelector('.format-name .tag')).toBeNull();
    await choose('Leader and manager');
    expect([stepper('Cards in a round'), stepper('Scenarios')]).toEqual(['10', '3']);
  });

  it('leaves out a deck with problems, says why, and leads to it', async () => {
    await open(2);
    const broken = tile('Meetings');
    expect(broken.querySelector('input')).toBeNull();
    expect(broken.textContent).toContain('2 things to mend');
    expect(broken.querySelector('a')!.getAttribute('href')).toBe('/deck#abc');
  });
});

describe('opening with a deck', () => {
  it('hands it in and names its id', async () => {
    await open();
    await choose('Meetings');
    await openLobby();
    expect(JSON.parse(posted[0]!)).toEqual(fileOf(meetings()));
    const asked = await answer(opened);
    expect(asked['deck']).toBe(handle);
    expect(asked['plan']).toMatchObject({ sortRounds: 1, cardsPerRound: 4, scenarios: 1 });
    expect(deckSizeOf(code)).toEqual({ cards: 4, scenarios: 1 });
  });

  it('keeps the plan within it in the lobby too', async () => {
    await open();
    await choose('Meetings');
    await openLobby();
    await answer(opened);
    await page.press('Change the plan');
    const more = (name: string) => page.root.querySelector(`dialog[open] [aria-label="${name}: one more"]`);
    expect(more('Cards in a round')!.getAttribute('aria-disabled')).toBe('true');
    expect(more('Scenarios')!.getAttribute('aria-disabled')).toBe('true');
  });

  it('hands it in once more where the server has put it away, and only once', async () => {
    await open();
    await choose('Meetings');
    await openLobby();
    const first = await answer(err({ code: 'unknown_deck' }));
    expect(posted).toHaveLength(2);
    expect(await answer(err({ code: 'unknown_deck' }))).toEqual(first);
    expect(posted).toHaveLength(2);
    expect(page.text()).toContain('does not have this deck at hand');
  });

  it('opens nothing with a deck that turns out to be broken', async () => {
    await open(null);
    await choose('Meetings');
    answerWith({ id: null, problems: [{ code: 'no_cards', line: null, column: null, params: {} }] });
    await openLobby();
    expect(page.wire.unanswered('create')).toHaveLength(0);
    expect(page.text()).toContain('The deck cannot be played yet: 1 thing to mend.');
    expect(ownDeck('abc')!.problems).toBe(1);
  });

  it('is another room than an earlier try with another deck', async () => {
    await open();
    await openLobby();
    const first = await answer(err({ code: 'storage' }));
    await openLobby();
    expect((await answer(err({ code: 'storage' })))['hostSecret']).toBe(first['hostSecret']);
    await choose('Meetings');
    await openLobby();
    expect((await answer(opened))['hostSecret']).not.toBe(first['hostSecret']);
  });
});
