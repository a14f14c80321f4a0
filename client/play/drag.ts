/**
 * Dragging, as an extra to tapping. Follows one pointer over elements with `data-card`; a copy of the
 * card goes with the finger, the card itself stays where it is. The page still scrolls: a finger lifts
 * a card by moving along `data-axis` of the card's list, or by resting on it.
 */

export interface DragPort {
  mayLift(card: string): boolean;
  lifted(card: string): void;
  /** `drop` is the `data-drop` of what lies under the finger; null: nowhere, or given up. */
  dropped(card: string, drop: string | null): void;
}

interface Drag {
  readonly card: string;
  readonly element: HTMLElement;
  readonly pointer: number;
  readonly axis: string | undefined;
  readonly x: number;
  readonly y: number;
  readonly rest: ReturnType<typeof setTimeout>;
  readonly ended: AbortController;
  ghost: HTMLElement | null;
  over: HTMLElement | null;
}

const slack = 8;
const restMs = 350;

export class DragController {
  readonly #port: DragPort;
  readonly #stopped = new AbortController();
  #drag: Drag | null = null;

  constructor(root: HTMLElement, port: DragPort) {
    this.#port = port;
    const { signal } = this.#stopped;
    // Once a card is lifted the page must not scroll under it, nor a menu open.
    const keepStill = (event: Event) => {
      if (this.#drag !== null && this.#drag.ghost !== null) event.preventDefault();
    };
    root.addEventListener('pointerdown', (event) => this.#down(event), { signal });
    root.addEventListener('touchmove', keepStill, { signal, passive: false });
    root.addEventListener('contextmenu', keepStill, { signal });
  }

  stop(): void {
    this.cancel();
    this.#stopped.abort();
  }

  cancel(): void {
    this.#end(false);
  }

  #down(event: PointerEvent): void {
    const element = (event.target as Element).closest<HTMLElement>('[data-card]');
    const card = element?.dataset['card'];
    if (this.#drag !== null || !event.isPrimary || event.button !== 0) return;
    if (element === null || card === undefined || !this.#port.mayLift(card)) return;
    const list = event.pointerType === 'mouse' ? null : element.closest<HTMLElement>('[data-axis]');
    const { pointerId: pointer, clientX: x, clientY: y } = event;
    const rest = setTimeout(() => this.#lift(), restMs);
    const ended = new AbortController();
    this.#drag = { card, element, pointer, axis: list?.dataset['axis'], x, y, rest, ended, ghost: null, over: null };
    this.#listen(ended.signal);
  }

  #listen(signal: AbortSignal): void {
    const options = { signal, capture: true };
    addEventListener('pointermove', (event) => this.#move(event), options);
    addEventListener('pointerup', () => this.#end(true), options);
    addEventListener('pointercancel', () => this.cancel(), options);
    // The window's own; elements that lose the focus come by here as well.
    addEventListener('blur', () => this.cancel(), { signal });
    addEventListener(
      'keydown',
      ({ key }) => {
        if (key === 'Escape') this.cancel();
      },
      options,
    );
  }

  #move(event: PointerEvent): void {
    const drag = this.#drag;
    if (drag === null || event.pointerId !== drag.pointer) return;
    const [x, y] = [event.clientX - drag.x, event.clientY - drag.y];
    if (isFarEnough(drag.axis, Math.abs(x), Math.abs(y))) this.#lift();
    if (drag.ghost === null) return;
    drag.ghost.style.transform = `translate(${String(x)}px, ${String(y)}px)`;
    const under = document.elementFromPoint(event.clientX, event.clientY);
    mark(drag, under?.closest<HTMLElement>('[data-drop]') ?? null);
  }

  #lift(): void {
    const drag = this.#drag;
    if (drag === null || drag.ghost !== null) return;
    clearTimeout(drag.rest);
    drag.ghost = ghostOf(drag.element);
    drag.element.setAttribute('data-lifted', '');
    this.#port.lifted(drag.card);
  }

  #end(isDrop: boolean): void {
    const drag = this.#drag;
    if (drag === null) return;
    const drop = isDrop ? (drag.over?.dataset['drop'] ?? null) : null;
    clearTimeout(drag.rest);
    mark(drag, null);
    drag.ended.abort();
    this.#drag = null;
    if (drag.ghost === null) return;
    drag.ghost.remove();
    drag.element.removeAttribute('data-lifted');
    if (isDrop) swallowClick();
    this.#port.dropped(drag.card, drop);
  }
}

function isFarEnough(axis: string | undefined, x: number, y: number): boolean {
  if (axis === 'x') return x > slack && x > y;
  return axis === 'y' ? y > slack && y > x : Math.hypot(x, y) > slack;
}

function ghostOf(element: HTMLElement): HTMLElement {
  const ghost = element.cloneNode(true) as HTMLElement;
  const { left, top, width } = element.getBoundingClientRect();
  ghost.removeAttribute('data-card');
  ghost.classList.add('is-ghost');
  ghost.inert = true;
  Object.assign(ghost.style, { left: `${String(left)}px`, top: `${String(top)}px`, width: `${String(width)}px` });
  document.body.append(ghost);
  return ghost;
}

function mark(drag: Drag, over: HTMLElement | null): void {
  if (drag.over === over) return;
  drag.over?.removeAttribute('data-over');
  over?.setAttribute('data-over', '');
  drag.over = over;
}

/** The end of a drag over its own card is no tap on it. */
function swallowClick(): void {
  const swallow = (event: Event) => event.stopPropagation();
  addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => removeEventListener('click', swallow, true), 50);
}
