// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { speak } from '../../../client/lib/i18n.ts';
import { codeInHash } from '../../../client/lib/code-in-address.ts';
import { LaterPage } from '../../../client/later/later-page.tsx';
import type { CardId } from '../../../shared/ids.ts';
import type { LaterCards } from '../../../shared/report.ts';
import { englishOf, speakEnglish } from '../english.ts';

const source = { article: 2, title: 'Why it matters', section: null };
const explained = (text: string) => ({ text, sources: [source], against: [], nuance: null });

const later: LaterCards = {
  texts: {
    language: 'en',
    names: {
      title: 'Deck',
      sides: { leader: 'Leader', manager: 'Manager' },
      modes: { lead: 'Lead', manage: 'Manage', both: 'Both' },
      themes: {},
      isOwn: false,
    },
    cards: { ['a' as CardId]: 'Paints a picture', ['b' as CardId]: 'Keeps the budget' },
    explanations: { a: explained('A picture moves people.'), b: explained('Money has to last.') },
  },
  cards: [
    { card: 'a' as CardId, key: 'leader' },
    { card: 'b' as CardId, key: 'manager' },
  ],
  managerFirst: false,
};

const root = document.createElement('div');
const fetched = vi.fn<(address: string) => Promise<Response>>();

beforeEach(() => {
  speakEnglish('later');
  location.hash = '#483172';
  fetched.mockReset();
  answerWith(later);
  vi.stubGlobal('fetch', fetched);
  localStorage.clear();
  render(null, root);
  document.body.replaceChildren(root);
});

afterEach(() => vi.unstubAllGlobals());

function answerWith(body: unknown, status = 200): void {
  fetched.mockImplementation(() => Promise.resolve(new Response(JSON.stringify(body), { status })));
}

async function open(): Promise<void> {
  await act(() => render(<LaterPage />, root));
  await vi.waitFor(() => expect(root.querySelector('h1')).not.toBeNull());
}

const buttons = () => [...root.querySelectorAll<HTMLButtonElement>('main button')];
const names = () => buttons().map((button) => button.textContent.trim());

async function press(name: string): Promise<void> {
  const button = buttons().find((one) => one.textContent.trim() === name);
  if (button === undefined) throw new Error(`no button ${name}, but ${names().join(', ')}`);
  await act(() => button.click());
}

const key = (name: string) => act(() => void window.dispatchEvent(new KeyboardEvent('keydown', { key: name })));

describe('the code', () => {
  it('is read from the address, with spaces as well', () => {
    expect(codeInHash('#483172')).toBe('483172');
    expect(codeInHash('#483%20172')).toBe('483172');
    expect(codeInHash('#483 172')).toBe('483172');
    expect(codeInHash('')).toBeNull();
    expect(codeInHash('#48')).toBeNull();
    expect(codeInHash('#%E0%A4%A')).toBeNull();
  });

  it('is asked for where the address has none', async () => {
    location.hash = '';
    await open();
    expect(fetched).not.toHaveBeenCalled();
    const box = root.querySelector('input')!;
    box.value = '48317';
    await act(() => void box.dispatchEvent(new Event('input', { bubbles: true })));
    await act(() => root.querySelector('form')!.requestSubmit());
    expect(root.textContent).toContain('A code has six digits');
    box.value = '483 172';
    await act(() => void box.dispatchEvent(new Event('input', { bubbles: true })));
    await act(() => root.querySelector('form')!.requestSubmit());
    expect(location.hash).toBe('#483172');
  });

  it('that nothing is known of gets a friendly answer and another try', async () => {
    answerWith({}, 404);
    await open();
    expect(root.textContent).toContain('There are no cards under 483\u00a0172.');
    expect(root.querySelector('input')).not.toBeNull();
  });

  it('may be tried again after a failure', async () => {
    fetched.mockRejectedValueOnce(new TypeError('no network'));
    await open();
    expect(root.textContent).toContain('The cards have not come.');
    await press('Try again');
    await vi.waitFor(() => expect(root.textContent).toContain('Paints a picture'));
  });
});

describe('the cards', () => {
  it('come one after the other: choose, read, go on', async () => {
    await open();
    expect(root.textContent).toContain('Card 1 of 2');
    expect(root.textContent).not.toContain('A picture moves people.');
    await press('Leader');
    expect(root.textContent).toContain('Fits the articles');
    expect(root.textContent).toContain('A picture moves people.');
    expect(root.textContent).toContain('Article 2, Why it matters');
    await press('Next');
    expect(document.activeElement?.textContent).toBe('Card 2 of 2');
    await press('Leader');
    expect(root.textContent).toContain('The articles see it the other way');
    expect(root.textContent).toContain('The articles say: Manager');
    await press('See how it went');
    expect(root.textContent).toContain('1 of 2 fit the articles');
    expect(root.textContent).toContain('Which hat did you wear this week?');
  });

  it('keep the first answer', async () => {
    await open();
    await press('Manager');
    await press('Leader');
    const pressed = buttons().filter((button) => button.getAttribute('aria-pressed') === 'true');
    expect(pressed.map((button) => button.textContent.trim())).toEqual(['Manager']);
  });

  it('are answered by arrows, which point at the columns as they stand', async () => {
    answerWith({ ...later, managerFirst: true });
    await open();
    expect(names()).toEqual(['Manager', 'Leader']);
    await key('ArrowRight');
    expect(root.textContent).toContain('Fits the articles');
  });

  it('of a deck of the host’s own are measured by that deck', async () => {
    answerWith({ ...later, texts: { ...later.texts, names: { ...later.texts.names, isOwn: true } } });
    await open();
    await press('Manager');
    expect(root.textContent).toContain('The deck says: Leader');
    expect(root.textContent).not.toContain('articles');
    await press('Next');
    await press('Manager');
    await press('See how it went');
    expect(root.textContent).toContain('1 of 2 fit the deck');
  });

  it('may all have been played: the question is left', async () => {
    answerWith({ ...later, cards: [] });
    await open();
    expect(root.textContent).toContain('Every card of this deck was played');
    await press('Both');
    expect(root.textContent).toContain('And which of the two did the others need more of?');
  });

  it('are asked for again in another language, and what was answered stays', async () => {
    await open();
    await press('Leader');
    await press('Next');
    const german = { ...later.texts, language: 'de', cards: { a: 'Malt ein Bild', b: 'Hält das Budget ein' } };
    answerWith({ ...later, texts: german });
    await act(() => speak('de', englishOf('later')));
    await vi.waitFor(() => expect(root.textContent).toContain('Hält das Budget ein'));
    expect(fetched.mock.calls.map(([address]) => address)).toEqual([
      '/api/rooms/483172/later?language=en',
      '/api/rooms/483172/later?language=de',
    ]);
    expect(root.textContent).toContain('Card 2 of 2');
  });

  it('are all that is asked for: nothing is sent, nothing is kept', async () => {
    await open();
    await press('Leader');
    await press('Next');
    await press('Manager');
    await press('See how it went');
    await press('Lead');
    expect(fetched).toHaveBeenCalledOnce();
    expect(localStorage).toHaveLength(0);
    expect(root.textContent).toContain('nothing is sent');
  });
});
