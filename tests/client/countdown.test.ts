import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCountdown, markPassed } from '../../client/lib/countdown.ts';
import { ServerClock } from '../../client/lib/server-clock.ts';
import type { Instant } from '../../shared/ids.ts';
import type { ClockView } from '../../shared/views.ts';

const running = (endsAt: number, soft = false): ClockView => ({ kind: 'running', endsAt: endsAt as Instant, soft });

describe('the server’s clock', () => {
  it('[F16] is known within the smallest delay, whatever the device’s clock says', () => {
    let local = 0;
    const clock = new ServerClock(() => local);
    for (const delay of [400, 40, 900]) {
      clock.sample(50_000 + local);
      local += delay;
    }
    const server = (at: number) => 50_000 + at;
    local = 10_000;
    clock.sample(server(local) - 30);
    expect(Math.abs(clock.now() - server(local))).toBeLessThanOrEqual(30);
  });

  it('forgets another server’s clock as soon as an answer proves it wrong', () => {
    let local = 0;
    const clock = new ServerClock(() => local);
    clock.sample(90_000);
    local = 1_000;
    clock.sample(51_040, 900);
    expect(clock.now()).toBe(51_040);
  });
});

describe('the countdown', () => {
  beforeEach(() => void vi.useFakeTimers({ now: 0 }));
  afterEach(() => void vi.useRealTimers());

  function countdownOf(view: ClockView | null) {
    const source = signal(view);
    const clock = new ServerClock(() => Date.now());
    clock.sample(100_000);
    return { source, countdown: createCountdown(source, clock) };
  }

  it('counts whole seconds and stops at 0, where answers are closed', () => {
    const { countdown } = countdownOf(running(103_000));
    expect(countdown.remaining.value).toBe(3);
    vi.advanceTimersByTime(1_010);
    expect(countdown.remaining.value).toBe(2);
    expect(countdown.closed.value).toBe(false);
    vi.advanceTimersByTime(2_000);
    expect(countdown.remaining.value).toBe(0);
    expect(countdown.closed.value).toBe(true);
    vi.advanceTimersByTime(60_000);
    expect(countdown.remaining.value).toBe(0);
  });

  it('changes once a second, not more often', () => {
    const { countdown } = countdownOf(running(110_000));
    let changes = 0;
    const stop = countdown.remaining.subscribe(() => (changes += 1));
    vi.advanceTimersByTime(5_100);
    stop();
    expect(changes).toBe(6);
  });

  it('closes nothing when a soft clock runs out', () => {
    const { countdown } = countdownOf(running(101_000, true));
    vi.advanceTimersByTime(2_000);
    expect(countdown.remaining.value).toBe(0);
    expect(countdown.closed.value).toBe(false);
  });

  it('[X2] follows an extension in the last seconds', () => {
    const { source, countdown } = countdownOf(running(101_000));
    vi.advanceTimersByTime(900);
    source.value = running(131_000);
    expect(countdown.remaining.value).toBe(31);
  });

  it('stands still while held, and has no time when there is none', () => {
    const { source, countdown } = countdownOf({ kind: 'held', reason: 'pause', remaining: 64_000 });
    vi.advanceTimersByTime(5_000);
    expect(countdown.remaining.value).toBe(64);
    expect(countdown.heldFor.value).toBe('pause');
    source.value = { kind: 'none' };
    expect([countdown.remaining.value, countdown.state.value]).toEqual([null, 'none']);
    source.value = { kind: 'over' };
    expect([countdown.remaining.value, countdown.closed.value]).toEqual([0, true]);
  });
});

describe('[X3] what is spoken', () => {
  it('is three marks in a minute, each once', () => {
    const spoken = Array.from({ length: 75 }, (_, at) => markPassed(75 - at, 74 - at)).filter((mark) => mark !== null);
    expect(spoken).toEqual([60, 30, 10]);
  });

  it('is nothing when a phone comes back far past a mark, or a clock begins below it', () => {
    expect(markPassed(70, 22)).toBeNull();
    expect(markPassed(null, 25)).toBeNull();
  });
});
