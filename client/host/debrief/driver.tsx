/** What the projector shows now, and what moves it: a list of panels, and two large buttons. */
import type { DebriefView } from '../../../shared/debrief-views.ts';
import { t } from '../../messages/host.ts';
import { Button } from '../../ui/button.tsx';
import { useRoom } from '../room-context.ts';
import { useShortcuts } from '../use-shortcuts.ts';
import { PanelList } from './panel-list.tsx';
import { nextText, placeText } from './place-text.ts';
import { ReplayControl } from './replay-control.tsx';
import type { Driver } from './use-driver.ts';

const whyId = 'driver-why';

interface DriverPanelProps {
  readonly driver: Driver;
  readonly debrief: DebriefView;
}

export function DriverPanel({ driver, debrief }: DriverPanelProps) {
  const { may, view } = useRoom();
  const { course, hasBegun, show, goBack, goOn } = driver;
  const { shown } = course;
  const mayShow = may('show-panel');
  useShortcuts(mayShow ? { back: goBack, on: goOn } : {});
  // After the end the projector goes through all of it by itself until the host chooses.
  const isTurning = view.stage.kind === 'closed' && !hasBegun;
  const what = isTurning ? t('driver.turning') : placeText(course);
  return (
    <section class="driver" aria-label={t('driver.title')}>
      <p class="driver-now" ref={driver.place}>
        {t('driver.now', { what })}
      </p>
      {mayShow && (
        <>
          <Turning driver={driver} debrief={debrief} />
          <PanelList course={course} onChoose={(panel) => show({ panel, page: 0 })} />
          <p id={whyId} class="soft small">
            {t(course.on === null ? 'driver.last' : 'driver.keys')}
          </p>
          {shown.panel === 'replay' && (
            <ReplayControl debrief={debrief} page={shown.page} onGo={(page) => show({ ...shown, page })} />
          )}
        </>
      )}
    </section>
  );
}

/** Always in the same place, so that one can press without looking. */
function Turning({ driver: { course, goBack, goOn }, debrief }: DriverPanelProps) {
  const { off, view } = useRoom();
  const next = nextText(course, debrief);
  const leadsOut = next === null && view.stage.kind !== 'closed';
  return (
    <div class="driver-buttons">
      <Button big off={off || course.back === null} onClick={goBack}>
        <Arrow towards="back" /> {t('word.back')}
      </Button>
      <Button big off={off || (next === null && !leadsOut)} describedBy={whyId} onClick={goOn}>
        {next ?? t(leadsOut ? 'driver.end' : 'driver.on.none')} <Arrow towards="on" />
      </Button>
    </div>
  );
}

/** Points the way one reads: turned round by the style sheet. */
function Arrow({ towards }: { readonly towards: 'back' | 'on' }) {
  return (
    <svg class="driver-arrow" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <path d={towards === 'on' ? 'M3 1l6 5-6 5z' : 'M9 1L3 6l6 5z'} />
    </svg>
  );
}
