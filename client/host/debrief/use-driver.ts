/** Driving the projector through the panels of a part. */
import type { DebriefScene } from '../../../shared/debrief-panels.ts';
import type { DebriefView, ShownPanel } from '../../../shared/debrief-views.ts';
import { announce } from '../../ui/live-region.tsx';
import { useGame } from '../../ui/session-context.ts';
import { focusNext } from '../next-focus.ts';
import { useRoom } from '../room-context.ts';
import { courseOf, type Course } from './course.ts';
import { placeText } from './place-text.ts';

export interface Driver {
  readonly course: Course;
  /** The host has shown something in this part; else it is at its beginning. */
  readonly hasBegun: boolean;
  readonly show: (wanted: ShownPanel) => void;
  readonly goBack: () => void;
  /** To the next page; from the last one to the button that leads out of the part. */
  readonly goOn: () => void;
}

export function useDriver(scene: DebriefScene, debrief: DebriefView): Driver {
  const { store, words } = useGame();
  const { view, off, send } = useRoom();
  const { step: from } = view.stage;
  const claims = words.ending()?.claims.length ?? 0;

  /** With what is on its way. Looked up again at each press: a second one comes before the page has been drawn anew. */
  function shownNow(): ShownPanel | null {
    const sent = store.pending.value.map(({ command }) => command);
    const latest = sent.findLast((command) => command.type === 'show-panel' && command.from === from);
    return latest?.type === 'show-panel' ? latest : debrief.shown;
  }

  function courseNow(): Course {
    return courseOf(scene, { ...debrief, shown: shownNow() }, claims);
  }

  function show({ panel, page }: ShownPanel): void {
    if (off) return;
    send({ type: 'show-panel', from, panel, page });
    announce(placeText(courseNow()));
  }

  return {
    course: courseNow(),
    hasBegun: shownNow() !== null,
    show,
    goBack() {
      const { back } = courseNow();
      if (back !== null) show(back);
    },
    goOn() {
      const { on } = courseNow();
      if (on === null) focusNext();
      else show(on);
    },
  };
}
