import { translator } from '../lib/i18n.ts';
import type { common } from './en/common.ts';
import type { game } from './en/game.ts';
import type { replay } from './en/replay.ts';

export { teamName } from './game.ts';
export const t = translator<typeof common & typeof game & typeof replay>();
