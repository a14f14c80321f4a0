// @vitest-environment happy-dom
/** A file may call its topics, cards and scenarios what every object calls something of its own. */
import { beforeAll, describe, expect, it } from 'vitest';
import { deckWords } from '../../../client/lib/deck-words.ts';
import { csvOf } from '../../../client/report/export/csv.ts';
import { markdownOf } from '../../../client/report/export/markdown.ts';
import { xlsxOf } from '../../../client/report/export/xlsx.ts';
import { takeHomePage } from '../../../client/report/file/make.tsx';
import { cardsTable } from '../../../client/report/tables/cards.ts';
import { tablesOf } from '../../../client/report/tables/tables.ts';
import { toldOfKept } from '../../../client/report/told.ts';
import type { CardId, ScenarioId } from '../../../shared/ids.ts';
import { workshopIn } from '../../../shared/workshop/kept-file-schema.ts';
import { played, playedTexts } from '../../support/workshop.ts';
import { speakEnglish } from '../english.ts';

const names = ['constructor', 'toString', 'valueOf', '__proto__', 'hasOwnProperty'];
const texts = playedTexts();

beforeAll(() => speakEnglish('report'));

describe('words of a deck', () => {
  it('are none where the deck has none', () => {
    const words = deckWords(texts);
    for (const name of names) {
      expect(words.cardText(name as CardId)).toBe('…');
      expect(words.scenarioText(name as ScenarioId)).toBe('…');
      expect(words.explanation(name as CardId)).toBeNull();
      expect(words.themeName(name)).toBe(name);
    }
  });
});

describe('a file with such names', () => {
  const cards = played.cards.map((card, at) => {
    const name = names[at % names.length]!;
    return { ...card, theme: name, item: name };
  });
  const kept = workshopIn(JSON.stringify({ workshop: { ...played, cards }, texts }));
  if (!kept.ok) throw new Error(kept.error);
  const told = toldOfKept(kept.value);

  it('is shown and saved as any other', async () => {
    const before = Reflect.ownKeys(Object.prototype);
    const page = await takeHomePage(told, 0);
    const csv = csvOf(cardsTable(told), []);
    const markdown = markdownOf(told);
    for (const name of names) {
      expect(page.includes(`>${name}<`), name).toBe(true);
      expect(csv).toContain(`"${name}"`);
      expect(markdown).toContain(`| ${name.replaceAll('_', String.raw`\_`)} |`);
    }
    expect((await xlsxOf(tablesOf(told), [])).size).toBeGreaterThan(10_000);
    expect(Reflect.ownKeys(Object.prototype)).toEqual(before);
  });

  it('leaves every object as it was, though its scenario were called as what all objects come from', async () => {
    const before = Reflect.ownKeys(Object.prototype);
    const scenarios = played.scenarios.map((one, at) => ({ ...one, scenario: (names[at] ?? 'x') as ScenarioId }));
    const page = await takeHomePage(toldOfKept({ workshop: { ...played, scenarios }, texts }), 0);
    expect(page.includes('>…<')).toBe(true);
    expect(Reflect.ownKeys(Object.prototype)).toEqual(before);
  });
});
