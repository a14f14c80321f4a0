// @vitest-environment happy-dom
/** Writing a deck: by keyboard, saved as it is typed, and looked at by the server a moment later. */
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newDraft, wordsIn } from '../../../client/lib/deck-draft.ts';
import { keepDeck, ownDeck } from '../../../client/lib/own-decks.ts';
import { withLanguage } from '../../../client/deck/model/languages.ts';
import type { DeckProblem } from '../../../shared/deck-report.ts';
import { DeckPages } from './deck-page.tsx';
import { id, meetings } from './drafts.ts';

let page: DeckPages;

beforeEach(() => {
  localStorage.clear();
  page = new DeckPages();
});
afterEach(() => page.close());

const missing = (column: string): DeckProblem => ({ code: 'missing_value', line: 1, column, params: {} });
const status = () => page.root.querySelector('[role=status]#deck-check')!.textContent;

describe('writing', () => {
  it('is kept with every letter', async () => {
    await page.edit(newDraft('en'));
    await page.type('Title', 'Meetings');
    await page.type('Name of the first column', 'Start');
    await page.type('Name of the second column', 'Stop');
    expect(wordsIn(page.kept(), 'en')).toMatchObject({
      title: 'Meetings',
      sides: { leader: 'Start', manager: 'Stop' },
    });
    expect(page.text()).toContain('0 cards: 0 Start, 0 Stop');
  });

  it('goes from card to card with Enter, from the text and from the column', async () => {
    await page.edit(newDraft('en'));
    await page.press('Add a card');
    expect(document.activeElement).toBe(page.box('Text of card 1'));
    await page.type('Text of card 1', 'Ends early');
    await page.key(page.box('Text of card 1'), 'Enter');
    expect(document.activeElement).toBe(page.box('Text of card 2'));
    await page.type('Text of card 2', 'Reads slides');
    const radios = [...page.root.querySelectorAll<HTMLInputElement>('input[name="side-C002"]')];
    await act(() => radios[1]!.click());
    await page.key(radios[1]!, 'Enter');
    expect(document.activeElement).toBe(page.box('Text of card 3'));
    expect(page.kept().cards.map(({ side }) => side)).toEqual([null, 'manager', null]);
    expect(page.text()).toContain('2 cards: 0 First column, 1 Second column, 1 without a column');
  });

  it('never holds a line break, and tells what is too long', async () => {
    await page.edit(meetings());
    await page.type('Text of card 1', `Ends\nearly ${'x'.repeat(85)}`);
    expect(wordsIn(page.kept(), 'en').cards[id('C001')]!.text).toMatch(/^Ends early x+$/);
    expect(page.text()).toContain('6 characters too many');
    expect(page.box('Text of card 1').getAttribute('aria-invalid')).toBe('true');
  });

  it('makes cards of many pasted lines', async () => {
    await page.edit(meetings());
    const paste = new Event('paste', { bubbles: true, cancelable: true });
    Object.assign(paste, { clipboardData: { getData: () => 'One\tStop\nTwo' } });
    const box = page.box('Text of card 1');
    box.setSelectionRange(0, box.value.length);
    await act(() => void box.dispatchEvent(paste));
    expect(paste.defaultPrevented).toBe(true);
    expect([1, 2, 3].map((card) => page.box(`Text of card ${card}`).value)).toEqual([
      'One',
      'Two',
      'Ends ten minutes before the hour',
    ]);
    expect(page.kept().cards[0]!.side).toBe('manager');
  });

  it('can be taken back: a card comes back where it was, and the way back has the focus', async () => {
    await page.edit(meetings());
    await page.press('Remove card 2');
    expect(page.kept().cards).toHaveLength(3);
    expect(document.activeElement?.textContent).toBe('Undo');
    await page.type('Text of card 1', 'Since then');
    await page.press('Undo');
    expect(page.box('Text of card 2').value).toBe('Ends ten minutes before the hour');
    expect(page.box('Text of card 1').value).toBe('Since then');
    expect(page.root.querySelector('.undo-bar')).toBeNull();
    expect(document.activeElement).toBe(page.box('Text of card 2'));
  });

  it('in a second language stands beside the first', async () => {
    await page.edit(meetings());
    await page.choose('Add a language', 'de');
    const box = page.box('Text of card 1');
    expect([box.value, box.lang]).toEqual(['', 'de']);
    expect(page.root.querySelector('.item .original')!.textContent).toContain('Sends the questions a day before');
    await page.type('Text of card 1', 'Schickt die Fragen vorher');
    expect(page.root.querySelector('input[name="side-C001"]')).toBeNull();
    await page.press('Remove Deutsch');
    expect(page.box('Text of card 1').value).toBe('Sends the questions a day before');
    await page.press('Undo');
    expect(wordsIn(page.kept(), 'de').cards[id('C001')]!.text).toBe('Schickt die Fragen vorher');
  });

  it('shows what another tab writes', async () => {
    await page.edit(meetings());
    const draft = { ...meetings(), scenarios: [] };
    keepDeck({ key: 'abc', draft, changed: Date.now() + 1, problems: null });
    await act(() => void dispatchEvent(new StorageEvent('storage', { key: 'two-hats:deck:abc' })));
    expect(page.text()).not.toContain('Remove scenario 1');
  });

  it('says when the browser has no such deck', async () => {
    await page.open('#nothing');
    expect(page.text()).toContain('no such deck');
  });
});

describe('the server', () => {
  it('is not asked before anything is written', async () => {
    await page.edit(newDraft('en'));
    await page.wait(20_000);
    expect(page.posted).toEqual([]);
  });

  it('is asked once the typing stops, and not again and again', async () => {
    await page.edit(meetings());
    await page.wait(1_000);
    expect(page.posted).toHaveLength(1);
    for (const text of ['a', 'b', 'c', 'd']) {
      await page.type('Text of card 1', text);
      await page.wait(1_500);
    }
    expect(page.posted).toHaveLength(1);
    await page.wait(8_000);
    expect(page.posted).toHaveLength(2);
    expect(String(page.posted[1]!.body)).toContain('"text":"d"');
    expect(page.posted[1]!.headers['Content-Type']).toBe('application/json');
  });

  it('is heard at the card, on top, and in a count', async () => {
    page.report = {
      id: null,
      problems: [missing('languages.en.title'), missing('cards.1.side')],
      advice: [{ code: 'too_short', language: 'en', items: ['C003'], params: { least: 20 } }],
    };
    await page.edit(meetings());
    await page.wait(1_000);
    const [, second, third] = page.root.querySelectorAll('.item');
    expect(second!.textContent).toContain('Column: Nothing stands here');
    expect(third!.textContent).toContain('Fewer than 20 characters');
    expect(page.root.querySelector('.remarks.stack')!.textContent).toContain('Title: Nothing stands here');
    expect(page.box('Title').getAttribute('aria-invalid')).toBe('true');
    expect(status()).toBe('2 things to mend · 1 piece of advice');
    expect(ownDeck('abc')!.problems).toBe(2);
    expect(page.root.querySelector('a[href^="/host"]')).toBeNull();
    await page.type('Title', 'Meetings!');
    expect(ownDeck('abc')!.problems).toBeNull();
  });

  it('lets a sound deck into a workshop', async () => {
    await page.edit(meetings());
    await page.wait(1_000);
    expect(status()).toBe('Ready to be played');
    expect(page.root.querySelector('a[href="/host?deck=abc"]')).not.toBeNull();
    expect(ownDeck('abc')!.problems).toBe(0);
  });

  it('says so where it had no time to judge a sound deck', async () => {
    page.report = { judged: false };
    await page.edit(meetings());
    await page.wait(1_000);
    expect(status()).toBe('Ready to be played · It could not be judged as a whole, so there may be more to improve');
    page.report = { judged: false, problems: [missing('languages.en.title')] };
    await page.type('Title', 'Meetings!');
    await page.wait(9_000);
    expect(status()).toBe('1 thing to mend');
  });

  it('that cannot be reached is asked again, and the page says so', async () => {
    page.report = null;
    await page.edit(meetings());
    await page.wait(1_000);
    expect(status()).toContain('It could not be checked. No answer from the server');
    page.report = {};
    await page.wait(10_000);
    await page.wait(1_000);
    expect(status()).toBe('Ready to be played');
  });

  it('is asked in every language for what is missing there', async () => {
    page.report = {
      problems: [
        {
          code: 'not_translated',
          line: 1,
          column: 'languages.de.cards.C001',
          params: { value: 'C001', language: 'de' },
        },
      ],
    };
    await page.edit(withLanguage(meetings(), 'de'));
    await page.wait(1_000);
    expect(page.root.querySelector('.item')!.textContent).not.toContain('Deutsch');
    await page.press('Deutsch1 thing to mend');
    expect(page.root.querySelector('.item')!.textContent).toContain(
      'Text (Deutsch): This is still to be written in Deutsch',
    );
  });
});
