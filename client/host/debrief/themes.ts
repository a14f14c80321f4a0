import { isBalanced, leansOf } from '../../charts/lean-words.ts';
import type { DebriefView } from '../../../shared/debrief-views.ts';
import type { Words } from '../../lib/words.ts';

/** The topic to ask about, by its name; null: none that has a name leans far. */
export function strongestLean(
  debrief: Pick<DebriefView, 'lean' | 'themes'>,
  words: Pick<Words, 'themeName'>,
): { readonly topic: string; readonly lean: number } | null {
  const leaning = leansOf(debrief, words)
    .filter(({ lean }) => !isBalanced(lean))
    .toSorted((one, other) => Math.abs(other.lean) - Math.abs(one.lean));
  return (
    leaning.flatMap(({ theme, lean }) => {
      const topic = theme === null ? null : words.themeName(theme);
      return topic === null ? [] : [{ topic, lean }];
    })[0] ?? null
  );
}
