/** A sentence that a person wrote, and the button that takes it off the screens or puts it back. */
import type { ComponentChildren } from 'preact';
import { t } from '../../messages/host.ts';
import { Button } from '../../ui/button.tsx';
import { useRoom } from '../room-context.ts';

interface ModeratedProps {
  readonly text: string;
  readonly hidden: boolean;
  /** Absent: nobody here may. */
  readonly onHide?: (hidden: boolean) => void;
  /** Before the sentence: what it is about. */
  readonly children: ComponentChildren;
}

export function Moderated({ text, hidden, onHide, children }: ModeratedProps) {
  const { off } = useRoom();
  return (
    <li class="moderated" data-hidden={hidden}>
      {children}
      <span class="grow">
        <bdi>{text}</bdi> {hidden && <span class="tag">{t('debrief.hidden')}</span>}
      </span>
      {onHide !== undefined && (
        <Button kind="quiet" off={off} onClick={() => onHide(!hidden)}>
          <span aria-hidden="true">{t(hidden ? 'debrief.unhide' : 'debrief.hide')}</span>
          <span class="visually-hidden">{t(hidden ? 'debrief.unhide.what' : 'debrief.hide.what', { text })}</span>
        </Button>
      )}
    </li>
  );
}
