/** Tips for what this room saw the other way most often. */
import type { ThemeFigures } from '../../shared/debrief-views.ts';
import type { Tip } from '../../shared/texts.ts';
import { namedLeans } from '../charts/lean-words.ts';
import { tipsFor, weakest } from '../screen/debrief/tip-choice.ts';
import type { Told } from './told.ts';

/** Null where too few answered to say. */
export function weakThemeOf({ figures, words }: Told): ThemeFigures | null {
  return weakest(namedLeans(figures.themes ?? [], words));
}

export function tipsOf(told: Told): readonly Tip[] {
  return tipsFor(told.texts.tips, weakThemeOf(told)?.theme ?? null);
}
