import { translator } from '../lib/i18n.ts';
import { common } from './en/common.ts';
import { join } from './en/join.ts';

export const t = translator({ ...common, ...join });
