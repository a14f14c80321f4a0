/** What a step is called: the first of two is only called so where the plan has a second. */
import type { StepKind } from '../../shared/plan.ts';
import type { Stage } from '../../shared/views.ts';
import { t } from '../messages/host.ts';

export function stepTitle(kind: StepKind, parts: Pick<Stage['parts'], 'talk' | 'secondLook'>): string {
  if (kind === 'vote-1' && !parts.talk) return t('place.vote');
  return kind === 'lock-1' && !parts.secondLook ? t('place.lock') : t(`step.${kind}`);
}
