import { translator } from '../lib/i18n.ts';
import type { charts } from './en/charts.ts';
import type { common } from './en/common.ts';
import type { game } from './en/game.ts';
import type { hostCodes } from './en/host-codes.ts';
import type { hostDebrief } from './en/host-debrief.ts';
import type { hostNext } from './en/host-next.ts';
import type { hostPlan } from './en/host-plan.ts';
import type { hostScript } from './en/host-script.ts';
import type { host } from './en/host.ts';

export const t = translator<
  typeof charts &
    typeof common &
    typeof game &
    typeof host &
    typeof hostCodes &
    typeof hostDebrief &
    typeof hostNext &
    typeof hostPlan &
    typeof hostScript
>();
