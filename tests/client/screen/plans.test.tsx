// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { createCountdown } from '../../../client/lib/countdown.ts';
import { contestedPage, pageListOf, pagesOf, placeOf } from '../../../client/lib/debrief-pages.ts';
import { ServerClock } from '../../../client/lib/server-clock.ts';
import { inWords } from '../../../client/screen/splits.tsx';
import type { DebriefScene } from '../../../shared/debrief-panels.ts';
import type { DebriefView } from '../../../shared/debrief-views.ts';
import type { Instant } from '../../../shared/ids.ts';
import type { PanelName } from '../../../shared/panel-names.ts';
import type { ClockView } from '../../../shared/views.ts';
import { debrief } from '../canned/results.ts';
import { speakEnglish } from '../english.ts';

speakEnglish('screen');

const panels = (scene: DebriefScene, view: DebriefView, claims = 0) =>
  pageListOf(scene, view, claims).map(({ panel }) => panel);
const isOf = (panel: PanelName) => (other: PanelName) => panel === other;

describe('the debrief of a plan without solo sort, second look and talk', () => {
  const scenarios = debrief.scenarios.map((one) => ({ ...one, after: null, change: null }));
  const quick: DebriefView = {
    ...debrief,
    talk: [],
    lift: [],
    themes: null,
    lean: null,
    halo: null,
    pairs: [],
    replay: [],
    contested: [],
    scenarios,
  };

  it('leaves out the panels that nobody gave figures for, and still has a first slide', () => {
    expect(panels('what', quick)).toEqual(['mood', 'contested', 'matrix', 'matrix', 'matrix']);
    expect(panels('so-what', quick)).toEqual(['neither']);
    expect(panels('closed', quick)).not.toContain('minds');
  });

  it('has them all where there are figures', () => {
    // Two of the three cards have reasons, on a page of their own.
    const contested = Array<PanelName>(5).fill('contested');
    const what = ['mood', ...contested, 'matrix', 'matrix', 'matrix', 'lift', 'replay'];
    expect(panels('what', debrief)).toEqual(what);
    const soWhat = ['argue', 'lean', 'lean', 'minds', 'minds', 'pairs', 'pairs', 'neither'];
    expect(panels('so-what', debrief)).toEqual(soWhat);
    expect(panels('now-what', debrief)).toEqual(['tips', 'wall', 'wall']);
  });
});

describe('the pages of a panel', () => {
  it('are one for four cards, a scenario, a pair of teams and three claims', () => {
    const cards = (count: number) => ({ ...debrief, cards: debrief.cards.slice(0, count) });
    expect([4, 5].map((count) => pagesOf('matrix', cards(count), 0))).toEqual([[0], [0, 1]]);
    const pairs = Array.from({ length: 3 }, () => debrief.pairs[0]!);
    expect(pagesOf('pairs', { ...debrief, pairs }, 0)).toHaveLength(3);
    const scenarios = Array.from({ length: 5 }, () => debrief.scenarios[0]!);
    expect(pagesOf('minds', { ...debrief, scenarios }, 0)).toHaveLength(5);
    expect(panels('so-what', debrief, 8).filter(isOf('claims'))).toHaveLength(3);
    expect(panels('so-what', debrief, 0)).not.toContain('claims');
  });

  it('are two for a contested card with reasons, and keep their numbers when the first reasons come in', () => {
    const late = debrief.reasons.slice(1);
    const [first, second] = debrief.contested;
    expect(debrief.reasons[0]?.card).toBe(first);
    expect(pagesOf('contested', debrief, 0)).toEqual([0, 1, 2, 3, 4]);
    expect(pagesOf('contested', { ...debrief, reasons: late }, 0)).toEqual([0, 2, 3, 4]);
    expect(contestedPage(debrief, 2)).toEqual({ card: second, view: 'flow' });
    expect(contestedPage(debrief, 3)).toEqual({ card: second, view: 'reasons' });
    expect(pagesOf('contested', { ...debrief, contested: [] }, 0)).toEqual([0]);
  });

  it('leave out what the host has hidden', () => {
    const commitments = debrief.commitments.map((one) => ({ ...one, hidden: true }));
    expect([pagesOf('wall', debrief, 0), pagesOf('wall', { ...debrief, commitments }, 0)]).toEqual([[0, 1], [0]]);
  });

  it('stay where they were when the list grows or shrinks before them', () => {
    const list = pageListOf('what', debrief, 0);
    expect(placeOf(list, null)).toBe(0);
    expect(placeOf(list, { panel: 'matrix', page: 1 })).toBe(7);
    expect(placeOf(list, { panel: 'matrix', page: 4 })).toBe(8);
    expect(placeOf(list, { panel: 'replay', page: 37 })).toBe(10);
    expect(placeOf(list, { panel: 'wall', page: 0 })).toBe(0);
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
