/** Tables in several languages: what belongs together, wherever its rows stand. */
import { describe, expect, it } from 'vitest';
import { readDeckFile } from '../../../server/content/import/read-deck.ts';
import type { DeckFile } from '../../../shared/deck-schema.ts';
import { bytesOf, fileOf, problemsOf, readText, table, title } from './files.ts';

const read = async (text: string): Promise<DeckFile> => fileOf(await readText(text));

describe('several languages', () => {
  const german = [
    'id,language,text,side,sources,weight',
    'A1,en,Arrives,Start,The book,0.5',
    'B1,en,Talks,Stop,,',
    'B1,de,Redet,Ab,,',
    'A1,de,Kommt,Auf,Das Buch,',
  ].join('\n');

  it('are rows of the same id; each names the columns in its own way, in whatever order', async () => {
    const file = await read(german);
    expect(file.cards.map(({ id, side, weight }) => [id, side, weight])).toEqual([
      ['A1', 'leader', 0.5],
      ['B1', 'manager', 1],
    ]);
    expect(file.languages['de']).toMatchObject({
      sides: { leader: 'Auf', manager: 'Ab' },
      modes: { both: 'Beides' },
      articles: { '001': 'Das Buch' },
      cards: { A1: { text: 'Kommt' }, B1: { text: 'Redet' } },
    });
  });

  it('a theme and a source are one, wherever a translation stands', async () => {
    const rows = [
      'id,language,text,side,theme,sources',
      'A1,en,Arrives,Start,Time,The book',
      'A1,de,Kommt,Auf,Zeit,Das Buch',
      'B1,de,Redet,Ab,Zeit,Das Buch',
      'B1,en,Talks,Stop,Time,The book',
      'C1,en,Waits,Start,,',
      'C1,de,Wartet,Auf,Zeit,Das Buch',
    ];
    for (const order of [rows, [...rows.slice(0, 1), ...rows.slice(3), ...rows.slice(1, 3)]]) {
      const file = await read(order.join('\n'));
      expect(new Set(file.cards.map(({ theme, sources }) => `${theme} ${sources.join()}`)).size).toBe(1);
      expect(file.articles).toHaveLength(1);
      expect(
        [file.languages['en']?.themes, file.languages['de']?.themes].map((one) => Object.values(one ?? {})),
      ).toEqual([['Time'], ['Zeit']]);
    }
  });

  it('a theme is called in the language that the table begins with, whichever row stands first', async () => {
    const rows = ['A1,en,Arrives,Start,', 'B1,de,Redet,Ab,Zeit', 'A1,de,Kommt,Auf,Raum', 'B1,en,Talks,Stop,Time'];
    const more = ['C1,de,Wartet,Auf,Raum', 'C1,en,Waits,Start,Space'];
    const file = await read(['id,language,text,side,theme', ...rows, ...more].join('\n'));
    expect(file.cards.map(({ id, theme }) => [id, theme])).toEqual([
      ['A1', 'raum'],
      ['B1', 'time'],
      ['C1', 'raum'],
    ]);
    expect(file.languages['en']?.themes).toEqual({ raum: 'Space', time: 'Time' });
  });

  it('one word may be a theme in one language and another in the other', async () => {
    const rows = ['A1,en,A b,Start,Art', 'A1,de,A be,Auf,Kunst', 'B1,en,C d,Stop,Kind', 'B1,de,C de,Ab,Art'];
    const file = await read(['id,language,text,side,theme', ...rows].join('\n'));
    expect(file.cards.map(({ theme }) => theme)).toEqual(['art', 'kind']);
    expect(file.languages['de']?.themes).toEqual({ art: 'Kunst', kind: 'Art' });
  });

  it('a row that puts an item into the other column is the one that is told', async () => {
    expect(await problemsOf(`${german}\nC1,en,Waits,Start,,\nC1,de,Wartet,Ab,,`)).toEqual([
      { code: 'differs_by_language', line: 7, column: 'side', params: { value: 'Ab', other: 'Start' } },
    ]);
  });

  it('the language of rows that name none is that of who hands the table in', async () => {
    const { deck } = await readDeckFile(bytesOf(table()), 'csv', title, 'pt-br');
    expect(Object.keys(deck?.file.languages ?? {})).toEqual(['pt-BR']);
    expect(Object.keys((await readDeckFile(bytesOf(table()), 'csv', title, 'xx')).deck?.file.languages ?? {})).toEqual([
      'en',
    ]);
  });

  it('rows without an id cannot be each other’s translation', async () => {
    const problems = await problemsOf('language,text,side\n,A b,Start\n,C d,Stop\nde,Be,Auf');
    expect(problems).toContainEqual({ code: 'missing_value', line: 4, column: 'id', params: {} });
  });
});
