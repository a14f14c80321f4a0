import { setTimeout as pause } from 'node:timers/promises';

/** For every millisecond of heavy work, so many are left to everybody else. */
const REST = 2;

/**
 * Does what is heavy one after the other, with a rest after each; what is done in a thread of its own needs
 * none. Null: `most` are waiting already, and whoever asks may ask again.
 */
export function inTurn(most: number, rest = REST): <T>(task: () => T | Promise<T>) => Promise<T> | null {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return (task) => {
    if (waiting >= most) return null;
    waiting += 1;
    let tookMs = 0;
    const turn = last.then(async () => {
      const since = performance.now();
      try {
        return await task();
      } finally {
        tookMs = performance.now() - since;
        waiting -= 1;
      }
    });
    last = turn.catch(() => undefined).then(() => pause(rest * tookMs));
    return turn;
  };
}
