// @vitest-environment happy-dom
/** The host deletes the workshop. */
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { erased } from '../../../client/host/erase.ts';
import { attemptWith } from '../../../client/host/kept-codes.ts';
import { knownPlace } from '../../../client/lib/identity.ts';
import { storedKeys } from '../../../client/lib/storage.ts';
import { drawTypedSecret } from '../../../client/lib/typed-secret.ts';
import { code } from '../canned.ts';
import { HostPage } from './host-page.tsx';

let page: HostPage;

beforeEach(() => {
  localStorage.clear();
  location.hash = '';
  vi.useFakeTimers();
  page = new HostPage();
});
afterEach(() => {
  page.close();
  erased.value = false;
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('deleting', () => {
  async function erase(): Promise<void> {
    await page.open('closed');
    await page.press('Menu');
    await page.press('Delete everything now');
    await act(() => page.root.querySelector<HTMLInputElement>('dialog[open] input[type=checkbox]')?.click());
    await page.press('Delete everything');
  }

  const later = (ms: number) =>
    act(async () => {
      await vi.advanceTimersByTimeAsync(ms);
    });

  it('[P3] needs a tick and a tap', async () => {
    const asked = vi.fn();
    vi.stubGlobal('fetch', asked);
    await page.open('closed');
    await page.press('Menu');
    await page.press('Delete everything now');
    expect(page.text()).toContain('out of the reach of this server');
    await page.press('Delete everything');
    expect(asked).not.toHaveBeenCalled();
  });

  it('[P3] sends the secret in a header, and forgets every key, that of an unfinished rescue too', async () => {
    const asked: Request[] = [];
    vi.stubGlobal('fetch', (path: string, { method, headers }: RequestInit) => {
      asked.push(new Request(new URL(path, 'http://localhost'), { method: method!, headers: headers! }));
      return Promise.resolve(new Response(null, { status: 204 }));
    });
    attemptWith(code, drawTypedSecret());
    expect(storedKeys('two-hats:').filter((key) => key.includes(code))).toHaveLength(1);
    await erase();
    await later(10);
    expect(asked.map(({ method, url }) => [method, new URL(url).pathname])).toEqual([['DELETE', `/api/rooms/${code}`]]);
    expect(asked[0]?.headers.get('authorization')).toMatch(/^Bearer host-/);
    expect(page.text()).toContain('The workshop is deleted');
    for (const role of ['host', 'rescue', 'screen'] as const) expect(knownPlace(role, code)).toBeNull();
    expect(storedKeys('two-hats:').filter((key) => key.includes(code))).toEqual([]);
  });

  it('says after ten seconds that nobody has answered, and keeps the keys', async () => {
    vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
      const control = new AbortController();
      setTimeout(() => control.abort(), ms);
      return control.signal;
    });
    vi.stubGlobal('fetch', (_: string, { signal }: RequestInit) => {
      return new Promise((_, refuse) => signal!.addEventListener('abort', () => refuse(new Error('late'))));
    });
    await erase();
    await later(9_000);
    expect(page.text()).not.toContain('It could not be deleted');
    await later(1_500);
    expect(page.text()).toContain('It could not be deleted');
    expect(knownPlace('host', code)).not.toBeNull();
  });

  it('[P3] [I6] believes a server that could not, also where the connection has ended', async () => {
    vi.stubGlobal('fetch', () => {
      page.wire.events?.closed('closed');
      return Promise.resolve(new Response('{"error":"storage"}', { status: 503 }));
    });
    await erase();
    await later(10);
    expect(page.text()).not.toContain('The workshop is deleted');
    expect(erased.value).toBe(false);
    expect(knownPlace('host', code)).not.toBeNull();
  });
});
