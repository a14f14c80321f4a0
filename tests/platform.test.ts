import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Instant } from '../shared/ids.ts';
import { drawCode, isGivable } from '../shared/room-code.ts';
import { jsonLog, randomIds, systemClock } from '../server/platform.ts';
import { Bucket, Buckets } from '../server/transport/rate-limit.ts';
import { addressOf } from '../server/transport/origin.ts';
import { FakeClock } from './support/fakes.ts';

describe('the clock of the machine', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('[I11] waits longer than a timer of Node can, and fires once', () => {
    const clock = systemClock();
    let fired = 0;
    clock.at((clock.now() + 2 ** 31 * 3) as Instant, () => (fired += 1));
    vi.advanceTimersByTime(2 ** 31 * 3 - 10);
    expect(fired).toBe(0);
    vi.advanceTimersByTime(20);
    expect(fired).toBe(1);
  });

  it('[I10] takes no notice of a step of the wall clock', () => {
    const clock = systemClock();
    const before = clock.now();
    vi.setSystemTime(Date.now() + 3_600_000);
    expect(clock.now() - before).toBeLessThan(1_000);
  });

  it('a cancelled wait never fires', () => {
    const clock = systemClock();
    let fired = 0;
    clock.at((clock.now() + 100) as Instant, () => (fired += 1))();
    vi.advanceTimersByTime(1_000);
    expect(fired).toBe(0);
  });
});

describe('ids', () => {
  it('[D2] room codes have six digits, no leading zero and nothing to guess first', () => {
    const ids = randomIds();
    const codes = Array.from({ length: 5_000 }, () => ids.roomCode());
    expect(codes.every((code) => /^[1-9][0-9]{5}$/.test(code))).toBe(true);
    expect(codes.filter((code) => /(\d)\1\1/.test(code))).toEqual([]);
    expect(new Set(codes).size).toBeGreaterThan(4_900);
  });

  it('[D2] what may not be given is not drawn, and not taken from a page either', () => {
    const easy = ['123456', '456789', '987654', '543210', '111234', '480003', '700000'];
    const shapeless = ['', '012345', '48317', '4831720', ' 483172', '483172\n', '48317a', '٤٨٣١٧٢'];
    expect([...easy, ...shapeless].filter((code) => isGivable(code))).toEqual([]);
    const fine = ['483172', '112233', '100100', '135791', '789876'];
    expect(fine.filter((code) => !isGivable(code))).toEqual([]);
    const drawn = [23_456, 11_234, 0, 383_172];
    expect(drawCode(() => drawn.shift() ?? 0)).toBe('483172');
  });

  it('seeds are unsigned 32-bit integers', () => {
    const ids = randomIds();
    expect(Array.from({ length: 100 }, () => ids.seed()).every((one) => one >>> 0 === one)).toBe(true);
  });
});

describe('limits', () => {
  it('credits come back with time', async () => {
    const clock = new FakeClock();
    const bucket = new Bucket(clock, { burst: 2, perSecond: 1 });
    expect([bucket.take(), bucket.take(), bucket.take()]).toEqual([1, 0, -1]);
    await clock.advance(2_000);
    expect(bucket.take()).toBe(0);
  });

  it('[D8] the memory for keys is bounded, whatever comes', () => {
    const buckets = new Buckets(new FakeClock(), { burst: 2, perSecond: 1 });
    const tenth = (from: number): number => {
      const since = performance.now();
      for (let key = from; key < from + 10_000; key += 1) buckets.take(String(key));
      return performance.now() - since;
    };
    const times = Array.from({ length: 10 }, (_, index) => tenth(index * 10_000));
    expect(buckets.level('99999')).toBe(1);
    expect(buckets.level('0')).toBe(2);
    // Forgetting must not cost more with every key that is remembered; the quickest, because others use the machine.
    expect(Math.min(...times.slice(5))).toBeLessThan(10 * Math.min(...times.slice(0, 5)));
  });

  it('[D5] a forwarded address counts only behind a trusted proxy', () => {
    expect(addressOf('10.0.0.1', '1.2.3.4', 0)).toBe('10.0.0.1');
    expect(addressOf('10.0.0.1', '6.6.6.6, 1.2.3.4', 1)).toBe('1.2.3.4');
    expect(addressOf('10.0.0.1', undefined, 1)).toBe('10.0.0.1');
  });

  it('[D5] whoever has a network of IPv6 to choose addresses from counts as one', () => {
    const key = (address: string) => addressOf(address, undefined, 0);
    const own = ['2001:db8:1:2::1', '2001:DB8:1:2:ffff:ffff:ffff:ffff', '2001:db8:1:2:0:0:0:9%eth0'];
    expect(new Set(own.map(key))).toEqual(new Set(['2001:db8:1:2::/64']));
    expect(key('2001:db8:1:3::1')).toBe('2001:db8:1:3::/64');
    expect([key('::1'), key('2001:db8::')]).toEqual(['0:0:0:0::/64', '2001:db8:0:0::/64']);
    expect([key('::ffff:10.1.2.3'), key('::FFFF:10.1.2.4')]).toEqual(['10.1.2.3', '10.1.2.4']);
    expect(addressOf('10.0.0.1', '2001:db8::7, 2001:db8:0:0:8::1', 1)).toBe('2001:db8:0:0::/64');
    expect([key('nonsense'), key(':::'), addressOf(undefined, undefined, 0)]).toEqual(['nonsense', ':::', 'unknown']);
  });
});

describe('the log', () => {
  it('[N9] keeps to one line whatever it is told', () => {
    const lines: string[] = [];
    const error = 'Eve\r\n{"level":60}\u001B[31m\u0000';
    jsonLog('info', { write: (line) => lines.push(line) }).error(error, { error });
    expect(lines).toHaveLength(1);
    expect(lines[0]?.trimEnd()).not.toMatch(/\p{Cc}/u);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ msg: error, error });
  });

  it('writes one line of JSON for each message', () => {
    const lines: string[] = [];
    jsonLog('info', { write: (line) => lines.push(line) }).warn('careful', { room: '123456' });
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ msg: 'careful', room: '123456' });
  });
});
