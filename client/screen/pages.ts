/** Pages of a scene that is fuller than the picture: turned by arrow keys, buttons, or calmly by themselves. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { isRightToLeft } from '../lib/i18n.ts';
import { reducedMotion } from '../lib/motion.ts';

export interface Pages {
  readonly page: number;
  readonly count: number;
  /** Turning by itself now; null where it never does. */
  readonly turning: boolean | null;
  readonly go: (by: 1 | -1) => void;
  readonly toggle: () => void;
}

interface PagesOptions {
  /** Turns by itself after so long; null: only by hand. */
  readonly everyMs?: number | null;
  /** Another key begins at the first page. */
  readonly key?: string;
}

/** The page that is `by` further, round and round. */
export function turned(page: number, by: number, count: number): number {
  return count < 1 ? 0 : (((page + by) % count) + count) % count;
}

export function usePages(count: number, { everyMs = null, key = '' }: PagesOptions = {}): Pages {
  const at = useSignal({ key, page: 0 });
  // A page that is no more, or that belonged to something else, is not shown even once.
  const page = at.value.key === key ? Math.min(at.value.page, Math.max(0, count - 1)) : 0;
  const turnTo = (next: number) => (at.value = { key, page: next });
  return useTurning({ page, count, everyMs, key, turnTo });
}

interface Turning {
  readonly page: number;
  readonly count: number;
  readonly everyMs: number | null;
  readonly key: string;
  readonly turnTo: (page: number) => void;
}

/** Arrow keys, buttons and time turn the pages that somebody else keeps. */
export function useTurning({ page, count, everyMs, key, turnTo }: Turning): Pages {
  const stopped = useSignal(reducedMotion());
  const turning = everyMs !== null && count > 1 && !stopped.value;
  const go = (by: number) => {
    stopped.value = true;
    turnTo(turned(page, by, count));
  };

  useEffect(() => {
    if (!turning) return undefined;
    const timer = setTimeout(() => turnTo(turned(page, 1, count)), everyMs);
    return () => clearTimeout(timer);
  }, [turning, page, key, count]);

  useEffect(() => {
    if (count < 2) return undefined;
    const follow = (event: KeyboardEvent) => {
      const by = isAnswering(event.target) ? 0 : stepOf(event);
      if (by !== 0) go(by);
    };
    addEventListener('keydown', follow);
    return () => removeEventListener('keydown', follow);
  }, [count, page, key]);

  return {
    page,
    count,
    turning: everyMs === null ? null : turning,
    go,
    toggle: () => (stopped.value = !stopped.value),
  };
}

/** Which way a key turns; 0 for every other key. */
export function stepOf(event: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>): 1 | -1 | 0 {
  if (event.altKey || event.ctrlKey || event.metaKey) return 0;
  const forward = isRightToLeft() ? 'ArrowLeft' : 'ArrowRight';
  if (event.key === forward || event.key === 'PageDown') return 1;
  return event.key === 'ArrowLeft' || event.key === 'ArrowRight' || event.key === 'PageUp' ? -1 : 0;
}

/** A list or a slider needs the arrow keys for itself. */
function isAnswering(target: EventTarget | null): boolean {
  return target instanceof HTMLSelectElement || target instanceof HTMLInputElement;
}

/** `items` in pages of at most `size`. */
export function paged<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
