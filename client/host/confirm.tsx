/** Asks back. The harmless answer has the focus, so that a key pressed twice by accident does no harm. */
import type { ComponentChildren } from 'preact';
import { t } from '../messages/host.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

interface ConfirmProps {
  readonly open: boolean;
  readonly title: string;
  readonly children: ComponentChildren;
  readonly yes: string;
  readonly no?: string;
  readonly off?: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
  /** Away from the question, where `no` leads somewhere. */
  readonly onClose?: () => void;
}

export function Confirm({ open, title, children, yes, no, off = false, onYes, onNo, onClose }: ConfirmProps) {
  return (
    <Dialog open={open} title={title} onClose={onClose ?? onNo}>
      <p>{children}</p>
      <div class="row">
        <Button onClick={onNo}>{no ?? t('word.cancel')}</Button>
        <Button kind="primary" off={off} onClick={onYes}>
          {yes}
        </Button>
      </div>
    </Dialog>
  );
}
