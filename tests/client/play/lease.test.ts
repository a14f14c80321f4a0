import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Lease } from '../../../client/play/lease.ts';
import type { CardId } from '../../../shared/ids.ts';

const card = 'c1' as CardId;

function leaseWith(answers: readonly boolean[]) {
  const left = [...answers];
  const port = {
    claim: vi.fn(() => Promise.resolve(left.shift() ?? true)),
    letGo: vi.fn(),
    lost: vi.fn(),
  };
  return { port, lease: new Lease(port) };
}

describe('a card under the finger', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('is claimed at once, and again well before the server takes the finger for gone', async () => {
    const { port, lease } = leaseWith([]);
    lease.take(card);
    await vi.advanceTimersByTimeAsync(6_100);
    expect(port.claim.mock.calls).toEqual([[card], [card], [card], [card]]);
    lease.release();
    await vi.advanceTimersByTimeAsync(6_000);
    expect(port.claim).toHaveBeenCalledTimes(4);
    expect(port.letGo).toHaveBeenCalledTimes(1);
  });

  it('is given up, once, when a team-mate has it', async () => {
    const { port, lease } = leaseWith([false]);
    lease.take(card);
    await vi.advanceTimersByTimeAsync(6_000);
    expect(port.lost.mock.calls).toEqual([[card]]);
    expect(port.claim).toHaveBeenCalledTimes(1);
    lease.release();
    expect(port.letGo).not.toHaveBeenCalled();
  });

  it('is not given up by an answer that comes after the drop', async () => {
    const { port, lease } = leaseWith([false]);
    lease.take(card);
    lease.release();
    await vi.advanceTimersByTimeAsync(0);
    expect(port.lost).not.toHaveBeenCalled();
  });
});
