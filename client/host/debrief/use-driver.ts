/** Driving the projector through the panels of a part. */
import { useRef } from 'preact/hooks';
import type { Ref } from 'preact';
import type { DebriefScene } from '../../../shared/debrief-panels.ts';
import type { DebriefView, ShownPanel } from '../../../shared/debrief-views.ts';
import { reducedMotion } from '../../lib/motion.ts';
import { announce } from '../../ui/live-region.tsx';
import { useGame } from '../../ui/session-context.ts';
import { focusNext } from '../next-focus.ts';
import { useRoom } from '../room-context.ts';
import { courseOf, type Course } from './course.ts';
import { placeText } from './place-text.ts';

export interface Driver {
  /** What says where the projector stands: whoever turns is brought back to it. */
  readonly place: Ref<HTMLParagraphElement>;
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
  const place = useRef<HTMLParagraphElement>(null);
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

  /** A key may be pressed while the host reads something further down. The focus stays where it is. */
  function turnTo(wanted: ShownPanel): void {
    show(wanted);
    place.current?.scrollIntoView({ block: 'nearest', behavior: reducedMotion() ? 'auto' : 'smooth' });
  }

  return {
    place,
    course: courseNow(),
    hasBegun: shownNow() !== null,
    show,
    goBack() {
      const { back } = courseNow();
      if (back !== null) turnTo(back);
    },
    goOn() {
      const { on } = courseNow();
      if (on === null) focusNext();
      else turnTo(on);
    },
  };
}
