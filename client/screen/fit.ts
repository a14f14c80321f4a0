/** Makes a full page a little smaller rather than cutting it off. Nothing on the projector scrolls. */
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

const smallest = 0.7;
const step = 0.02;

/** Watches `area` for as long as `key` stays the same; another key begins again at full size. */
export function useFit(area: RefObject<HTMLElement | null>, key: string): void {
  useEffect(() => {
    const element = area.current;
    if (element === null) return undefined;
    let frame = 0;
    let scale = 1;
    const set = (next: number) => {
      scale = next;
      element.style.setProperty('--fit', next.toFixed(2));
    };
    const shrink = () => {
      frame = 0;
      while (overflows(element) && scale > smallest) set(scale - step);
    };
    const soon = () => {
      if (frame === 0) frame = requestAnimationFrame(shrink);
    };
    const anew = () => {
      set(1);
      soon();
    };
    set(1);
    shrink();
    const watch = new MutationObserver(soon);
    watch.observe(element, { childList: true, subtree: true, characterData: true });
    addEventListener('resize', anew);
    return () => {
      cancelAnimationFrame(frame);
      watch.disconnect();
      removeEventListener('resize', anew);
    };
  }, [key]);
}

function overflows({ scrollHeight, clientHeight, scrollWidth, clientWidth }: HTMLElement): boolean {
  return scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1;
}
