import { useEffect, useRef } from 'preact/hooks';
import { keysOn } from './help.tsx';
import { shortcutOf, type ShortcutAction } from './shortcuts.ts';

/** A key without an action here does what it does everywhere. */
export function useShortcuts(actions: Readonly<Partial<Record<ShortcutAction, () => void>>>): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const action = keysOn.value ? shortcutOf(event) : null;
      const act = action === null ? undefined : latest.current[action];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}
