// @vitest-environment happy-dom
/** The list of decks, and bringing one from a file. */
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { titleOfCopy } from '../../../client/deck/naming.ts';
import { fileOf } from '../../../client/lib/deck-draft.ts';
import { deckText } from '../../../client/lib/hand-in.ts';
import { keepDeck, ownDecks } from '../../../client/lib/own-decks.ts';
import { limits } from '../../../shared/limits.ts';
import { DeckPages } from './deck-page.tsx';
import { meetings, withNewCard } from './drafts.ts';

let page: DeckPages;

beforeEach(() => {
  localStorage.clear();
  page = new DeckPages();
});
afterEach(() => page.close());

const rows = () => [...page.root.querySelectorAll('.deck-row')];
const keep = (problems: number | null) => keepDeck({ key: 'abc', draft: meetings(), changed: 1, problems });

describe('the title of a copy', () => {
  it('is plain text, also where the page keeps names of the other direction apart', () => {
    expect(titleOfCopy('اجتماعات 2026')).toMatch(/اجتماعات 2026/);
    expect(titleOfCopy('اجتماعات 2026')).not.toMatch(/\p{Bidi_Control}/u);
  });

  it('is never longer than a title may be', () => {
    const long = 'x'.repeat(58);
    expect(titleOfCopy(long)).toBe(long);
    expect(titleOfCopy('Meetings')).toContain('Meetings');
    expect(titleOfCopy(' ')).toBe('');
  });
});

describe('the list', () => {
  it('says what each deck has, and where decks are kept', async () => {
    keep(0);
    await page.open('');
    const [row] = rows();
    for (const words of ['Meetings', 'Start or Stop', '4 cards · 1 scenario · English', 'Changed'])
      expect(row!.textContent).toContain(words);
    expect(row!.querySelector('a[href="/host?deck=abc"]')).not.toBeNull();
    expect(page.text()).toContain('in this browser only');
  });

  it('does not let a broken deck into a workshop, and says why', async () => {
    keep(3);
    await page.open('');
    expect(rows()[0]!.querySelector('a[href^="/host"]')).toBeNull();
    expect(rows()[0]!.textContent).toContain('It cannot be played yet: 3 things to mend.');
  });

  it('makes copies, and gives back what was deleted', async () => {
    keep(0);
    await page.open('');
    await page.press('Duplicate');
    expect(rows().map((row) => row.querySelector('h2')!.textContent)).toEqual(['Meetings (copy)', 'Meetings']);
    await page.press('Delete');
    expect(ownDecks().map(({ key }) => key)).toEqual(['abc']);
    expect(page.text()).toContain('“Meetings (copy)” is deleted.');
    await page.press('Undo');
    expect(ownDecks()).toHaveLength(2);
    expect(rows()).toHaveLength(2);
    expect(document.activeElement?.textContent).toBe('Meetings (copy)');
  });

  it('begins a new deck in the language of the page', async () => {
    await page.open('');
    expect(page.text()).toContain('No deck yet');
    await page.press('New deck');
    expect(location.hash).toBe(`#${ownDecks()[0]!.key}`);
    expect(Object.keys(page.kept().languages)).toEqual(['en']);
  });

  it('gives a deck as a file that the server takes', async () => {
    const given: { blob: Blob | null; name: string } = { blob: null, name: '' };
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      given.blob = blob as Blob;
      return 'blob:x';
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      given.name = this.download;
    });
    keep(0);
    await page.open('');
    await page.press('Download');
    vi.restoreAllMocks();
    expect(given.name).toBe('Meetings.json');
    expect(JSON.parse(await given.blob!.text())).toEqual(fileOf(meetings()));
  });
});

describe('a file', () => {
  const csv = (name: string) => new File(['text,side\n'], name, { type: 'application/vnd.ms-excel' });

  it('goes to the server by the end of its name, with its name as the title', async () => {
    await page.open('');
    page.report = { deck: fileOf(meetings()) };
    await page.give(csv('Über Treffen.csv'));
    expect(page.posted[0]!.headers).toEqual({
      'Content-Type': 'text/csv',
      'X-Deck-Title': encodeURIComponent('Über Treffen'),
      'X-Deck-Language': 'en',
    });
    expect(page.kept()).toEqual(fileOf(meetings()));
    expect(location.hash).toBe(`#${ownDecks()[0]!.key}`);
  });

  it('with mistakes is not taken: each is told with its line, and the head has the focus', async () => {
    await page.open('');
    const params = { value: 'Mangaer', first: 'Leader', second: 'Manager' };
    page.report = {
      id: null,
      deck: fileOf(meetings()),
      problems: [
        { code: 'unknown_side', line: 7, column: 'side', params },
        { code: 'missing_value', line: 9, column: 'text', params: {} },
      ],
    };
    await page.give(csv('a.csv'));
    expect([...page.root.querySelectorAll('.refused li')].map(({ textContent }) => textContent)).toEqual([
      'Line 7, column “side”: “Mangaer” is neither “Leader” nor “Manager”. Write one of the two.',
      'Line 9, column “text”: Nothing stands here. Fill it in.',
    ]);
    expect(document.activeElement?.textContent).toContain('“a.csv” was not taken: 2 things to mend.');
    expect(ownDecks()).toEqual([]);
  });

  it('that was downloaded before it was finished can be opened all the same', async () => {
    await page.open('');
    page.report = { problems: [{ code: 'missing_value', line: 3, column: 'cards.0.side', params: {} }] };
    const draft = withNewCard(meetings(), 'Keeps the camera on', null);
    await page.give(new File([deckText(draft)], 'Meetings.json'));
    expect(ownDecks()).toEqual([]);
    await page.press('Open it and mend it here');
    expect(page.kept()).toEqual(draft);
    expect(ownDecks()[0]!.problems).toBe(1);
  });

  it('that is no deck at all cannot', async () => {
    await page.open('');
    page.report = { problems: [{ code: 'wrong_value', line: 1, column: null, params: {} }] };
    await page.give(new File(['{"cards":[1]}'], 'a.json'));
    expect(page.text()).toContain('“a.json” was not taken');
    expect(page.text()).not.toContain('Open it and mend it here');
  });

  it('that no server would look into is not sent', async () => {
    await page.open('');
    await page.give(new File(['x'], 'deck.docx'));
    expect(page.text()).toContain('neither a table nor a deck');
    await page.give(new File([new Uint8Array(limits.deckMegabytes * 1024 * 1024 + 1)], 'big.csv'));
    expect(page.text()).toContain('more than 2 MB');
    expect(page.posted).toEqual([]);
  });

  it('that could not be sent says so', async () => {
    await page.open('');
    page.report = null;
    await page.give(csv('a.csv'));
    expect(page.root.querySelector('[role=alert].field-error')!.textContent).toContain(
      '“a.csv” could not be read. No answer',
    );
  });

  it('can be dropped into the box', async () => {
    await page.open('');
    const drop = new Event('drop', { bubbles: true, cancelable: true });
    Object.assign(drop, { dataTransfer: { files: [csv('dropped.csv')] } });
    await act(() => void page.root.querySelector('.import')!.dispatchEvent(drop));
    expect(drop.defaultPrevented).toBe(true);
    expect(page.posted).toHaveLength(1);
  });
});
