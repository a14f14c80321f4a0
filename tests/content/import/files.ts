/** Deck files as hosts bring them, and the same made by hand as nobody would. */
import { deflateRawSync } from 'node:zlib';
import type { DeckFileKind, DeckProblem } from '../../../shared/deck-report.ts';
import type { DeckFile } from '../../../shared/deck-schema.ts';
import { readDeckFile, type DeckRead } from '../../../server/content/import/read-deck.ts';

export const title = 'Meetings';

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function readText(text: string, kind: DeckFileKind = 'csv'): Promise<DeckRead> {
  return readDeckFile(bytesOf(text), kind, title);
}

/** Two cards that are right, and the lines given below them. */
export function table(...lines: readonly string[]): string {
  return ['text,side', 'Arrives on time,Start', 'Speaks too long,Stop', ...lines].join('\n');
}

const heading = 'id,kind,language,text,side,weight,theme,sources,against,explanation,twin,hint';
/** Under all the columns: two cards that are right, and these. */
export function full(...lines: readonly string[]): string {
  return [heading, 'A1,,,Arrives on time,Start,,,,,,,', 'B1,,,Speaks too long,Stop,,,,,,,', ...lines].join('\n');
}

const sound = {
  format: 2,
  deck: 'meetings',
  cards: [
    { id: 'A1', side: 'leader' },
    { id: 'B1', side: 'manager' },
  ],
  languages: {
    en: {
      title: 'Meetings',
      sides: { leader: 'Start', manager: 'Stop' },
      modes: { lead: 'Start', manage: 'Stop', both: 'Both' },
      cards: { A1: { text: 'Arrives on time' }, B1: { text: 'Speaks too long' } },
    },
  },
};
/** A deck that is right, but for one change. */
export function json(change: (deck: typeof sound) => unknown): string {
  const deck = structuredClone(sound);
  change(deck);
  return JSON.stringify(deck, null, 2);
}

export async function problemsOf(text: string, kind: DeckFileKind = 'csv'): Promise<readonly DeckProblem[]> {
  const { deck, problems } = await readText(text, kind);
  if ((deck === null) !== problems.length > 0) throw new Error('a deck is there with problems, or missing without');
  return problems;
}

export function fileOf({ deck, problems }: DeckRead): DeckFile {
  if (deck === null) throw new Error(JSON.stringify(problems));
  return deck.file;
}

interface Part {
  readonly name: string;
  readonly text: string | Uint8Array;
  /** What the archive says of its size, where that is a lie. */
  readonly statedSize?: number;
}

/** A ZIP archive, as far as its readers look. */
export function zipOf(parts: readonly Part[]): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, text, statedSize } of parts) {
    const content = typeof text === 'string' ? Buffer.from(text) : text;
    const packed = deflateRawSync(content, { level: 9 });
    const common = header(packed.length, statedSize ?? content.length, name.length);
    const local = Buffer.concat([hex('504b0304'), common, Buffer.from(name), packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([hex('504b01021400'), common, place, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, list, hex('504b0506'), end]);
}

/** What the entry and the directory both say. */
function header(packed: number, size: number, nameLength: number): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(packed, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(nameLength, 22);
  return fields;
}

function hex(digits: string): Buffer {
  return Buffer.from(digits, 'hex');
}

const workbook: readonly Part[] = [
  {
    name: 'xl/workbook.xml',
    text: '<x:workbook xmlns:x="m" xmlns:r="r"><x:sheets><x:sheet name="Old" state="hidden" r:id="a"/><x:sheet name="Deck" r:id="b"/></x:sheets></x:workbook>',
  },
  {
    name: 'xl/_rels/workbook.xml.rels',
    text: '<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/><Relationship Id="b" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
  },
];

/** A workbook of one shown sheet with this XML in it. */
export function workbookOf(sheet: string, more: Partial<Part> = {}, sharedStrings = '<sst/>'): Uint8Array {
  return zipOf([
    ...workbook,
    { name: 'xl/sharedStrings.xml', text: sharedStrings },
    { name: 'xl/worksheets/sheet1.xml', text: '<worksheet/>' },
    { name: 'xl/worksheets/sheet2.xml', text: sheet, ...more },
  ]);
}

/** A sheet with these texts in its cells. */
export function sheetOf(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) => {
    const written = cells.map((text) => `<c t="inlineStr"><is><t>${escaped(text)}</t></is></c>`);
    return `<row>${written.join('')}</row>`;
  });
  return `<worksheet><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
