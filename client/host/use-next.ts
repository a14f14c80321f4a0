/** Going on: asks back where something would be lost, and never takes one tap for two steps. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SeatId } from '../../shared/ids.ts';
import type { NextAction } from '../../shared/host-rows.ts';
import type { HostView } from '../../shared/views.ts';
import { useSession } from '../ui/session-context.ts';
import { StepGuard } from './guard.ts';
import { questionBefore, seatsAtIt, type Question } from './next-label.ts';
import { useRoom } from './room-context.ts';

export interface Next {
  readonly busy: boolean;
  /** Being asked back about; null: nothing is. */
  readonly asked: Asked | null;
  /** `index`: which of the view's actions. */
  readonly press: (index: number) => void;
  readonly confirm: () => void;
  readonly cancel: () => void;
}

interface Asked {
  readonly action: NextAction;
  readonly question: Exclude<Question, null>;
  readonly step: string;
}

export function useNext(): Next {
  const { view, off, isPending, send } = useRoom();
  const { wakeLock } = useSession();
  const guard = useRef(new StepGuard());
  /** Whose vote the host did not wait for: not asked about again before they have voted once more. */
  const left = useRef<ReadonlySet<SeatId>>(new Set());
  const [asked, setAsked] = useState<Asked | null>(null);
  const { step } = view.stage;
  guard.current.see(step, performance.now());
  const open = asked === null ? null : stillAsked(asked, view, left.current);
  // A question that no longer holds must not come back by itself.
  const lapsed = asked !== null && open === null;
  useEffect(() => {
    if (lapsed) setAsked(null);
  }, [lapsed]);

  function go({ choice, early }: NextAction): void {
    // A laptop that falls asleep in the middle is a bad host.
    wakeLock.request();
    if (view.scene.kind === 'vote') {
      left.current = new Set(seatsAtIt(view).filter((seat) => early || left.current.has(seat)));
    }
    send({ type: 'advance', from: step, ...(choice === undefined ? {} : { choice }) });
  }

  return {
    busy: isPending('advance'),
    asked: open,
    press(index) {
      const action = view.next[index];
      if (action === undefined || off || action.blocked !== null) return;
      // Looked up again: a second tap comes before the page has been drawn anew.
      if (isPending('advance')) return;
      if (!guard.current.isOpen(performance.now())) return;
      const question = questionBefore(action, view, left.current);
      if (question === null) go(action);
      else setAsked({ action, question, step });
    },
    confirm() {
      if (open !== null && !off) go(open.action);
      setAsked(null);
    },
    cancel: () => setAsked(null),
  };
}

/** Asked anew with every view: the step, the answers still missing and the action itself may have changed. */
function stillAsked(asked: Asked, view: HostView, left: ReadonlySet<SeatId>): Asked | null {
  const {
    action: { to, choice, early },
    step,
  } = asked;
  if (view.stage.step !== step) return null;
  const action = view.next.find((one) => one.to === to && one.choice === choice && one.early === early);
  const question = action === undefined ? null : questionBefore(action, view, left);
  return action === undefined || question === null ? null : { action, question, step };
}
