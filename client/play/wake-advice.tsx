import { t } from '../messages/play.ts';
import { useGame } from '../ui/session-context.ts';

/** Whether this phone stays awake by itself, or the person has to see to it. */
export function WakeAdvice() {
  const { wakeLock } = useGame();
  return <p class="soft small">{wakeLock.held.value ? t('wake.held') : t('wake.advice')}</p>;
}
