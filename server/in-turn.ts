import { setImmediate as breath } from 'node:timers/promises';

/** Does what is heavy one after the other, and lets everybody else have a turn in between. */
export function inTurn(): <T>(task: () => T | Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const turn = last.then(() => breath()).then(task);
    last = turn.catch(() => undefined);
    return turn;
  };
}
