import { translator } from '../lib/i18n.ts';
import { common } from './en/common.ts';
import { game } from './en/game.ts';
import { play } from './en/play.ts';
import { playDebrief } from './en/play-debrief.ts';

export { teamName } from './game.ts';
export const t = translator({ ...common, ...game, ...play, ...playDebrief });
