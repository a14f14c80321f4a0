import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { CloseButton } from './close-button.tsx';
import { LiveRegions } from './live-region.tsx';
import { Toasts } from './toast.tsx';

interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly children: ComponentChildren;
  /** Absent: it has to be answered, and nothing but its buttons closes it. */
  readonly onClose?: () => void;
  /** `sheet`: rises from the lower edge of a phone. */
  readonly kind?: 'dialog' | 'sheet';
}

/**
 * The browser's own modal: it keeps the focus inside and gives it back at the end. All else is inert
 * meanwhile, so messages are shown and spoken in here.
 */
export function Dialog({ open, title, children, onClose, kind = 'dialog' }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const dialog = ref.current;
    if (dialog === null || dialog.open === open) return;
    if (open) dialog.showModal();
    else dialog.close();
  }, [open]);

  return (
    <dialog
      ref={ref}
      class={`dialog dialog-${kind}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
      onClick={(event) => {
        if (event.target === ref.current) onClose?.();
      }}
    >
      {open && (
        <div class="dialog-body">
          <h2 id={titleId} class="dialog-title">
            {title}
          </h2>
          {children}
          {onClose !== undefined && <CloseButton onClose={onClose} />}
          <LiveRegions />
          <Toasts />
        </div>
      )}
    </dialog>
  );
}
