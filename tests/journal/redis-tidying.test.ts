import { ErrorReply } from 'redis';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Link } from '../../server/journal/redis/link.ts';
import { Tidying } from '../../server/journal/redis/tidying.ts';
import { recordingLog } from '../support/fakes.ts';

const soonMs = 30_000;
const busy = new ErrorReply('ERR Background append only file rewriting already in progress');

describe('[P5] what was erased leaves the files of Redis', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function made() {
    const client = { bgRewriteAof: vi.fn(async () => 'started'), bgSave: vi.fn(async () => 'started') };
    const log = recordingLog();
    const tidying = new Tidying({ client: () => client } as unknown as Link, log);
    tidying.by(['BGREWRITEAOF', 'BGSAVE']);
    return { ...client, log, tidying };
  }

  it('once for all that was erased within half a minute', async () => {
    const { bgRewriteAof, bgSave, tidying } = made();
    tidying.soon();
    await vi.advanceTimersByTimeAsync(soonMs - 1);
    tidying.soon();
    expect(bgRewriteAof).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(10 * soonMs);
    expect(bgRewriteAof).toHaveBeenCalledTimes(1);
    expect(bgSave).toHaveBeenCalledTimes(1);
  });

  it('also where Redis was busy or away at first: only that is asked again, and one warning is given', async () => {
    const { bgRewriteAof, bgSave, log, tidying } = made();
    bgRewriteAof
      .mockRejectedValueOnce(busy)
      .mockRejectedValueOnce(new Error('Socket closed unexpectedly'))
      .mockRejectedValueOnce(new Error('again'));
    tidying.soon();
    await vi.advanceTimersByTimeAsync(10 * soonMs);
    expect(bgRewriteAof).toHaveBeenCalledTimes(4);
    expect(bgSave).toHaveBeenCalledTimes(1);
    expect(log.lines).toEqual([
      {
        level: 'warn',
        message: 'the files of Redis cannot be written anew',
        fields: { error: 'Socket closed unexpectedly' },
      },
    ]);
  });

  it('except where Redis does not allow that or does not know how, which is said once', async () => {
    const { bgRewriteAof, bgSave, log, tidying } = made();
    bgRewriteAof.mockRejectedValue(
      new ErrorReply("NOPERM User app has no permissions to run the 'bgrewriteaof' command"),
    );
    bgSave.mockRejectedValue(new ErrorReply("ERR unknown command 'BGSAVE', with args beginning with: "));
    for (let times = 0; times < 2; times += 1) {
      tidying.soon();
      await vi.advanceTimersByTimeAsync(10 * soonMs);
    }
    expect(bgRewriteAof).toHaveBeenCalledTimes(2);
    expect(bgSave).toHaveBeenCalledTimes(2);
    expect(log.lines).toHaveLength(1);
  });

  it('when the process stops, at once; nothing is left to do after that', async () => {
    const { bgRewriteAof, tidying } = made();
    bgRewriteAof.mockRejectedValue(busy);
    tidying.soon();
    await tidying.close();
    tidying.soon();
    expect(vi.getTimerCount()).toBe(0);
    expect(bgRewriteAof).toHaveBeenCalledTimes(1);
  });
});
