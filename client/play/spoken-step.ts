import type { Stage } from '../../shared/views.ts';
import { t } from '../messages/play.ts';

/** What a step is called when it begins. Without a second one there is no first. */
export function spokenStep({ kind, parts }: Pick<Stage, 'kind' | 'parts'>): string {
  if (kind === 'lock-1' && !parts.secondLook) return t('step.onlyLock');
  return kind === 'vote-1' && !parts.talk ? t('step.onlyVote') : t(`step.${kind}`);
}
