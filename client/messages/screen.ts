import { translator } from '../lib/i18n.ts';
import { common } from './en/common.ts';
import { game } from './en/game.ts';
import { screen } from './en/screen.ts';

export const t = translator({ ...common, ...game, ...screen });
