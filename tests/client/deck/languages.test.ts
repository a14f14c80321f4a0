/** A deck in more than one language, and what it calls its themes and sources. */
import { describe, expect, it } from 'vitest';
import { withText, withWords } from '../../../client/deck/model/items.ts';
import {
  languageName,
  otherLanguages,
  withLanguage,
  withLanguageBack,
  withLanguageCalled,
  withoutLanguage,
} from '../../../client/deck/model/languages.ts';
import { sourceText, themeName, withSources, withTheme } from '../../../client/deck/model/names.ts';
import { spotOf } from '../../../client/deck/model/remarks.ts';
import { deckText } from '../../../client/lib/hand-in.ts';
import { draftIn, fileOf, firstWords, languagesOf, wordsIn, type Draft } from '../../../client/lib/deck-draft.ts';
import { loadBuiltIn } from '../../../server/content/decks.ts';
import { readDeckFile } from '../../../server/content/import/read-deck.ts';
import { loadDeck } from '../../../server/content/deck.ts';
import { id, meetings } from './drafts.ts';

const first = id('C001');
const cite = (draft: Draft, card: string, text: string) =>
  withSources(draft, 'cards', { id: id(card), field: 'sources', text });

describe('languages', () => {
  it('are missed text by text until they are written', async () => {
    const draft = withLanguage(meetings(), 'de');
    const written = withText(draft, 'de', 'cards', { id: first, field: 'text', text: 'Schickt die Fragen vorher' });
    const { problems } = await readDeckFile(Buffer.from(deckText(written)), 'json', '');
    const missed = problems.filter(({ code }) => code === 'not_translated').map(({ params }) => params['value']);
    expect(missed).toEqual(['C002', 'C003', 'C004', 'S001']);
    const names = problems.filter(({ code }) => code === 'missing_value').map((one) => spotOf(one, fileOf(written)));
    expect(names.map(({ field, language }) => `${String(field)} ${String(language)}`)).toEqual(
      ['title', 'sides.leader', 'sides.manager', 'modes.lead', 'modes.manage'].map((field) => `${field} de`),
    );
  });

  it('keep their order and their words under another name', () => {
    const draft = withLanguageCalled(withLanguage(meetings(), 'de'), 'en', 'nl');
    expect(languagesOf(draft)).toEqual(['nl', 'de']);
    expect(firstWords(draft).title).toBe('Meetings');
    expect(withLanguageCalled(draft, 'nl', 'de')).toBe(draft);
  });

  it('come back with all that was written in them', () => {
    const before = withText(withLanguage(meetings(), 'de'), 'de', 'cards', { id: first, field: 'text', text: 'Fragt' });
    const without = withoutLanguage(before, 'de');
    expect(languagesOf(without)).toEqual(['en']);
    expect(wordsIn(withLanguageBack(without, before, 'de'), 'de').cards[first]!.text).toBe('Fragt');
  });

  it('are offered by the name that their speakers use, without those that are there', () => {
    expect(otherLanguages(withLanguage(meetings(), 'pl'))).not.toContain('pl');
    expect(otherLanguages(meetings()).slice(0, 2)).toEqual(['de', 'fr']);
    expect(['ar', 'pl', 'not a tag'].map(languageName)).toEqual(['العربية', 'polski', 'not a tag']);
  });
});

describe('themes', () => {
  it('are one for all cards that name it alike, and go with the last of them', () => {
    const draft = withTheme(
      withTheme(meetings(), 'cards', first, 'Before we meet'),
      'cards',
      id('C002'),
      'before we MEET ',
    );
    expect(draft.cards.map(({ theme }) => theme).slice(0, 3)).toEqual(['before-we-meet', 'before-we-meet', 'general']);
    expect(firstWords(draft).themes).toEqual({ 'before-we-meet': 'Before we meet' });
    const none = withTheme(withTheme(draft, 'cards', first, ''), 'cards', id('C002'), ' ');
    expect(firstWords(none).themes).toEqual({});
    expect(themeName(none, 'en', 'general')).toBe('');
  });

  it('have a key also where their name has no Latin letter, and one each', () => {
    const draft = withTheme(withTheme(meetings(), 'cards', first, 'القيادة'), 'cards', id('C002'), 'الإدارة');
    const keys = draft.cards.map(({ theme }) => theme).slice(0, 2);
    expect(keys).toEqual(['theme-1', 'theme-2']);
    expect(keys.map((key) => themeName(draft, 'en', key))).toEqual(['القيادة', 'الإدارة']);
  });

  it('are translated for all their cards at once', () => {
    const draft = withTheme(withLanguage(meetings(), 'de'), 'cards', first, 'Before');
    const translated = withWords(draft, 'de', { themes: { before: 'Vorher' } });
    expect([themeName(translated, 'en', 'before'), themeName(translated, 'de', 'before')]).toEqual([
      'Before',
      'Vorher',
    ]);
  });
});

describe('sources', () => {
  it('are articles of the deck, each once, and go when nothing cites them', () => {
    const draft = cite(cite(meetings(), 'C001', 'Survey; Minutes of June'), 'C003', 'minutes of june');
    expect(draft.cards.map(({ sources }) => sources)).toEqual([['001', '002'], [], ['002'], []]);
    expect(sourceText(draft, ['001', '002'])).toBe('Survey; Minutes of June');
    const fewer = cite(draft, 'C001', '');
    expect(fewer.articles).toEqual([{ code: '002', sections: '' }]);
    expect(firstWords(fewer).articles).toEqual({ '002': 'Minutes of June' });
    expect(loadDeck(fileOf(draft))).toMatchObject({ ok: true });
  });

  it('that disagree stand apart', () => {
    const text = 'A colleague';
    const draft = withSources(meetings(), 'cards', { id: first, field: 'against', text });
    expect(draft.cards[0]).toMatchObject({ sources: [], against: ['001'] });
  });

  it('are in every language, so that none is missed', () => {
    const draft = cite(withLanguage(meetings(), 'de'), 'C001', 'Survey');
    expect(wordsIn(draft, 'de').articles).toEqual({ '001': 'Survey' });
  });

  it('with sections stay what they are when they are typed as they are shown', () => {
    const draft = draftIn(loadBuiltIn().file)!;
    const card = draft.cards.find(({ sources }) => sources.length > 2)!;
    const again = cite(draft, card.id, sourceText(draft, card.sources));
    expect(again).toEqual(draft);
  });
});
