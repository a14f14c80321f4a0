import { afterEach, describe, expect, it } from 'vitest';
import {
  chooseLanguage,
  clockDigits,
  lengthOfTime,
  list,
  percent,
  translator,
  useLanguage,
} from '../../client/lib/i18n.ts';
import { failureText, t as common } from '../../client/messages/common.ts';
import { teamName } from '../../client/messages/game.ts';
import type { TeamId } from '../../shared/ids.ts';
import { refusalCodes } from '../../shared/refusals.ts';

const t = translator({ hello: 'Hello {name}', cards: { one: '{count} card', other: '{count} cards' }, plain: 'Plain' });

afterEach(() => useLanguage('en'));

describe('messages', () => {
  it('[N2] sets a name that is written the other way apart from its neighbours', () => {
    expect(t('hello', { name: 'שלום 5' })).toBe('Hello \u2068שלום 5\u2069');
    expect(list(['Ana', 'علي'])).toBe('Ana and \u2068علي\u2069');
  });

  it('fills in what is given and chooses the plural by the language', () => {
    expect(t('hello', { name: 'Ana' })).toBe('Hello Ana');
    expect([0, 1, 2, 1_200].map((count) => t('cards', { count }))).toEqual([
      '0 cards',
      '1 card',
      '2 cards',
      '1,200 cards',
    ]);
  });

  it('does not compile with an unknown key or a missing parameter', () => {
    // @ts-expect-error no such key
    expect(t('goodbye')).toBe('goodbye');
    // @ts-expect-error the name is missing
    expect(t('hello')).toBe('Hello {name}');
  });

  it('leaves what a person typed as it is', () => {
    expect(t('hello', { name: '{name} $& <b>' })).toBe('Hello {name} $& <b>');
  });

  it('takes a translation where there is one, with its own plural rules', () => {
    useLanguage('pl', { cards: { one: '{count} karta', few: '{count} karty', other: '{count} kart' } });
    expect([1, 3, 5].map((count) => t('cards', { count }))).toEqual(['1 karta', '3 karty', '5 kart']);
    expect(t('plain')).toBe('Plain');
  });

  it('has a sentence for every refusal', () => {
    for (const code of refusalCodes) expect(failureText({ code })).toMatch(/^[A-Z].{10,110}[.]$/);
    expect(failureText({ code: 'internal', incident: 'x7' })).toContain('(x7)');
    expect(common('word.cancel')).toBe('Cancel');
  });

  it('tells teams of the same colour apart by a number', () => {
    expect([0, 8, 17].map((team) => teamName(team as TeamId))).toEqual(['Orange', 'Orange 2', 'Sky 3']);
  });
});

describe('language and formats', () => {
  it('is the first wanted one that there is', () => {
    expect(chooseLanguage(['de-AT', 'en-GB'], ['en', 'de'])).toBe('de');
    expect(chooseLanguage(['xx'], ['en', 'de'])).toBe('en');
  });

  it('writes numbers as the reader does', () => {
    expect([clockDigits(125), clockDigits(9), lengthOfTime(45), lengthOfTime(2_700)]).toEqual([
      '2:05',
      '0:09',
      '45 sec',
      '45 min',
    ]);
    expect(list(['Ana', 'Ben', 'Chi'])).toBe('Ana, Ben, and Chi');
    useLanguage('de');
    expect(percent(0.43).replace(/\s/, ' ')).toBe('43 %');
  });
});
