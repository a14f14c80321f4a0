import { translator } from '../lib/i18n.ts';
import { common } from './en/common.ts';
import { game } from './en/game.ts';
import { hostCodes } from './en/host-codes.ts';
import { hostNext } from './en/host-next.ts';
import { hostPlan } from './en/host-plan.ts';
import { hostScript } from './en/host-script.ts';
import { host } from './en/host.ts';

export const t = translator({ ...common, ...game, ...host, ...hostCodes, ...hostNext, ...hostPlan, ...hostScript });
