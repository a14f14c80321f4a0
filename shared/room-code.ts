/** What the code of a room looks like, and which ones rooms are given. */
import type { RoomCode } from './ids.ts';

export const codeShape = /^[1-9]\d{5}$/;
/** All six digits going up or down. */
const runs = '0123456789 9876543210';

/** Whether a room may be given this code: six digits, and none that are easy to guess and to mishear. */
export function isGivable(code: string): code is RoomCode {
  return codeShape.test(code) && !/(\d)\1\1/.test(code) && !runs.includes(code);
}

/** `below`: draws a whole number from 0 up to, and without, its argument. */
export function drawCode(below: (limit: number) => number): RoomCode {
  for (;;) {
    const code = String(100_000 + below(900_000));
    if (isGivable(code)) return code;
  }
}
