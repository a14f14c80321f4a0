import type { DebriefView } from '../../../shared/debrief-views.ts';
import { contestedPage } from '../../lib/debrief-pages.ts';
import { t } from '../../messages/host.ts';
import type { Course } from './course.ts';

/** Agreement, page 8 of 12 */
export function placeText({ shown: { panel }, place, pages }: Course): string {
  return t('driver.page', { panel: t(`panel.${panel}`), page: place + 1, pages });
}

/** Where the next press leads, within the panel or to another one; null: there is no more in this part. */
export function nextText({ shown, on }: Course, debrief: Pick<DebriefView, 'contested'>): string | null {
  if (on === null) return null;
  if (on.panel !== shown.panel) return t('driver.on', { what: t(`panel.${on.panel}`) });
  if (on.panel !== 'contested') return t('driver.on.page');
  const { card, view } = contestedPage(debrief, on.page);
  if (view === 'reasons') return t('driver.on.reasons');
  return t('driver.on.card', { card: card === null ? 1 : debrief.contested.indexOf(card) + 1 });
}
