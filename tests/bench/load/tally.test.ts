import { describe, expect, it } from 'vitest';
import { Tally, together } from './tally.ts';

/** A turn that began at 1,000. */
function turn(): Tally {
  const tally = new Tally();
  tally.begin(1_000);
  return tally;
}

describe('what is counted in a turn', () => {
  it('has the time of what was accepted, and no time of what was refused', () => {
    const tally = turn();
    for (const isAccepted of [true, false]) {
      tally.sent();
      tally.answered(isAccepted, 1_010, 1_030);
    }
    expect(tally.counts()).toMatchObject({ sent: 2, accepted: 1, refused: 1, latencies: [20] });
    expect(tally.isAllAnswered()).toBe(true);
  });

  it('does not leave out what was never answered: that was the slowest of all', () => {
    const tally = turn();
    tally.sent();
    tally.sent();
    tally.answered(true, 1_001, 1_005);
    expect(tally.isAllAnswered()).toBe(false);
    expect(tally.counts().latencies).toEqual([4, Infinity]);
  });

  it('is not given the answers of the turn before', () => {
    const tally = turn();
    tally.sent();
    tally.begin(2_000);
    tally.sent();
    tally.answered(true, 1_010, 2_010);
    expect(tally.counts()).toMatchObject({ sent: 1, accepted: 0, latencies: [Infinity] });
  });

  it('tells what came to phones from what came to host and projector', () => {
    const tally = turn();
    tally.received(100, true, true);
    tally.received(1_000, true, false);
    tally.received(10, false, true);
    expect(tally.counts()).toMatchObject({ pushes: 2, phonePushes: 1, phoneBytes: 110 });
  });

  it('is put together from all load processes', () => {
    const one = turn();
    one.sent();
    one.answered(true, 1_000, 1_001);
    one.received(50, true, true);
    const other = turn();
    other.sent();
    other.answered(false, 1_000, 1_001);
    expect(together([one.counts(), other.counts()])).toEqual({
      sent: 2,
      accepted: 1,
      refused: 1,
      pushes: 1,
      phonePushes: 1,
      phoneBytes: 50,
      latencies: [1],
    });
  });
});
