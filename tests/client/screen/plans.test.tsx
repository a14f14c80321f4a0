// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { createCountdown } from '../../../client/lib/countdown.ts';
import { ServerClock } from '../../../client/lib/server-clock.ts';
import { panelsOf } from '../../../client/screen/debrief/panels.tsx';
import { inWords } from '../../../client/screen/splits.tsx';
import type { DebriefView } from '../../../shared/debrief-views.ts';
import type { Instant } from '../../../shared/ids.ts';
import type { ClockView } from '../../../shared/views.ts';
import { debrief } from '../canned/results.ts';
import { stage } from '../canned/room.ts';
import { speakEnglish } from '../english.ts';

speakEnglish('screen');

const named = { ending: () => null, themeName: (theme: string) => theme };

const titles = (
  part: 'what' | 'so-what' | 'closed',
  view: DebriefView,
  words: Parameters<typeof panelsOf>[3] = named,
) => panelsOf(part, view, stage(part === 'closed' ? 'closed' : `debrief-${part}`), words).map(({ title }) => title);

describe('the debrief of a plan without solo sort, second look and talk', () => {
  const scenarios = debrief.scenarios.map((one) => ({ ...one, after: null, change: null }));
  const quick: DebriefView = { ...debrief, talk: [], lift: [], leans: null, scenarios };

  it('leaves out the panels that nobody gave figures for, and still has a first slide', () => {
    expect(titles('what', quick)).toEqual(['What we did', 'Cards that divided us']);
    expect(titles('so-what', quick)).toEqual(['Neither hat is the better one']);
    expect(titles('closed', quick)).not.toContain('Minds that changed');
  });

  it('has them all where there are figures', () => {
    expect(titles('what', debrief)).toContain('Alone and together');
    expect(titles('so-what', debrief)).toEqual([
      'Cards without points',
      'What we hand to whom',
      'Minds that changed',
      'Neither hat is the better one',
    ]);
  });
});

describe('the debrief of a deck of the host’s own', () => {
  const lean = 'What we hand to whom';
  const leans = [{ theme: 'general', lean: 0.4 }];

  it('shows no lean where no card has a theme', () => {
    const nameless = { ...named, themeName: () => null };
    expect(titles('so-what', { ...debrief, leans })).toContain(lean);
    expect(titles('so-what', { ...debrief, leans }, nameless)).not.toContain(lean);
  });

  it('has a page for every three claims, and none where it makes no claim', () => {
    const claims = Array.from({ length: 8 }, (_, index) => `Claim ${index}`);
    const withClaims = { ...named, ending: () => ({ worth: null, claims }) };
    const page = 'The articles say of both';
    expect(titles('so-what', debrief, withClaims).slice(-4)).toEqual([
      'Neither hat is the better one',
      page,
      page,
      page,
    ]);
    expect(titles('so-what', debrief)).not.toContain(page);
  });
});

describe('a bar', () => {
  it('says in words what fills most of it', () => {
    const parts = (leader: number, manager: number) =>
      inWords([
        { tone: 'leader', value: leader, what: 'Leader' },
        { tone: 'manager', value: manager, what: 'Manager' },
      ]).map(({ name }) => name);
    expect(parts(2, 0)).toEqual(['Leader', undefined]);
    expect(parts(1, 1)).toEqual([undefined, undefined]);
    expect(parts(0, 0)).toEqual([undefined, undefined]);
  });
});

describe('the dial', () => {
  const running = (endsAt: number): ClockView => ({ kind: 'running', endsAt: endsAt as Instant, soft: false });
  const held = (remaining: number): ClockView => ({
    kind: 'held',
    reason: 'pause',
    remaining,
  });

  it('is full for the time first seen, stays so over a hold, and begins anew with the next clock', () => {
    let local = 0;
    const clock = new ServerClock(() => local);
    clock.sample(100_000);
    const view = signal<ClockView | null>(running(130_000));
    const countdown = createCountdown(view, clock);
    const show = (at: number, next: ClockView) => {
      local = at;
      view.value = next;
      return countdown.whole.value;
    };
    expect(countdown.whole.value).toBe(30);
    expect(show(10_000, held(20_000))).toBe(30);
    expect(show(60_000, running(180_000))).toBe(30);
    expect(show(80_000, { kind: 'over' })).toBe(30);
    expect(show(90_000, running(280_000))).toBe(90);
    expect(show(90_000, { kind: 'none' })).toBeNull();
    countdown.stop();
  });
});
