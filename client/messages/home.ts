import { translator } from '../lib/i18n.ts';
import type { common } from './en/common.ts';
import type { home } from './en/home.ts';

export const t = translator<typeof common & typeof home>();
