/** To the page after the workshop. In a tab of its own: this one leads the room. */
import type { ComponentChildren } from 'preact';
import type { RoomCode } from '../../shared/ids.ts';

interface ReportLinkProps {
  readonly code: RoomCode;
  readonly kind: 'primary' | 'secondary';
  readonly children: ComponentChildren;
}

export function ReportLink({ code, kind, children }: ReportLinkProps) {
  return (
    <a class={`button button-${kind}`} href={`/report#${code}`} target="_blank" rel="noopener">
      {children}
    </a>
  );
}
