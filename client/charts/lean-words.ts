/** Which way the room leans, on the whole and on a theme, in words and figures. */
import type { Figures } from '../../shared/debrief-views.ts';
import { number } from '../lib/i18n.ts';
import { t } from '../messages/charts.ts';
import type { ChartWords } from './chart.tsx';

/** As many bars as a room can take in. */
const shown = 5;
/** Nearer to the middle than this is no lean. */
const balancedWithin = 0.1;

type TopicWords = Pick<ChartWords, 'themeName'>;

export interface Lean {
  /** Null: all cards. */
  readonly theme: string | null;
  /** −1 hands everything to managers, +1 everything to leaders. */
  readonly lean: number;
}

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

/** Of the topics the strongest leans, from managers to leaders, below that of all cards; and how many there are besides. */
export function strongest(leans: readonly Lean[]): { readonly rows: readonly Lean[]; readonly more: number } {
  const [whole, topics] = [leans.filter(({ theme }) => theme === null), leans.filter(({ theme }) => theme !== null)];
  const rows = topics
    .toSorted((a, b) => Math.abs(b.lean) - Math.abs(a.lean))
    .slice(0, shown - whole.length)
    .sort((a, b) => b.lean - a.lean);
  return { rows: [...whole, ...rows], more: topics.length - rows.length };
}

/** Of all cards first; then of the topics that have a name, and cards of both sides. */
export function leansOf({ lean, themes }: Pick<Figures, 'lean' | 'themes'>, words: TopicWords): readonly Lean[] {
  const whole = lean === null ? [] : [{ theme: null, lean }];
  const named = (themes ?? []).filter(({ theme }) => words.themeName(theme) !== null);
  return [...whole, ...named.flatMap((one) => (one.lean === null ? [] : [{ theme: one.theme, lean: one.lean }]))];
}

export function topicName({ theme }: Lean, words: TopicWords): string {
  return (theme === null ? null : words.themeName(theme)) ?? t('lean.allCards');
}
