import { translator } from '../lib/i18n.ts';
import type { common } from './en/common.ts';
import type { game } from './en/game.ts';
import type { later } from './en/later.ts';

export const t = translator<typeof common & typeof game & typeof later>();
