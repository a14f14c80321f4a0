import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Bundle, movesOfOthers, undoOf } from '../../../client/play/board/moves.ts';
import type { CardId, SeatId } from '../../../shared/ids.ts';
import type { BoardCard } from '../../../shared/views.ts';

const me = 's0' as SeatId;
const ben = 's1' as SeatId;
const card = (id: string, side: BoardCard['side'], by: SeatId | null = null): BoardCard => ({
  card: id as CardId,
  side,
  by,
  split: false,
  heldBy: null,
});

describe('undo of the last own move', () => {
  const move = { card: 'c1' as CardId, from: 'leader', to: 'manager' } as const;

  it('goes back to where the card came from', () => {
    expect(undoOf(move, [card('c1', 'manager', me)], me)).toBe('leader');
  });

  it('is gone once a team-mate has moved the card, or it is elsewhere', () => {
    expect(undoOf(move, [card('c1', 'manager', ben)], me)).toBeNull();
    expect(undoOf(move, [card('c1', 'leader', me)], me)).toBeNull();
  });

  it('cannot put a card back into the tray, and needs a move', () => {
    expect(undoOf({ ...move, from: null }, [card('c1', 'manager', me)], me)).toBeNull();
    expect(undoOf(null, [], me)).toBeNull();
  });
});

describe('moves of the others', () => {
  it('are those that change a column and are not my own', () => {
    const before = [card('c1', null), card('c2', 'leader', ben), card('c3', 'leader', ben)];
    const after = [card('c1', 'leader', ben), card('c2', 'manager', me), card('c3', 'leader', ben)];
    expect(movesOfOthers(before, after, me)).toEqual([{ card: 'c1', side: 'leader', by: ben }]);
  });
});

describe('a bundle', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('[X3] tells everything of five seconds in one go, and then waits anew', () => {
    const told: (readonly number[])[] = [];
    const bundle = new Bundle<number>((items) => told.push(items));
    bundle.add([1]);
    vi.advanceTimersByTime(4_900);
    bundle.add([2, 3]);
    expect(told).toEqual([]);
    vi.advanceTimersByTime(200);
    expect(told).toEqual([[1, 2, 3]]);
    bundle.add([4]);
    vi.advanceTimersByTime(5_000);
    expect(told).toEqual([[1, 2, 3], [4]]);
  });

  it('is silent when nothing happens, and after it has been stopped', () => {
    const tell = vi.fn();
    const bundle = new Bundle<number>(tell);
    bundle.add([]);
    vi.advanceTimersByTime(10_000);
    bundle.add([1]);
    bundle.stop();
    vi.advanceTimersByTime(10_000);
    expect(tell).not.toHaveBeenCalled();
  });
});
