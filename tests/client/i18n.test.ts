import { beforeEach, describe, expect, it } from 'vitest';
import { clockDigits, lengthOfTime, list, percent, series } from '../../client/lib/formats.ts';
import { isolated, number, speak, speakOfOwnDeck, translator } from '../../client/lib/i18n.ts';
import { failureText, t as common } from '../../client/messages/common.ts';
import { teamName } from '../../client/messages/game.ts';
import type { TeamId } from '../../shared/ids.ts';
import { refusalCodes } from '../../shared/refusals.ts';
import { englishOf, speakEnglish } from './english.ts';

const english = {
  hello: 'Hello {name}',
  cards: { one: '{count} card', other: '{count} cards' },
  plain: 'Plain',
} as const;
const t = translator<typeof english>();

beforeEach(() => speak('en', english));

describe('messages', () => {
  it('[N2] set a name that is written the other way apart from its neighbours', () => {
    expect(t('hello', { name: 'שלום 5' })).toBe('Hello \u2068שלום 5\u2069');
    expect(list(['Ana', 'علي'])).toBe('Ana and \u2068علي\u2069');
    speak('ar', { hello: 'أهلا {name}' });
    expect(t('hello', { name: 'علي' })).toBe('أهلا علي');
    expect(t('hello', { name: 'Ana' })).toBe('أهلا \u2068Ana\u2069');
    expect(t('hello', { name: '483\u00a0172' })).toBe('أهلا \u2068483\u00a0172\u2069');
  });

  it('[N2] know every script that is read the other way, and every form of its letters', () => {
    expect(isolated('\ufdf2')).toBe('\u2068\ufdf2\u2069');
    expect(isolated('Ольга')).toBe('Ольга');
    speak('ar', {});
    expect(['Ольга', '光', '483 172'].map(isolated)).toEqual(
      ['Ольга', '光', '483 172'].map((one) => `\u2068${one}\u2069`),
    );
    expect(['\ufdf2', 'שלום', 'ދިވެހި', '!'].map(isolated)).toEqual(['\ufdf2', 'שלום', 'ދިވެހި', '!']);
  });

  it('are said in their other wording of a deck of the host’s own, and not at all before it is known whose it is', () => {
    const catalogue = { fits: 'Fits the articles', 'fits.ownDeck': 'Fits the deck', plain: 'Plain' } as const;
    const say = translator<typeof catalogue>();
    speak('en', catalogue);
    const said = ([null, true, false] as const).map((isOwn) => {
      speakOfOwnDeck(isOwn);
      return [say('fits'), say('plain')];
    });
    expect(said).toEqual([
      ['…', 'Plain'],
      ['Fits the deck', 'Plain'],
      ['Fits the articles', 'Plain'],
    ]);
  });

  it('fill in what is given and choose the plural by the language', () => {
    expect(t('hello', { name: 'Ana' })).toBe('Hello Ana');
    expect([0, 1, 2, 1_200].map((count) => t('cards', { count }))).toEqual([
      '0 cards',
      '1 card',
      '2 cards',
      '1,200 cards',
    ]);
  });

  it('do not compile with an unknown key or a missing parameter', () => {
    // @ts-expect-error no such key
    expect(t('goodbye')).toBe('…');
    // @ts-expect-error the name is missing
    expect(t('hello')).toBe('Hello {name}');
  });

  it('leave what a person typed as it is', () => {
    expect(t('hello', { name: '{name} $& <b>' })).toBe('Hello {name} $& <b>');
  });

  it('follow the plural rules of their own language, and never fall back to English words', () => {
    speak('ar', {
      cards: {
        zero: 'صفر',
        one: 'واحدة',
        two: 'اثنتان',
        few: '{count} قليلة',
        many: '{count} كثيرة',
        other: '{count}',
      },
    });
    expect([0, 1, 2, 3, 11, 100].map((count) => t('cards', { count }))).toEqual([
      'صفر',
      'واحدة',
      'اثنتان',
      '3 قليلة',
      '11 كثيرة',
      '100',
    ]);
    expect(t('plain')).toBe('…');
  });

  it('have a sentence for every refusal', () => {
    speak('en', englishOf('phone'));
    for (const code of refusalCodes) expect(failureText({ code })).toMatch(/^[A-Z].{10,110}[.]$/);
    expect(failureText({ code: 'internal', incident: 'x7' })).toContain('(x7)');
    expect(common('word.cancel')).toBe('Cancel');
  });

  it('tell teams of the same colour apart by a number', () => {
    speakEnglish('phone');
    expect([0, 8, 17].map((team) => teamName(team as TeamId))).toEqual(['Orange', 'Orange 2', 'Sky 3']);
  });
});

describe('formats', () => {
  it('are those of the reader', () => {
    expect([clockDigits(125), clockDigits(9), lengthOfTime(45), lengthOfTime(2_700)]).toEqual([
      '2:05',
      '0:09',
      '45 sec',
      '45 min',
    ]);
    expect(list(['Ana', 'Ben', 'Chi'])).toBe('Ana, Ben, and Chi');
    expect(series(['Leader 3', 'Manager 9', 'open 2'])).toBe('Leader 3, Manager 9, open 2');
    speak('de', {});
    expect(percent(0.43).replace(/\s/, ' ')).toBe('43 %');
    expect(number(1_200)).toBe('1.200');
    speak('en', english, 'en-IN');
    expect(number(120_000)).toBe('1,20,000');
  });

  it('write digits as the country of the reader does', () => {
    speak('ar', {}, 'ar-EG');
    expect([number(1_200), clockDigits(125)]).toEqual(['١٬٢٠٠', '٢:٠٥']);
  });
});
