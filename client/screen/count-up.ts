/** Numbers that climb to what they have become. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { reducedMotion } from '../lib/motion.ts';

/** The number shown after `elapsed` of `duration` milliseconds: quick at first, then slowing down. */
export function countUpAt(from: number, to: number, elapsed: number, duration: number): number {
  const share = Math.min(1, Math.max(0, elapsed / duration));
  return Math.round(from + (to - from) * (1 - (1 - share) ** 3));
}

const countMs = 1_100;

/** Climbs to `target` from the number shown before; at once where motion is not wanted. */
export function useCountUp(target: number, start = target): number {
  const shown = useSignal(reducedMotion() ? target : start);

  useEffect(() => {
    const from = shown.peek();
    if (from === target || reducedMotion()) {
      shown.value = target;
      return undefined;
    }
    const begin = performance.now();
    let frame = requestAnimationFrame(function step(now) {
      shown.value = countUpAt(from, target, now - begin, countMs);
      if (shown.peek() !== target) frame = requestAnimationFrame(step);
    });
    return () => cancelAnimationFrame(frame);
  }, [target]);

  return shown.value;
}
