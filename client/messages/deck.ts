import { translator } from '../lib/i18n.ts';
import type { common } from './en/common.ts';
import type { deck } from './en/deck.ts';

export const t = translator<typeof common & typeof deck>();
