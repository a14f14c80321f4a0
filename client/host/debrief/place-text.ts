import { t } from '../../messages/host.ts';
import type { Course } from './course.ts';

/** Agreement, page 2 of 3 */
export function placeText({ shown: { panel }, place, pages }: Course): string {
  const name = t(`panel.${panel}`);
  return pages === 1 ? name : t('driver.page', { panel: name, page: place + 1, pages });
}
