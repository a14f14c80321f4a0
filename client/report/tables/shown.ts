import { percent } from '../../lib/formats.ts';
import { number } from '../../lib/i18n.ts';
import type { Cell, Column } from './table.ts';

/** A cell as people read it; a dash where there is nothing. */
export function shown(cell: Cell, column: Column | undefined): string {
  if (cell === null) return '–';
  if (typeof cell === 'string') return cell;
  if (column?.as === 'share') return percent(cell);
  const digits = column?.as === 'figure' ? 2 : 0;
  return number(toHundredths(cell), { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** What rounds to nothing is a plain 0. */
export function toHundredths(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
