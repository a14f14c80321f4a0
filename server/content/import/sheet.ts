/** The XML of a sheet, as far as a table of texts needs it: no dates, no styles, no calculation. */
import { MOST_COLUMNS } from './limits.ts';
import type { Row } from './table.ts';
import { walk } from './xml.ts';

/** Texts that the cells of all sheets share. Readings of Japanese signs are no part of them. */
export function sharedTexts(xml: string): string[] {
  const texts: string[] = [];
  let text = '';
  const written = new Written();
  walk(xml, {
    open: (name) => {
      if (name === 'si') text = '';
      written.enter(name);
    },
    text: (piece) => {
      if (written.isText()) text += piece;
    },
    close: (name) => {
      written.leave(name);
      if (name === 'si') texts.push(unescaped(text));
    },
  });
  return texts;
}

/** Rows in which something stands, at most so many. A cell that is calculated becomes its formula. */
export function sheetRows(xml: string, texts: readonly string[], most: number): Row[] {
  const rows: Row[] = [];
  const written = new Written();
  let line = 0;
  let cells: string[] = [];
  let cell = { at: 0, type: 'n', text: '', isCalculated: false };
  walk(xml, {
    open: (name, attributes) => {
      written.enter(name);
      if (name === 'row') {
        line = numberOf(attributes.get('r')) ?? line + 1;
        cells = [];
      }
      if (name === 'c') {
        const at = Math.min(columnOf(attributes.get('r')) ?? cells.length, MOST_COLUMNS);
        cell = { at, type: attributes.get('t') ?? 'n', text: '', isCalculated: false };
      }
      if (name === 'f') cell.isCalculated = true;
    },
    text: (piece) => {
      if (written.isText() || written.isValue()) cell.text += piece;
    },
    close: (name) => {
      written.leave(name);
      if (name === 'c') put(cells, cell.at, valueOf(cell, texts));
      if (name === 'row' && rows.length < most && cells.some((value) => value.trim() !== ''))
        rows.push({ line, cells });
    },
  });
  return rows;
}

/** Which elements are open, of those that hold what one sees in a cell. */
class Written {
  #texts = 0;
  #values = 0;
  #readings = 0;

  enter(name: string): void {
    this.#count(name, 1);
  }

  leave(name: string): void {
    this.#count(name, -1);
  }

  isText(): boolean {
    return this.#texts > 0 && this.#readings === 0;
  }

  isValue(): boolean {
    return this.#values > 0;
  }

  #count(name: string, by: number): void {
    if (name === 't') this.#texts += by;
    else if (name === 'v') this.#values += by;
    else if (name === 'rPh') this.#readings += by;
  }
}

interface Cell {
  readonly type: string;
  readonly text: string;
  readonly isCalculated: boolean;
}

function valueOf({ type, text, isCalculated }: Cell, texts: readonly string[]): string {
  if (isCalculated) return `=${text}`;
  if (type === 's') return texts[Number(text)] ?? '';
  return type === 'inlineStr' || type === 'str' ? unescaped(text) : text;
}

function put(cells: string[], at: number, value: string): void {
  while (cells.length < at) cells.push('');
  cells[at] = value;
}

function numberOf(digits: string | undefined): number | null {
  return digits !== undefined && /^[1-9][0-9]{0,6}$/.test(digits) ? Number(digits) : null;
}

/** `C7` is in the third column, which is number 2. */
function columnOf(address: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}(?=[0-9])/.exec(address ?? '')?.[0];
  if (letters === undefined) return null;
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** XML cannot hold every character, so Excel writes some by their number: `_x000D_`. */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
