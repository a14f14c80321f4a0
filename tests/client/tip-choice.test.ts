import { describe, expect, it } from 'vitest';
import { tipsFor, weakestTheme } from '../../client/lib/tip-choice.ts';
import type { ThemeFigures } from '../../shared/debrief-views.ts';
import type { Tip } from '../../shared/texts.ts';

const names: Readonly<Record<string, string>> = { risk: 'Risk', trust: 'Trust' };
const words = { themeName: (theme: string) => names[theme] ?? null };
const theme = (name: string, fit: number) => ({ theme: name, fit }) as ThemeFigures;
const tip = (text: string, ...themes: string[]): Tip => ({ text, mode: 'self', themes });

describe('the weakest theme', () => {
  it('is the one on which the fewest answers fit, of those that have a name', () => {
    const themes = [theme('trust', 0.6), theme('nameless', 0.1), theme('risk', 0.4)];
    expect(weakestTheme(themes, words)).toEqual({ theme: 'risk', fit: 0.4, name: 'Risk' });
  });

  it('is none where nothing is known of any, or none has a name', () => {
    expect(weakestTheme(null, words)).toBeNull();
    expect(weakestTheme([], words)).toBeNull();
    expect(weakestTheme([theme('nameless', 0.1)], words)).toBeNull();
  });
});

describe('tips', () => {
  const tips = [tip('a', 'trust'), tip('b'), tip('c', 'risk'), tip('d'), tip('e', 'risk', 'trust')];
  const chosen = (weak: string | null) =>
    tipsFor(tips, weak === null ? null : { theme: weak, fit: 0.4, name: weak }).map(({ text }) => text);

  it('are three: first those for the weakest theme, then those for any, as the deck has them', () => {
    expect(chosen('risk')).toEqual(['c', 'e', 'b']);
    expect(chosen('trust')).toEqual(['a', 'e', 'b']);
    expect(chosen(null)).toEqual(['b', 'd', 'a']);
  });
});
