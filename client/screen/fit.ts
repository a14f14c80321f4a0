/** Makes a full page a little smaller rather than cutting it off. Nothing on the projector scrolls. */
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

const smallest = 0.55;
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
      cancelAnimationFrame(frame);
      set(1);
      frame = requestAnimationFrame(shrink);
    };
    set(1);
    shrink();
    const unwatch = watchContents(element, soon);
    addEventListener('resize', anew);
    // A window in the background is not drawn, and what waits for a frame may wait for good.
    document.addEventListener('visibilitychange', anew);
    return () => {
      cancelAnimationFrame(frame);
      unwatch();
      removeEventListener('resize', anew);
      document.removeEventListener('visibilitychange', anew);
    };
  }, [key]);
}

/** Tells of what is put in, and of what grows without being changed, as when the page around it is laid out anew. */
function watchContents(element: HTMLElement, changed: () => void): () => void {
  const sizes = new ResizeObserver(changed);
  const look = () => {
    for (const child of element.children) sizes.observe(child);
    changed();
  };
  const contents = new MutationObserver(look);
  contents.observe(element, { childList: true, subtree: true, characterData: true });
  look();
  return () => {
    sizes.disconnect();
    contents.disconnect();
  };
}

function overflows({ scrollHeight, clientHeight, scrollWidth, clientWidth }: HTMLElement): boolean {
  return scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1;
}
