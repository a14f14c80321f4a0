/** A line that runs out, with its seconds; for a deadline other than that of the step. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Instant } from '../../shared/ids.ts';
import { useGame } from '../ui/session-context.ts';

interface SecondsBarProps {
  readonly endsAt: Instant;
  /** Length of the whole line. */
  readonly ofMs: number;
  readonly words: (seconds: number) => string;
}

export function SecondsBar({ endsAt, ofMs, words }: SecondsBarProps) {
  const { clock } = useGame();
  const left = useSignal(endsAt - clock.now());
  useEffect(() => {
    const look = () => (left.value = Math.max(0, endsAt - clock.now()));
    look();
    const timer = setInterval(look, 500);
    return () => clearInterval(timer);
  }, [endsAt]);
  return (
    <div class="seconds" role="timer" aria-live="off">
      <span class="clock-line" aria-hidden="true">
        <span style={{ transform: `scaleX(${String(Math.min(1, left.value / ofMs))})` }} />
      </span>
      <span class="digits small">{words(Math.ceil(left.value / 1_000))}</span>
    </div>
  );
}
