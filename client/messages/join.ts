import { translator } from '../lib/i18n.ts';
import type { common } from './en/common.ts';
import type { join } from './en/join.ts';

export const t = translator<typeof common & typeof join>();
