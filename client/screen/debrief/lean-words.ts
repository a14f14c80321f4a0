/** Which way the room leans on a theme, in words and figures. */
import type { ThemeLean } from '../../../shared/debrief-views.ts';
import { number } from '../../lib/i18n.ts';
import type { Words } from '../../lib/words.ts';
import { t } from '../../messages/screen.ts';

/** As many bars as a room can take in. */
const shown = 5;
/** Nearer to the middle than this is no lean. */
const balancedWithin = 0.1;

export function leanWords(lean: number, words: Pick<Words, 'sideName'>): string {
  if (Math.abs(lean) < balancedWithin) return t('lean.balanced');
  return t('lean.towards', { side: words.sideName(lean > 0 ? 'leader' : 'manager') });
}

/** With its sign and one digit: +0.5. What rounds to nothing is a plain 0. */
export function leanFigure(lean: number): string {
  return number(Math.round(lean * 10) / 10 + 0, {
    signDisplay: 'exceptZero',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
}

/** The strongest leans from managers to leaders, and how many there are besides. */
export function strongest(leans: readonly ThemeLean[]): { readonly rows: readonly ThemeLean[]; readonly more: number } {
  const rows = leans
    .toSorted((a, b) => Math.abs(b.lean) - Math.abs(a.lean))
    .slice(0, shown)
    .sort((a, b) => b.lean - a.lean);
  return { rows, more: leans.length - rows.length };
}
