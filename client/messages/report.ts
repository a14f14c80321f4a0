import { translator } from '../lib/i18n.ts';
import type { charts } from './en/charts.ts';
import type { common } from './en/common.ts';
import type { debrief } from './en/debrief.ts';
import type { game } from './en/game.ts';
import type { replay } from './en/replay.ts';
import type { report } from './en/report.ts';

export const t = translator<
  typeof common & typeof game & typeof charts & typeof debrief & typeof replay & typeof report
>();
