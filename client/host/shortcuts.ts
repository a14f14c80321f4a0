/** Keys of the console, and when they mean something else. */
import { isRightToLeft } from '../lib/i18n.ts';

export type ShortcutAction = 'next' | 'pause' | 'talk' | 'more' | 'notes' | 'help' | 'on' | 'back';

const keys: Readonly<Record<string, ShortcutAction>> = {
  ' ': 'next',
  p: 'pause',
  t: 'talk',
  '+': 'more',
  n: 'notes',
  '?': 'help',
  // What a presenter's remote control sends.
  pagedown: 'on',
  pageup: 'back',
  '.': 'on',
  ',': 'back',
};

export interface KeyPress {
  readonly key: string;
  readonly repeat: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly target: EventTarget | null;
}

/** Points the way one reads. */
function forwardArrow(): 'ArrowLeft' | 'ArrowRight' {
  return isRightToLeft() ? 'ArrowLeft' : 'ArrowRight';
}

const typing = 'input, textarea, select, [contenteditable]';
/** The space bar presses these. */
const pressable = 'button, a, summary';

/** Null: the key belongs to somebody else. */
export function shortcutOf(press: KeyPress): ShortcutAction | null {
  if (press.repeat || press.ctrlKey || press.metaKey || press.altKey) return null;
  if (press.target instanceof Element && isTaken(press.key, press.target)) return null;
  if (press.key === forwardArrow()) return 'next';
  return keys[press.key.toLowerCase()] ?? null;
}

function isTaken(key: string, element: Element): boolean {
  if (element.closest(typing) !== null || element.ownerDocument.querySelector('dialog[open]') !== null) return true;
  return key === ' ' && element.closest(pressable) !== null;
}
