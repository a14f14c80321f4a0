// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { rememberOver, runningRoom } from '../../../client/host/running.ts';
import { rememberPlace } from '../../../client/lib/identity.ts';
import type { RoomCode, Secret } from '../../../shared/ids.ts';
import { code } from '../canned.ts';
import { HostPage } from './host-page.tsx';

const secret = 'host-secret-host-secret' as Secret;
const other = '561677' as RoomCode;
const dayMs = 24 * 60 * 60_000;

beforeEach(() => {
  localStorage.clear();
  location.hash = '';
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

describe('the running workshop', () => {
  it('is the latest that has not ended, for a day', () => {
    expect(runningRoom(Date.now())).toBeNull();
    rememberPlace({ role: 'host', code, secret });
    vi.advanceTimersByTime(1_000);
    rememberPlace({ role: 'host', code: other, secret });
    expect(runningRoom(Date.now())?.code).toBe(other);
    rememberOver(other);
    expect(runningRoom(Date.now())?.code).toBe(code);
    expect(runningRoom(Date.now() + dayMs)).toBeNull();
  });

  it('is offered again where its code belongs to a new one', () => {
    rememberPlace({ role: 'host', code, secret });
    rememberOver(code);
    vi.advanceTimersByTime(1_000);
    rememberPlace({ role: 'host', code, secret });
    expect(runningRoom(Date.now())?.code).toBe(code);
  });

  it('comes first on the page, and no more once it was seen closed', async () => {
    rememberPlace({ role: 'host', code: other, secret });
    const first = new HostPage();
    await first.open(null);
    expect(first.root.querySelector('.button-primary')?.getAttribute('href')).toBe('/host#561677');
    expect(first.text()).toContain('Go on with 561\u00a0677');
    expect(first.text()).toContain('Opened');
    first.close();
    vi.useFakeTimers();
    const second = new HostPage();
    await second.open('closed');
    expect(runningRoom(Date.now())?.code).toBe(other);
    second.close();
  });
});
