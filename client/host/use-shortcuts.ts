import { useEffect, useRef } from 'preact/hooks';
import { keysOn } from './help.tsx';
import { shortcutOf, type ShortcutAction } from './shortcuts.ts';

export function useShortcuts(actions: Readonly<Record<ShortcutAction, () => void>>): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const action = keysOn.value ? shortcutOf(event) : null;
      if (action === null) return;
      event.preventDefault();
      latest.current[action]();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}
