import { translator } from '../lib/i18n.ts';
import { common } from './en/common.ts';
import { debrief } from './en/debrief.ts';
import { game } from './en/game.ts';
import { screen } from './en/screen.ts';

export const t = translator({ ...common, ...game, ...screen, ...debrief });

/** A theme of the deck in words; one that another deck brings keeps its own name. */
export function themeName(theme: string): string {
  const key = `theme.${theme}`;
  return key in debrief ? t(key as 'theme.people') : theme;
}
