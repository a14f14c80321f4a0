/** Which tips a room gets to see. */
import type { ThemeFigures } from '../../../shared/debrief-views.ts';
import type { Tip } from '../../../shared/texts.ts';

const shown = 3;

/** The theme on whose cards the fewest answers fit; null where nothing is known of themes. */
export function weakest(themes: readonly ThemeFigures[]): ThemeFigures | null {
  return themes.toSorted((a, b) => a.fit - b.fit)[0] ?? null;
}

/** Those that help with the theme first, then those that help with any, each in the order of the deck. */
export function tipsFor(tips: readonly Tip[], theme: string | null): readonly Tip[] {
  const rank = ({ themes }: Tip) => {
    if (theme !== null && themes.includes(theme)) return 0;
    return themes.length === 0 ? 1 : 2;
  };
  return tips.toSorted((a, b) => rank(a) - rank(b)).slice(0, shown);
}
