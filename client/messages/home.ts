import { translator } from '../lib/i18n.ts';
import { common } from './en/common.ts';
import { home } from './en/home.ts';

export const t = translator({ ...common, ...home });
