import { t } from '../messages/play.ts';
import { useDevice } from './seat.ts';

/** Whether this phone stays awake by itself, or the person has to see to it. */
export function WakeAdvice() {
  const { wake } = useDevice();
  return <p class="soft small">{wake.held.value ? t('wake.held') : t('wake.advice')}</p>;
}
