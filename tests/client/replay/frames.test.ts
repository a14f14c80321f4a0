import { describe, expect, it } from 'vitest';
import {
  busiestTeams,
  frameAt,
  longestRoundMs,
  longestWaitMs,
  playingTimes,
  replayOf,
  restMs,
  type Replay,
} from '../../../client/replay/frames.ts';
import type { CardId, TeamId } from '../../../shared/ids.ts';
import { board, first, round, second } from './rounds.ts';

const both = replayOf([first, second]);

/** `Orange: aL bM*`, a star for every change, `#` if it is locked. */
function shown(replay: Replay, at: number): readonly string[] {
  const frame = frameAt(replay, at);
  return (frame?.boards ?? []).map(({ cards, isLocked }) => {
    const each = [...cards].map(
      ([card, { side, changes }]) => `${card}${side === 'leader' ? 'L' : 'M'}${'*'.repeat(changes)}`,
    );
    return each.sort().join(' ') + (isLocked ? '#' : '');
  });
}

/** The moment at which a step of the first round comes. */
function momentOf(replay: Replay, clockMs: number, kind: string): number {
  const step = replay.steps.find((one) => one.round === 0 && one.clock === clockMs && one.kind === kind);
  if (step === undefined) throw new Error(`no ${kind} at ${String(clockMs)}`);
  return step.at;
}

describe('playing times', () => {
  it('cut a long wait short and keep the others', () => {
    expect(playingTimes([0, 1_000, 61_000, 62_000])).toEqual([0, 1_000, 1_000 + longestWaitMs, 2_000 + longestWaitMs]);
  });

  it('make a busy round of three minutes fit, in the same proportions', () => {
    const busy = Array.from({ length: 181 }, (_, second) => second * 1_000);
    const times = playingTimes(busy);
    expect(times.at(-1)).toBeCloseTo(longestRoundMs);
    expect(times[90]).toBeCloseTo(longestRoundMs / 2);
  });

  it('have nothing to say of a round that nobody played', () => {
    expect(playingTimes([])).toEqual([]);
  });
});

describe('the boards at a moment', () => {
  it('are empty before the first card', () => {
    expect(shown(both, 0)).toEqual(['', '']);
    expect(frameAt(both, 0)?.step.kind).toBe('begin');
  });

  it('hold what has been placed until then, with what has moved over', () => {
    expect(shown(both, momentOf(both, 1_000, 'place'))).toEqual(['aL bL', 'aL']);
    expect(shown(both, momentOf(both, 3_000, 'change'))).toEqual(['aL bM*', 'aL bM']);
    expect(shown(both, momentOf(both, 3_000, 'change') - 1)).toEqual(['aL bL', 'aL bM']);
  });

  it('are locked until a card is moved in the second look, and then again', () => {
    expect(shown(both, momentOf(both, 5_000, 'lock'))).toEqual(['aL bM*#', 'aL bM#']);
    expect(shown(both, momentOf(both, 20_000, 'change'))).toEqual(['aL bM*#', 'aM* bM']);
    expect(shown(both, momentOf(both, 22_000, 'lock'))).toEqual(['aL bM*#', 'aM* bM#']);
  });

  it('are those of the next round once it begins', () => {
    const begin = both.steps.find((step) => step.round === 1)?.at ?? 0;
    expect(frameAt(both, begin - 1)?.round.round).toBe(0);
    expect(frameAt(both, begin)?.round.round).toBe(1);
    expect(shown(both, begin)).toEqual(['', '']);
    expect(shown(both, both.duration)).toEqual(['cL#', 'cM#']);
  });

  it('do not exist without a round', () => {
    expect(frameAt(replayOf([]), 0)).toBeNull();
  });
});

describe('the steps', () => {
  it('leave out a card that was not shown, and a placement that changes nothing', () => {
    const replay = replayOf([round(0, ['a'], [board(0, ['0 a L', '1 z M', '2 a L', '3 a M'], [null, null])])]);
    expect(replay.steps.map(({ kind }) => kind)).toEqual(['begin', 'place', 'change']);
  });

  it('lock a board after the card that was placed in the same moment', () => {
    const replay = replayOf([round(0, ['a'], [board(0, ['0 a L'], [0, null]), board(1, ['0 a M'], [null, null])])]);
    expect(replay.steps.map(({ kind }) => kind)).toEqual(['begin', 'place', 'place', 'lock']);
  });

  it('begin after a look at the empty boards and end after one at the last lock', () => {
    expect(both.steps[1]?.at).toBe(restMs);
    expect(both.duration).toBe((both.steps.at(-1)?.at ?? 0) + restMs);
  });
});

describe('the parts of a round', () => {
  it('begin with the last first lock, the first card moved after it, and the last lock', () => {
    const own = both.markers.filter((marker) => marker.round === 0);
    expect(own).toEqual([
      { phase: 'team-sort', round: 0, at: 0 },
      { phase: 'lock-1', round: 0, at: momentOf(both, 5_000, 'lock') },
      { phase: 'second-look', round: 0, at: momentOf(both, 20_000, 'change') },
      { phase: 'lock-2', round: 0, at: momentOf(both, 22_000, 'lock') },
    ]);
    expect(frameAt(both, momentOf(both, 20_000, 'change'))?.phase).toBe('second-look');
  });

  it('are only those that took place', () => {
    const phases = both.markers.filter((marker) => marker.round === 1).map(({ phase }) => phase);
    expect(phases).toEqual(['team-sort', 'lock-1']);
  });
});

describe('the teams that changed most', () => {
  it('come before the others, the first of two that changed alike', () => {
    const hesitant = (team: number, changes: number) =>
      board(team, ['0 a L', ...['1 a M', '2 a L'].slice(0, changes)], [3, null]);
    const replay = replayOf([round(0, ['a'], [hesitant(0, 0), hesitant(1, 1), hesitant(2, 2), hesitant(3, 1)])]);
    expect([...busiestTeams(replay, 2)]).toEqual([2 as TeamId, 1 as TeamId]);
    expect(replay.rounds[0]?.cards[0]?.card).toBe('a' as CardId);
  });
});
