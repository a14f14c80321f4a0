import { translator } from '../lib/i18n.ts';
import type { Failure } from '../lib/store.ts';
import type { common } from './en/common.ts';

/** Knows the common words only: for what every page shares. */
export const t = translator<typeof common>();

/** A sentence that says what happened and what to do about it. */
export function failureText(failure: Failure): string {
  const text = t(`refusal.${failure.code}`);
  const incident = 'incident' in failure ? ` \u2068(${failure.incident})\u2069` : '';
  return text + incident;
}
