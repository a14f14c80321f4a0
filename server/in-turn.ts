import { setTimeout as pause } from 'node:timers/promises';

/** For every millisecond of heavy work, so many are left to everybody else. */
const REST = 2;

/** Does what is heavy one after the other, with a rest after each. */
export function inTurn(): <T>(task: () => T | Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    let tookMs = 0;
    const turn = last.then(async () => {
      const since = performance.now();
      try {
        return await task();
      } finally {
        tookMs = performance.now() - since;
      }
    });
    last = turn.catch(() => undefined).then(() => pause(REST * tookMs));
    return turn;
  };
}
