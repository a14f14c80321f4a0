import { describe, expect, it } from 'vitest';
import { cutOffers, expectedEnd, minutesLate, plannedEnd, timeLeft } from '../../../client/host/timing.ts';
import type { Instant } from '../../../shared/ids.ts';
import { planOf } from '../../../shared/plan.ts';
import type { Activity } from '../../../shared/host-rows.ts';
import type { ClockView, HostView } from '../../../shared/views.ts';
import { cannedHost } from '../canned.ts';

const minute = 60_000;
const started = 1_000_000 as Instant;
const base = cannedHost('board', started).view as HostView;

function view(clock: ClockView, laterMinutes: number): HostView {
  return { ...base, startedAt: started, laterSeconds: laterMinutes * 60, stage: { ...base.stage, clock } };
}

const activity = (kind: Activity['activity'], index: number): Activity => ({ activity: kind, index, seconds: 100 });

describe('when it will end', () => {
  it('counts the present step and all later ones', () => {
    const running = view({ kind: 'running', endsAt: (started + 2 * minute) as Instant, soft: false }, 20);
    expect(expectedEnd(running, started + minute)).toBe(started + 22 * minute);
  });

  it('moves on while the clock is held', () => {
    const held = view({ kind: 'held', reason: 'pause', remaining: minute }, 10);
    expect(expectedEnd(held, started + 5 * minute)).toBe(started + 16 * minute);
  });

  it('takes nothing for a step without a clock or with one that has run out', () => {
    expect(timeLeft({ kind: 'none' }, 0)).toBe(0);
    expect(timeLeft({ kind: 'over' }, 0)).toBe(0);
    expect(timeLeft({ kind: 'running', endsAt: 5 as Instant, soft: true }, 10)).toBe(0);
  });

  it('was meant to end when the plan without its lobby has passed', () => {
    expect(plannedEnd({ startedAt: started, plan: planOf('standard') })).toBe(started + 27 * minute);
    expect(plannedEnd({ startedAt: null, plan: planOf('standard') })).toBeNull();
  });

  it('tells lateness in minutes, and time to spare as less than none', () => {
    expect(minutesLate(view({ kind: 'over' }, 20), started + 12 * minute)).toBe(5);
    expect(minutesLate(view({ kind: 'over' }, 20), started + 3 * minute)).toBe(-4);
  });
});

describe('what could be left out', () => {
  it('begins with a second round, then scenarios beyond three, then the others from the last', () => {
    const all = [activity('sort', 1), ...[0, 1, 2, 3, 4].map((index) => activity('scenario', index))];
    expect(cutOffers(all).map((one) => `${one.activity} ${one.index}`)).toEqual([
      'sort 1',
      'scenario 4',
      'scenario 3',
      'scenario 2',
      'scenario 1',
    ]);
  });
});
