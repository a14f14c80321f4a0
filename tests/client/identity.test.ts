// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  groupedCode,
  hostAddress,
  joinAddress,
  learnJoinAddress,
  parseCode,
  roomInAddress,
  screenAddress,
} from '../../client/lib/address.ts';
import {
  drawSecret,
  forgetPlace,
  knownPlace,
  knownRooms,
  rememberPlace,
  secretFor,
} from '../../client/lib/identity.ts';
import type { RoomCode } from '../../shared/ids.ts';

const code = '483172' as RoomCode;
const other = '572940' as RoomCode;

beforeEach(() => localStorage.clear());
afterEach(() => void vi.restoreAllMocks());

describe('secrets', () => {
  it('[A5] hold at least 128 random bits in the shape that the server takes', () => {
    const drawn = Array.from({ length: 200 }, drawSecret);
    expect(new Set(drawn).size).toBe(200);
    for (const secret of drawn) expect(secret).toMatch(/^[A-Za-z0-9_-]{32}$/);
  });

  it('[A1] stay the same for a seat whose join was never answered, which is not yet a known room', () => {
    const secret = secretFor('seat', code);
    expect(secretFor('seat', code)).toBe(secret);
    expect(knownPlace('seat', code)).toBeNull();
    rememberPlace({ role: 'seat', code, secret }, 'Ana');
    expect(knownPlace('seat', code)).toMatchObject({ secret, name: 'Ana' });
    expect(secretFor('host', code)).not.toBe(secret);
  });

  it('are listed by role and forgotten on demand', () => {
    rememberPlace({ role: 'seat', code, secret: drawSecret() });
    rememberPlace({ role: 'seat', code: other, secret: drawSecret() });
    expect(
      knownRooms('seat')
        .map((room) => room.code)
        .sort(),
    ).toEqual([code, other]);
    expect(knownRooms('host')).toEqual([]);
    forgetPlace('seat', code);
    expect(knownRooms('seat').map((room) => room.code)).toEqual([other]);
  });

  it('live in memory where storage is blocked', () => {
    vi.spyOn(globalThis, 'localStorage', 'get').mockImplementation(() => {
      throw new Error('blocked');
    });
    const secret = secretFor('seat', code);
    expect(secretFor('seat', code)).toBe(secret);
    forgetPlace('seat', code);
    expect(secretFor('seat', code)).not.toBe(secret);
  });

  it('survive damaged storage', () => {
    localStorage.setItem(`two-hats:room:seat:${code}`, '{"secret":7');
    expect(knownPlace('seat', code)).toBeNull();
    expect(secretFor('seat', code)).toMatch(/^[\w-]{32}$/);
  });
});

describe('addresses', () => {
  it('take the code as people type it', () => {
    expect(['483172', ' 483 172 ', '483-172', '４８３１７２'].map(parseCode)).toEqual([code, code, code, code]);
    expect(['083172', '48317', 'abcdef', ''].map(parseCode)).toEqual([null, null, null, null]);
    expect(groupedCode(code)).toBe('483\u00a0172');
  });

  it('[A6] name the room and never a secret', () => {
    const secret = drawSecret();
    rememberPlace({ role: 'screen', code, secret });
    for (const address of [joinAddress(code), hostAddress(code), screenAddress(code)]) {
      expect(address).toContain(code);
      expect(address).not.toContain(secret);
    }
    location.hash = `#${code}`;
    expect(roomInAddress()).toBe(code);
  });

  it('lead phones to where the server says it is', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ base: 'http://192.168.1.20:3000' })));
    await learnJoinAddress();
    expect(joinAddress(code)).toBe(`http://192.168.1.20:3000/${code}`);
    vi.unstubAllGlobals();
  });
});
