import { translator } from '../lib/i18n.ts';
import type { charts } from './en/charts.ts';
import type { common } from './en/common.ts';
import type { debrief } from './en/debrief.ts';
import type { game } from './en/game.ts';
import type { screen } from './en/screen.ts';

export const t = translator<typeof common & typeof game & typeof screen & typeof debrief & typeof charts>();
