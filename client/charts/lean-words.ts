/** Which way the room leans on a theme, in words and figures. */
import type { ThemeFigures } from '../../shared/debrief-views.ts';
import { number } from '../lib/i18n.ts';
import { t } from '../messages/charts.ts';
import type { ChartWords } from './chart.tsx';

/** As many bars as a room can take in. */
const shown = 5;
/** Nearer to the middle than this is no lean. */
const balancedWithin = 0.1;

export type Lean = Pick<ThemeFigures, 'theme' | 'lean'>;

export function isBalanced(lean: number): boolean {
  return Math.abs(lean) < balancedWithin;
}

export function leanWords(lean: number, words: Pick<ChartWords, 'sideName'>): string {
  if (isBalanced(lean)) return t('lean.balanced');
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
export function strongest<T extends Lean>(leans: readonly T[]): { readonly rows: readonly T[]; readonly more: number } {
  const rows = leans
    .toSorted((a, b) => Math.abs(b.lean) - Math.abs(a.lean))
    .slice(0, shown)
    .sort((a, b) => b.lean - a.lean);
  return { rows, more: leans.length - rows.length };
}

/** Cards to which nobody gave a topic tell nothing beside cards with one; alone they stand for all. */
export function namedLeans<T extends Lean>(leans: readonly T[], words: Pick<ChartWords, 'themeName'>): readonly T[] {
  const named = leans.filter(({ theme }) => words.themeName(theme) !== null);
  return named.length === 0 ? leans : named;
}

export function topicName(theme: string, words: Pick<ChartWords, 'themeName'>): string {
  return words.themeName(theme) ?? t('lean.allCards');
}
