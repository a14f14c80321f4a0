// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DragController } from '../../../client/play/drag.ts';

const port = { mayLift: vi.fn(() => true), lifted: vi.fn(), dropped: vi.fn() };
let drags: DragController;
/** What the browser would find under the finger. */
let under: Element | null = null;

function element(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`no ${selector}`);
  return found;
}

function point(type: string, x: number, y: number, more: PointerEventInit = {}): void {
  const init = { bubbles: true, isPrimary: true, button: 0, pointerId: 7, clientX: x, clientY: y, ...more };
  const target: EventTarget = type === 'pointerdown' ? element('[data-card]') : window;
  target.dispatchEvent(new PointerEvent(type, init));
}

const ghost = () => document.querySelector('.is-ghost');

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  port.mayLift.mockReturnValue(true);
  document.body.replaceChildren();
  document.body.insertAdjacentHTML(
    'beforeend',
    '<div id="root"><section data-drop="leader" data-axis="x"><button data-card="c1">One</button></section>' +
      '<section data-drop="manager"></section></div>',
  );
  document.elementFromPoint = () => under;
  under = null;
  drags = new DragController(element('#root'), port);
});
afterEach(() => {
  drags.stop();
  vi.useRealTimers();
});

describe('dragging', () => {
  it('lifts after a few pixels, marks the column below, and drops there', () => {
    point('pointerdown', 10, 10);
    point('pointermove', 14, 10);
    expect(port.lifted).not.toHaveBeenCalled();
    under = element('[data-drop="manager"]');
    point('pointermove', 60, 12);
    expect(port.lifted.mock.calls).toEqual([['c1']]);
    expect(ghost()).not.toBeNull();
    expect(under.hasAttribute('data-over')).toBe(true);
    point('pointerup', 60, 12);
    expect(port.dropped.mock.calls).toEqual([['c1', 'manager']]);
    expect([ghost(), under.hasAttribute('data-over')]).toEqual([null, false]);
  });

  it('leaves a tap alone', () => {
    point('pointerdown', 10, 10);
    point('pointerup', 12, 11);
    expect([port.lifted.mock.calls.length, port.dropped.mock.calls.length]).toEqual([0, 0]);
  });

  it('lets a finger scroll along the list, and lifts when it rests', () => {
    point('pointerdown', 10, 10, { pointerType: 'touch' });
    point('pointermove', 12, 40, { pointerType: 'touch' });
    expect(port.lifted).not.toHaveBeenCalled();
    point('pointercancel', 12, 40);
    point('pointerdown', 10, 10, { pointerType: 'touch' });
    vi.advanceTimersByTime(400);
    expect(port.lifted.mock.calls).toEqual([['c1']]);
  });

  it('keeps the page still only while a card is lifted', () => {
    const touch = () => {
      const event = new Event('touchmove', { bubbles: true, cancelable: true });
      element('[data-card]').dispatchEvent(event);
      return event.defaultPrevented;
    };
    point('pointerdown', 10, 10);
    expect(touch()).toBe(false);
    point('pointermove', 40, 10);
    expect(touch()).toBe(true);
  });

  it.each(['pointercancel', 'blur', 'Escape'])('puts the card back on %s', (how) => {
    under = element('[data-drop="manager"]');
    point('pointerdown', 10, 10);
    point('pointermove', 60, 12);
    if (how === 'pointercancel') point(how, 60, 12);
    else if (how === 'blur') window.dispatchEvent(new Event('blur'));
    else window.dispatchEvent(new KeyboardEvent('keydown', { key: how }));
    expect(port.dropped.mock.calls).toEqual([['c1', null]]);
    expect(ghost()).toBeNull();
    point('pointerup', 60, 12);
    expect(port.dropped).toHaveBeenCalledTimes(1);
  });

  it('goes on when an element loses the focus to the card', () => {
    const before = document.createElement('button');
    document.body.append(before);
    point('pointerdown', 10, 10);
    before.dispatchEvent(new Event('blur'));
    point('pointermove', 60, 12);
    expect(port.lifted.mock.calls).toEqual([['c1']]);
  });

  it('takes no card that may not be lifted, and no second finger', () => {
    port.mayLift.mockReturnValue(false);
    point('pointerdown', 10, 10);
    point('pointermove', 60, 10);
    port.mayLift.mockReturnValue(true);
    point('pointerdown', 10, 10, { isPrimary: false });
    point('pointermove', 60, 10);
    expect(port.lifted).not.toHaveBeenCalled();
  });
});
