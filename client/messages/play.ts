import { translator } from '../lib/i18n.ts';
import type { common } from './en/common.ts';
import type { game } from './en/game.ts';
import type { play } from './en/play.ts';
import type { playDebrief } from './en/play-debrief.ts';

export { teamName } from './game.ts';
export const t = translator<typeof common & typeof game & typeof play & typeof playDebrief>();
