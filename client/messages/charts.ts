import { translator } from '../lib/i18n.ts';
import type { charts } from './en/charts.ts';
import type { common } from './en/common.ts';
import type { game } from './en/game.ts';

export const t = translator<typeof common & typeof game & typeof charts>();
