import type { ThemeFigures } from '../../../shared/debrief-views.ts';
import { isBalanced } from '../../charts/lean-words.ts';
import type { Words } from '../../lib/words.ts';

/** The topic to ask about; null: none that has a name leans far. */
export function strongestLean(themes: readonly ThemeFigures[], words: Pick<Words, 'themeName'>): ThemeFigures | null {
  const leaning = themes.filter(({ theme, lean }) => !isBalanced(lean) && words.themeName(theme) !== null);
  return leaning.toSorted((one, other) => Math.abs(other.lean) - Math.abs(one.lean))[0] ?? null;
}
