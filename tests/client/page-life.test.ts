// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Connection } from '../../client/lib/connection.ts';
import { knownPlace, rememberPlace } from '../../client/lib/identity.ts';
import { followPage, reloadOnce } from '../../client/lib/page-life.ts';
import { place } from './seated.ts';

const connection = { check: vi.fn(), sleep: vi.fn() };
const visibility = vi.spyOn(document, 'visibilityState', 'get');
followPage(connection as unknown as Connection);

beforeEach(() => {
  vi.clearAllMocks();
  visibility.mockReturnValue('visible');
  sessionStorage.clear();
});
afterEach(() => localStorage.clear());

function shown(persisted: boolean): Event {
  return Object.assign(new Event('pageshow'), { persisted });
}

describe('[R2] a page that comes back', () => {
  it('looks at once what is on: unlocked, thawed, out of the cache, or with a network again', () => {
    document.dispatchEvent(new Event('visibilitychange'));
    document.dispatchEvent(new Event('resume'));
    dispatchEvent(shown(true));
    dispatchEvent(new Event('online'));
    expect(connection.check).toHaveBeenCalledTimes(4);
  });

  it('does not when it is put away, or has only just been loaded', () => {
    visibility.mockReturnValue('hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    dispatchEvent(shown(false));
    expect(connection.check).not.toHaveBeenCalled();
  });

  it('lets go of its socket when it is left, so that none is frozen with it', () => {
    dispatchEvent(new Event('pagehide'));
    expect(connection.sleep).toHaveBeenCalledOnce();
  });
});

it('[R10] a page that is too old loads itself again once, never in circles, and keeps its seat', () => {
  const reload = vi.spyOn(location, 'reload').mockImplementation(() => undefined);
  rememberPlace(place, 'Ana');
  reloadOnce();
  reloadOnce();
  expect(reload).toHaveBeenCalledOnce();
  expect(knownPlace('seat', place.code)).toMatchObject({ secret: place.secret, name: 'Ana' });
});
