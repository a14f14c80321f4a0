// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { HostBanner } from '../../../client/host/banner.tsx';
import { createSession } from '../../../client/lib/session.ts';
import { ConnectionBanner } from '../../../client/ui/connection-banner.tsx';
import { SessionContext } from '../../../client/ui/session-context.ts';
import { speakEnglish } from '../english.ts';

speakEnglish('host');

async function drawn(
  banner: typeof ConnectionBanner | typeof HostBanner,
  state: 'superseded' | 'offline' = 'superseded',
): Promise<HTMLElement> {
  const root = document.createElement('div');
  const session = createSession();
  const Banner = banner;
  await act(() => {
    session.store.connection.value = state;
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
    expect(banner.textContent).toContain('This console is open in another tab');
    expect(banner.querySelector('button')?.textContent).toBe('Use it here');
  });

  it('is told a participant in theirs', async () => {
    expect((await drawn(ConnectionBanner)).textContent).toContain('You are playing in another tab');
  });
});

describe('a connection that is lost', () => {
  it('speaks of a seat only to who has one', async () => {
    vi.useFakeTimers();
    try {
      const [host, participant] = [await drawn(HostBanner, 'offline'), await drawn(ConnectionBanner, 'offline')];
      await act(async () => {
        await vi.advanceTimersByTimeAsync(2_000);
      });
      expect(host.textContent).toContain('The room goes on without you');
      expect(host.textContent).not.toContain('seat');
      expect(participant.textContent).toContain('your seat is kept');
    } finally {
      vi.useRealTimers();
    }
  });
});
