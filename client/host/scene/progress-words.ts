/** How far the people who are there have got. */
import type { Progress } from '../../../shared/views.ts';
import { t } from '../../messages/host.ts';

/** After a restart nobody may be there yet. */
export function progressWords(
  key: 'progress.solo' | 'progress.vote' | 'progress.exit' | 'progress.people',
  { done, of }: Progress,
): string {
  return of === 0 ? t('progress.nobody') : t(key, { done, total: of });
}
