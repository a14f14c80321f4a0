/** Around every page: its session, what is spoken, toasts and the state of the connection. */
import { useSignalEffect } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Session } from '../lib/session.ts';
import { failureText } from '../messages/common.ts';
import { ConnectionBanner } from './connection-banner.tsx';
import { LiveRegions } from './live-region.tsx';
import { SessionContext } from './session-context.ts';
import { showToast, Toasts } from './toast.tsx';

interface PageProps {
  readonly session: Session;
  readonly children: ComponentChildren;
  /** What tells the state of the connection, where the usual words do not fit. */
  readonly banner?: ComponentChildren;
}

export function Page({ session, children, banner = <ConnectionBanner /> }: PageProps) {
  useSignalEffect(() => {
    const failure = session.store.failure.value;
    if (failure === null) return;
    showToast(failureText(failure));
    session.store.failure.value = null;
  });
  return (
    <SessionContext value={session}>
      <LiveRegions />
      {banner}
      {children}
      <Toasts />
    </SessionContext>
  );
}
