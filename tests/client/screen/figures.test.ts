// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { wallPages } from '../../../client/lib/debrief-pages.ts';
import { drawTypedSecret, grouped } from '../../../client/lib/typed-secret.ts';
import { leanFigure, leanWords, strongest } from '../../../client/charts/lean-words.ts';
import { inOrderSeen } from '../../../client/lib/first-seen.ts';
import { placeTyped } from '../../../client/screen/key.ts';
import { countUpAt } from '../../../client/screen/count-up.ts';
import { paged, turned } from '../../../client/screen/pages.ts';
import { podiumOf, standingOrder } from '../../../client/screen/podium.ts';
import { topOf } from '../../../client/screen/standings.tsx';
import { gridOf } from '../../../client/screen/team-grid.tsx';
import type { Side } from '../../../shared/commands.ts';
import type { CommitmentNote } from '../../../shared/debrief-views.ts';
import type { Standing } from '../../../shared/views.ts';
import { standings } from '../canned/results.ts';
import { team } from '../canned/room.ts';
import { speakEnglish } from '../english.ts';

speakEnglish('screen');

const drawn = drawTypedSecret();
const row = (index: number, rank: number): Standing => ({ team: team(index), points: 900 - rank, rank, gained: 0 });
const note = (text: string): CommitmentNote => ({ text, mode: 'lead', hidden: false });
const long = 'w'.repeat(120);

describe('the screen key as typed', () => {
  it('makes a place together with the code, or says which of the two is wrong', () => {
    expect(placeTyped('483 172', drawn)).toEqual({
      ok: true,
      place: { role: 'screen', code: '483172', secret: drawn },
    });
    expect(placeTyped('483172', grouped(drawn).toLowerCase())).toMatchObject({ ok: true, place: { secret: drawn } });
    expect(placeTyped('48317', 'x')).toEqual({ ok: false, code: true, key: true });
  });
});

describe('numbers that climb', () => {
  it('begin at the old value, end exactly at the new one and never go back', () => {
    const shown = [0, 200, 400, 800, 1_100, 5_000].map((elapsed) => countUpAt(560, 780, elapsed, 1_100));
    expect(shown[0]).toBe(560);
    expect(shown.at(-1)).toBe(780);
    expect(shown).toEqual(shown.toSorted((a, b) => a - b));
  });
});

describe('pages', () => {
  it('turn round and round', () => {
    expect([turned(2, 1, 3), turned(0, -1, 3), turned(0, 1, 0)]).toEqual([0, 2, 0]);
  });

  it('hold at most as many as asked, and nothing is lost', () => {
    expect(paged([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
  });
});

describe('standings', () => {
  it('[VIEW-5] show five at the most and count the rest by the teams that play', () => {
    const ten = { best: 1000, rows: Array.from({ length: 10 }, (_, index) => row(index, index + 1)) };
    const { rows, more } = topOf(ten, 14);
    expect([rows.length, more]).toEqual([5, 9]);
    expect(topOf(standings, 3).more).toBe(0);
  });

  it('[SCORE-6] put teams of one rank on one step, and leave the next step out', () => {
    const places = podiumOf([row(0, 1), row(1, 1), row(2, 3), row(3, 4)]);
    expect(places.map(({ rank, teams }) => [rank, teams.length])).toEqual([
      [1, 2],
      [3, 1],
    ]);
    expect(standingOrder(places).map(({ rank }) => rank)).toEqual([3, 1]);
  });

  it('stand as on a podium: second, first, third', () => {
    expect(standingOrder(podiumOf(standings.rows)).map(({ rank }) => rank)).toEqual([2, 1, 3]);
  });

  it('fit any number of teams into even rows', () => {
    expect([3, 8, 20].map((count) => gridOf(count).columns)).toEqual([3, 4, 4]);
  });
});

describe('leans', () => {
  it('[DEBRIEF-6] have a sign, one digit and words; what is near 0 is balanced', () => {
    expect([0.45, -0.3, 0, -0.04].map(leanFigure)).toEqual(['+0.5', '-0.3', '0.0', '0.0']);
    const names = { sideName: (side: Side) => (side === 'leader' ? 'Start' : 'Stop') };
    const words = [0.45, -0.3, 0.09].map((lean) => leanWords(lean, names));
    expect(words).toEqual(['towards Start', 'towards Stop', 'balanced']);
  });

  it('are the five strongest, from leaders to managers', () => {
    const leans = [0.1, -0.6, 0.3, 0.02, -0.2, 0.5, -0.05].map((lean, at) => ({ theme: `t${at}`, lean }));
    const { rows, more } = strongest(leans);
    expect(rows.map(({ lean }) => lean)).toEqual([0.5, 0.3, 0.1, -0.2, -0.6]);
    expect(more).toBe(2);
    const whole = { theme: null, lean: -0.01 };
    const beside = strongest([whole, ...leans]);
    expect(beside.rows.map(({ lean }) => lean)).toEqual([-0.01, 0.5, 0.3, -0.2, -0.6]);
    expect(beside.more).toBe(3);
  });
});

describe('the wall', () => {
  it('keeps every note where it was first seen, and puts new ones last', () => {
    expect(inOrderSeen(['b', 'a'], ['0', 'a', 'b'], String)).toEqual(['b', 'a', '0']);
  });

  it('takes away what was hidden, and keeps two notes of the same words', () => {
    expect(inOrderSeen(['a', 'b'], ['b', 'b'], String)).toEqual(['b', 'b']);
    const twins = [{ name: 'a' }, { name: 'b' }, { name: 'a' }];
    expect(inOrderSeen(['a', 'b'], twins, ({ name }) => name)).toEqual(twins);
  });

  it('has four short notes on a page, fewer long ones, and never loses one', () => {
    const short = Array.from({ length: 7 }, (_, at) => note(`n${at}`));
    expect(wallPages(short).map((page) => page.length)).toEqual([4, 3]);
    const mixed = [note(long), note(long), note('s'), note('s'), note(long)];
    expect(wallPages(mixed).flat()).toEqual(mixed);
    expect(wallPages(mixed).map((page) => page.length)).toEqual([2, 3]);
    const [one, other, s] = [note('a'), note('b'), note('c')];
    const between = [one, note(long), other, note(long), s];
    expect(wallPages(between).map((page) => page.length)).toEqual([3, 2]);
    expect(wallPages(between.toReversed())).toHaveLength(2);
    expect(wallPages([])).toEqual([[]]);
  });
});
