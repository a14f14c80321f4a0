import { useEffect, useRef } from 'preact/hooks';
import { t } from '../messages/deck.ts';
import { Button } from '../ui/button.tsx';
import { CloseButton } from '../ui/close-button.tsx';
import { announce } from '../ui/live-region.tsx';

interface UndoBarProps {
  /** What is gone. */
  readonly text: string;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

/** Stands where something was, with the focus, until it is closed. */
export function UndoBar({ text, onUndo, onClose }: UndoBarProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    button.current?.focus();
    announce(text);
  }, []);
  return (
    <div class="row undo-bar">
      <p class="grow">{text}</p>
      <Button buttonRef={button} onClick={onUndo}>
        {t('deck.undo')}
      </Button>
      <CloseButton onClose={onClose} />
    </div>
  );
}
