// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { speak } from '../../../client/lib/i18n.ts';
import { guardMs, StepGuard } from '../../../client/host/guard.ts';
import { shortcutOf, type KeyPress } from '../../../client/host/shortcuts.ts';

const none = { repeat: false, ctrlKey: false, metaKey: false, altKey: false };

function press(key: string, markup = '<p>x</p>', more: Partial<KeyPress> = {}) {
  document.body.innerHTML = markup;
  return shortcutOf({ key, ...none, target: document.body.firstElementChild, ...more });
}

afterEach(() => void (document.body.innerHTML = ''));

describe('keys', () => {
  it('move on, pause, and ask for help', () => {
    expect(press(' ')).toBe('next');
    expect(press('ArrowRight')).toBe('next');
    expect(press('P')).toBe('pause');
    expect(press('?')).toBe('help');
    expect(press('x')).toBeNull();
  });

  it('point the way one reads', () => {
    expect(press('ArrowLeft')).toBeNull();
    speak('ar', {});
    expect([press('ArrowLeft'), press('ArrowRight')]).toEqual(['next', null]);
    speak('en', {});
  });

  it('are for typing in a field, and for the button that has the focus', () => {
    expect(press('p', '<input>')).toBeNull();
    expect(press('ArrowRight', '<textarea></textarea>')).toBeNull();
    expect(press(' ', '<button>x</button>')).toBeNull();
    expect(press('ArrowRight', '<button>x</button>')).toBe('next');
  });

  it('do nothing behind an open dialog, when held down, or with Ctrl', () => {
    expect(press(' ', '<p>x</p><dialog open></dialog>')).toBeNull();
    expect(press(' ', '<p>x</p>', { repeat: true })).toBeNull();
    expect(press('p', '<p>x</p>', { ctrlKey: true })).toBeNull();
  });
});

describe('the guard', () => {
  it('keeps a tap for the last step out of the new one', () => {
    const guard = new StepGuard();
    guard.see('brief', 0);
    expect(guard.isOpen(1)).toBe(true);
    guard.see('solo-sort:0', 1_000);
    expect(guard.isOpen(1_000 + guardMs - 1)).toBe(false);
    guard.see('solo-sort:0', 1_000 + guardMs);
    expect(guard.isOpen(1_000 + guardMs)).toBe(true);
  });
});
