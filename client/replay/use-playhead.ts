/** Where a replay stands, and the playing of it. */
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

export interface Playhead {
  /** Milliseconds of playing. */
  readonly at: number;
  readonly isPlaying: boolean;
  readonly speed: number;
  /** Plays on to there. */
  readonly play: (to: number) => void;
  readonly pause: () => void;
  /** Stands there at once, and stays. */
  readonly jump: (at: number) => void;
  readonly setSpeed: (speed: number) => void;
}

/** A page that was not drawn for a while goes on where it stood, rather than leaping. */
const longestFrameMs = 100;

export function usePlayhead(start = 0): Playhead {
  const at = useSignal(start);
  const target = useSignal<number | null>(null);
  const speed = useSignal(1);
  const frame = useRef(0);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);

  function run(before: number): void {
    frame.current = requestAnimationFrame((now) => {
      const to = target.peek();
      if (to === null) return;
      const passed = Math.min(longestFrameMs, Math.max(0, now - before)) * speed.peek();
      at.value = Math.min(to, at.peek() + passed);
      if (at.peek() < to) run(now);
      else target.value = null;
    });
  }

  function stop(): void {
    cancelAnimationFrame(frame.current);
    target.value = null;
  }

  return {
    at: at.value,
    isPlaying: target.value !== null,
    speed: speed.value,
    play(to) {
      stop();
      if (to <= at.peek()) return;
      target.value = to;
      run(performance.now());
    },
    pause: stop,
    jump(to) {
      stop();
      at.value = to;
    },
    setSpeed: (chosen) => (speed.value = chosen),
  };
}
