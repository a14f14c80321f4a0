/** Which tips a room gets to see: first of all those for what it saw the other way most often. */
import type { ThemeFigures } from '../../shared/debrief-views.ts';
import type { Tip } from '../../shared/texts.ts';
import type { Words } from './words.ts';

const shown = 3;

export interface WeakTheme extends Pick<ThemeFigures, 'theme' | 'fit'> {
  readonly name: string;
}

/** The theme on whose cards the fewest answers fit; null where none that has a name was told of. */
export function weakestTheme(
  themes: readonly ThemeFigures[] | null,
  words: Pick<Words, 'themeName'>,
): WeakTheme | null {
  const named = (themes ?? []).flatMap(({ theme, fit }) => {
    const name = words.themeName(theme);
    return name === null ? [] : [{ theme, fit, name }];
  });
  return named.toSorted((a, b) => a.fit - b.fit)[0] ?? null;
}

/** Those that help with the theme first, then those that help with any, each in the order of the deck. */
export function tipsFor(tips: readonly Tip[], weak: WeakTheme | null): readonly Tip[] {
  const rank = ({ themes }: Tip) => {
    if (weak !== null && themes.includes(weak.theme)) return 0;
    return themes.length === 0 ? 1 : 2;
  };
  return tips.toSorted((a, b) => rank(a) - rank(b)).slice(0, shown);
}
