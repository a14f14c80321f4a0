/** What a facilitator does to a deck, and the file that comes of it. */
import { describe, expect, it } from 'vitest';
import {
  withCard,
  withItem,
  withItemBack,
  withNext,
  withoutItem,
  withText,
  withTwin,
  freeId,
  possibleTwins,
} from '../../../client/deck/model/items.ts';
import { withModeName, withSideName } from '../../../client/deck/model/names.ts';
import { linesIn, withLines } from '../../../client/deck/model/paste.ts';
import { tallyOf } from '../../../client/deck/model/tally.ts';
import { draftIn, fileOf, newDraft, wordsIn, type Draft } from '../../../client/lib/deck-draft.ts';
import { loadBuiltIn } from '../../../server/content/decks.ts';
import { loadDeck } from '../../../server/content/deck.ts';
import { id, meetings, named, withNewCard } from './drafts.ts';

const twinsOf = ({ cards }: Draft) => cards.map((card) => `${card.id} ${card.twin ?? '-'}`);

describe('a draft and its file', () => {
  it('are the same for a whole deck, with all that the page does not write', () => {
    const { file } = loadBuiltIn();
    expect(fileOf(draftIn(file)!)).toEqual(file);
  });

  it('give a deck that the server takes', () => {
    expect(loadDeck(fileOf(meetings()))).toMatchObject({ ok: true });
  });

  it('leave out what is blank, and only that', () => {
    const draft = withItem(withItem(withNewCard(meetings(), '', 'leader'), 'cards', 5), 'scenarios', 1);
    expect(draft.cards.map((card) => card.id)).toEqual(['C001', 'C002', 'C003', 'C004', 'C005', 'C006']);
    const file = fileOf(draft);
    expect(file.cards.map((card) => card.id)).toEqual(['C001', 'C002', 'C003', 'C004', 'C005']);
    expect(Object.keys(wordsIn(draft, 'en').cards)).toContain('C006');
    expect(Object.keys(file.languages['en']!.cards)).not.toContain('C006');
    expect(file.scenarios).toHaveLength(1);
  });

  it('say nothing of a column that has not been chosen, so that it is missed', () => {
    const file = fileOf(withNewCard(named(), 'Keeps the camera on', null));
    expect(file.cards[0]).not.toHaveProperty('side');
    expect(loadDeck(file)).toMatchObject({ error: [{ path: ['cards', 0, 'side'], code: 'missing_value' }] });
  });

  it('take a note of spaces for none', () => {
    const draft = withText(meetings(), 'en', 'cards', { id: id('C001'), field: 'explanation', text: '  ' });
    expect(fileOf(draft).languages['en']!.cards[id('C001')]!.explanation).toBeNull();
  });

  it('are not made of what is no deck', () => {
    for (const content of [null, undefined, 7, {}, { cards: [] }, { ...meetings(), languages: {} }])
      expect(draftIn(content)).toBeNull();
    const [card] = meetings().cards;
    const broken = [
      { cards: [7] },
      { cards: [{ ...card, weight: 3 }] },
      { scenarios: [{}] },
      { languages: { en: {} } },
    ];
    for (const part of broken) expect(draftIn({ ...meetings(), ...part })).toBeNull();
    const tip = { id: 'T01', mode: 'both', sources: [] };
    expect(draftIn({ ...meetings(), tips: [{ ...tip, themes: 'all' }] })).toBeNull();
    expect(draftIn({ ...meetings(), tips: [tip] })!.tips[0]!.themes).toEqual([]);
    expect(draftIn({ ...meetings(), cards: [{ ...card, side: undefined }] })!.cards[0]!.side).toBeNull();
  });
});

describe('cards', () => {
  it('get ids that nothing else in the deck has', () => {
    const draft = { ...meetings(), tips: [{ id: id('C005'), mode: 'both' as const, themes: [], sources: [] }] };
    expect(freeId(draft, 'cards')).toBe('C006');
    expect(freeId(withoutItem(draft, 'cards', id('C002')), 'cards')).toBe('C002');
  });

  it('go on to a blank one that follows instead of making another', () => {
    const [once, first] = withNext(meetings(), 'cards', 3);
    const [twice, second] = withNext(once, 'cards', 3);
    expect([first, second]).toEqual(['C005', 'C005']);
    expect(twice.cards).toHaveLength(5);
    const [between, third] = withNext(meetings(), 'cards', 0);
    expect(between.cards.map((card) => card.id)).toEqual(['C001', third, 'C002', 'C003', 'C004']);
  });

  it('name each other as twins, and part with whoever was the twin before', () => {
    const paired = withTwin(withTwin(meetings(), id('C001'), id('C003')), id('C002'), id('C004'));
    expect(twinsOf(paired)).toEqual(['C001 C003', 'C002 C004', 'C003 C001', 'C004 C002']);
    expect(twinsOf(withTwin(paired, id('C001'), id('C004')))).toEqual(['C001 C004', 'C002 -', 'C003 -', 'C004 C001']);
    expect(twinsOf(withTwin(paired, id('C003'), null))).toEqual(['C001 -', 'C002 C004', 'C003 -', 'C004 C002']);
  });

  it('are offered as twins while they are free and of the other side', () => {
    const draft = withTwin(meetings(), id('C002'), id('C004'));
    const offered = (card: number) => possibleTwins(draft, draft.cards[card]!).map((one) => one.id);
    expect(offered(0)).toEqual(['C003']);
    expect(offered(1)).toEqual(['C003', 'C004']);
  });

  it('part with a twin whose side they take', () => {
    const draft = withCard(withTwin(meetings(), id('C001'), id('C003')), id('C001'), { side: 'manager' });
    expect(twinsOf(draft).slice(0, 3)).toEqual(['C001 -', 'C002 -', 'C003 -']);
  });

  it('come back with words and twin, whatever has been written since', () => {
    const before = withTwin(meetings(), id('C001'), id('C003'));
    const removed = withoutItem(before, 'cards', id('C001'));
    expect(twinsOf(removed)).toEqual(['C002 -', 'C003 -', 'C004 -']);
    const since = withText(removed, 'en', 'cards', { id: id('C002'), field: 'text', text: 'Ends early' });
    const back = withItemBack(since, before, 'cards', id('C001'));
    expect(twinsOf(back)).toEqual(['C001 C003', 'C002 -', 'C003 C001', 'C004 -']);
    expect(wordsIn(back, 'en').cards[id('C001')]!.text).toBe('Sends the questions a day before');
    expect(wordsIn(back, 'en').cards[id('C002')]!.text).toBe('Ends early');
  });

  it('come back alone where the twin has found another', () => {
    const before = withTwin(meetings(), id('C001'), id('C003'));
    const since = withTwin(withoutItem(before, 'cards', id('C001')), id('C002'), id('C003'));
    expect(twinsOf(withItemBack(since, before, 'cards', id('C001')))).toEqual([
      'C001 -',
      'C002 C003',
      'C003 C002',
      'C004 -',
    ]);
  });

  it('are counted by column, without those for talk and those that are blank', () => {
    const draft = withItem(withCard(meetings(), id('C004'), { weight: 0 }), 'cards', 4);
    const open = withNewCard(draft, 'Keeps the camera on', null);
    expect(tallyOf(open)).toEqual({ cards: 4, sides: { leader: 2, manager: 1 }, open: 1, talk: 1, scenarios: 1 });
  });
});

describe('pasted lines', () => {
  const spot = { language: 'en', kind: 'cards', id: id('C001'), before: '', after: '' } as const;

  it('become a card each, in order, without bullets and blank lines', () => {
    const lines = linesIn('- One thing\r\n\r\n• Another  \n* A third\n');
    const draft = withLines(withItem(named(), 'cards', 0), lines, spot);
    const texts = draft.cards.map((card) => wordsIn(draft, 'en').cards[card.id]!.text);
    expect(texts).toEqual(['One thing', 'Another', 'A third']);
    expect(draft.cards.map(({ side }) => side)).toEqual([null, null, null]);
  });

  it('take the column whose name stands beside them in a sheet', () => {
    const lines = linesIn('Ends early\tstart\nReads slides\tStop\nSmiles\tElse');
    const draft = withLines(withItem(named(), 'cards', 0), lines, spot);
    expect(draft.cards.map(({ side }) => side)).toEqual(['leader', 'manager', null]);
  });

  it('go where the writing was, before the cards that follow', () => {
    const draft = withLines(meetings(), linesIn('a\nb'), { ...spot, before: 'Has ', after: ' end' });
    const texts = draft.cards.map((card) => wordsIn(draft, 'en').cards[card.id]!.text);
    expect(texts.slice(0, 3)).toEqual(['Has a end', 'b', 'Ends ten minutes before the hour']);
  });
});

describe('the answers to scenarios', () => {
  it('are called like the columns until they are named themselves', () => {
    expect(wordsIn(named(), 'en').modes).toEqual({ lead: 'Start', manage: 'Stop', both: 'Both' });
    const own = withSideName(withModeName(named(), 'en', 'lead', 'Starting'), 'en', 'leader', 'Begin');
    expect(wordsIn(own, 'en').modes.lead).toBe('Starting');
    expect(wordsIn(newDraft('de'), 'de').modes.both).toBe('Beides');
  });
});
