// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { HostBanner } from '../../../client/host/banner.tsx';
import { createSession } from '../../../client/lib/session.ts';
import { ConnectionBanner } from '../../../client/ui/connection-banner.tsx';
import { SessionContext } from '../../../client/ui/session-context.ts';

async function drawn(banner: typeof ConnectionBanner | typeof HostBanner): Promise<HTMLElement> {
  const root = document.createElement('div');
  const session = createSession();
  const Banner = banner;
  await act(() => {
    session.store.connection.value = 'superseded';
    render(
      <SessionContext value={session}>
        <Banner />
      </SessionContext>,
      root,
    );
  });
  return root;
}

describe('a place that another tab has taken', () => {
  it('is told the host in the host’s words', async () => {
    const banner = await drawn(HostBanner);
    expect(banner.textContent).toContain('You are hosting this workshop in another tab');
    expect(banner.querySelector('button')?.textContent).toBe('Host here');
  });

  it('is told a participant in theirs', async () => {
    expect((await drawn(ConnectionBanner)).textContent).toContain('You are playing in another tab');
  });
});
