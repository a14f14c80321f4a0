/** The panels of a part to choose from, and which of them matter most where time is short. */
import { essentialPanels } from '../../../shared/debrief-panels.ts';
import type { PanelName } from '../../../shared/panel-names.ts';
import { lengthOfTime } from '../../lib/formats.ts';
import { t } from '../../messages/host.ts';
import { useRoom } from '../room-context.ts';
import type { Course } from './course.ts';
import { paceOf } from './pace.ts';

interface PanelListProps {
  readonly course: Course;
  readonly onChoose: (panel: PanelName) => void;
}

export function PanelList({ course, onChoose }: PanelListProps) {
  const { off } = useRoom();
  const { panels, scene, shown } = course;
  // At the end nobody leads through them any more.
  const isLed = scene !== 'closed';
  return (
    <>
      <ol class="driver-panels" aria-label={t('driver.panels')}>
        {panels.map((panel) => (
          <li key={panel}>
            <button
              type="button"
              class="driver-choice"
              aria-current={panel === shown.panel ? 'true' : undefined}
              aria-disabled={off ? 'true' : undefined}
              onClick={() => onChoose(panel)}
            >
              {t(`panel.${panel}`)}
              {isLed && essentialPanels.has(panel) && <Essential />}
            </button>
          </li>
        ))}
      </ol>
      {isLed && <Pace course={course} />}
    </>
  );
}

function Essential() {
  return (
    <>
      {' '}
      <Star />
      <span class="visually-hidden">{t('driver.essential')}</span>
    </>
  );
}

function Pace({ course: { scene, pages } }: Pick<PanelListProps, 'course'>) {
  const { plan } = useRoom().view;
  const pace = paceOf(scene, plan, pages);
  return (
    <p class="small">
      <Star /> {t('driver.weights')}
      {pace !== null && <> {t('driver.pace', { time: lengthOfTime(pace.seconds), count: pace.pages, pages })}</>}
    </p>
  );
}

function Star() {
  return (
    <svg class="driver-star" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <path d="M6 .6l1.7 3.5 3.8.5-2.8 2.7.7 3.8L6 9.3l-3.4 1.8.7-3.8L.5 4.6l3.8-.5z" />
    </svg>
  );
}
