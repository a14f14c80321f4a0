/** What one can keep of a report. Each is made in this browser, and its maker is loaded when it is asked for. */
import { saveFile } from '../lib/save-file.ts';
import { cardsTable } from './tables/cards.ts';
import { notesOf, tablesOf } from './tables/tables.ts';
import type { Told } from './told.ts';

export type FileKind = 'html' | 'xlsx' | 'csv' | 'md' | 'json';

const types: Readonly<Record<FileKind, string>> = {
  html: 'text/html;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8',
  md: 'text/markdown;charset=utf-8',
  json: 'application/json',
};

/** False: it could not be made, for example because its maker could not be loaded. */
export async function save(told: Told, kind: FileKind): Promise<boolean> {
  try {
    const content = await makers[kind](told);
    saveFile(new Blob([content], { type: types[kind] }), `two-hats-${told.head.code}.${kind}`);
    return true;
  } catch {
    return false;
  }
}

const makers: Readonly<Record<FileKind, (told: Told) => Promise<string | Blob>>> = {
  html: async (told) => (await import('./file/make.tsx')).takeHomePage(told, Date.now()),
  xlsx: async (told) => (await import('./export/xlsx.ts')).xlsxOf(tablesOf(told), notesOf(told)),
  csv: async (told) => (await import('./export/csv.ts')).csvOf(cardsTable(told), notesOf(told)),
  md: async (told) => (await import('./export/markdown.ts')).markdownOf(told),
  json: async ({ workshop, texts }) => {
    if (workshop === null) throw new Error('no data for whoever took part');
    return (await import('./export/json.ts')).jsonOf({ workshop, texts });
  },
};
