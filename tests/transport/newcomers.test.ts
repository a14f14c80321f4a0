import { describe, expect, it } from 'vitest';
import { Strangers, type RawConnection } from '../../server/transport/raw-connections.ts';
import { SharedLimits } from '../../server/transport/shared-limits.ts';
import { seats } from '../../server/transport/rates.ts';
import { Turnstile } from '../../server/transport/turnstile.ts';
import { FakeClock, settled } from '../support/fakes.ts';

const nothingBreaks = (error: unknown): never => {
  throw error;
};

describe('newcomers', () => {
  const rate = { burst: 100, perSecond: 100 };
  /** Then those who are in get their turn. */
  const atOnce = 20;
  const entering = (entered: number[]) => (who: number) => ({
    hasLeft: () => false,
    enter: () => entered.push(who),
    drop: () => entered.push(-who),
  });

  it('[D7] [D10] come in at once while there is room, a few at a time, and in turn after that', async () => {
    const clock = new FakeClock();
    const turnstile = new Turnstile(clock, rate, nothingBreaks);
    const entered: number[] = [];
    for (let who = 1; who <= 250; who += 1) expect(turnstile.ask(entering(entered)(who))).toBe(true);
    expect(entered).toHaveLength(atOnce);
    for (let turn = 0; turn < 20; turn += 1) await settled();
    expect(entered).toHaveLength(100);
    await clock.advance(1_000);
    expect(entered.length).toBeGreaterThanOrEqual(198);
    await clock.advance(1_000);
    expect(entered).toEqual(Array.from({ length: 250 }, (_, index) => index + 1));
    expect(clock.waiting()).toBe(0);
  });

  it('[D7] floods keep the others waiting, but not for long; who has left costs nothing', async () => {
    const clock = new FakeClock();
    const turnstile = new Turnstile(clock, { burst: 100, perSecond: 300 }, nothingBreaks);
    const entered: number[] = [];
    for (let flood = 0; flood < 10_000; flood += 1) turnstile.flooded();
    for (let gone = 0; gone < 1_000; gone += 1) turnstile.ask({ ...entering(entered)(0), hasLeft: () => true });
    turnstile.ask(entering(entered)(1));
    expect(entered).toEqual([]);
    await clock.advance(1_200);
    expect(entered).toEqual([1]);
  });

  it('[D10] one that breaks something as it enters keeps nobody out who stands behind it', async () => {
    const clock = new FakeClock();
    const faults: unknown[] = [];
    const turnstile = new Turnstile(clock, { burst: 1, perSecond: 100 }, (error) => faults.push(error));
    const entered: number[] = [];
    const broken = new Error('broken');
    const breaking = { ...entering(entered)(5), enter: () => nothingBreaks(broken) };
    turnstile.ask(entering(entered)(1));
    for (const newcomer of [breaking, entering(entered)(2), breaking, entering(entered)(3)]) turnstile.ask(newcomer);
    await clock.advance(1_000);
    expect(entered).toEqual([1, -5, 2, -5, 3]);
    expect(faults).toEqual([broken, broken]);
  });

  it('[D10] too many are turned away, and all who wait when the server stops', () => {
    const turnstile = new Turnstile(new FakeClock(), { burst: 1, perSecond: 1 }, nothingBreaks);
    const entered: number[] = [];
    const answers = Array.from({ length: 5_000 }, () => turnstile.ask(entering(entered)(7)));
    expect(answers.filter((isQueued) => !isQueued).length).toBeGreaterThan(1_000);
    turnstile.stop();
    expect(entered.filter((who) => who === -7).length).toBeGreaterThan(1_000);
  });

  it('[D10] of those without a place the oldest goes when there are too many; who has found one stays', async () => {
    const clock = new FakeClock();
    const strangers = new Strangers(clock);
    const closed = new Set<number>();
    const connection = (who: number): RawConnection =>
      ({ transport: {}, close: () => closed.add(who) }) as unknown as RawConnection;
    for (let who = 0; who < 3_110; who += 1) {
      const one = connection(who);
      strangers.wait(one, 30_000);
      if (who < 10) strangers.forget(one);
    }
    expect(closed.size).toBe(100);
    expect(Math.min(...closed)).toBe(10);
    await clock.advance(30_000);
    expect(closed.size).toBe(3_100);
    expect(clock.waiting()).toBe(0);
  });
});

describe('once an address has used up what it may', () => {
  const stays = { hasLeft: () => false };
  const perSecond = 20;

  /** Answers as they come. */
  function noting(answers: boolean[]): (turn: Promise<boolean>) => void {
    return (turn) => void turn.then((isAllowed) => answers.push(isAllowed));
  }

  it('[D3] a new socket for every seat is no way around it: those are let in one after the other', async () => {
    const clock = new FakeClock();
    const limits = new SharedLimits(clock, nothingBreaks);
    const takeSeat = async (): Promise<boolean> => {
      const own = limits.newSeatsFrom('10.0.0.1');
      if (!(await own.turn(stays))) return false;
      own.used();
      return true;
    };
    const answers: boolean[] = [];
    for (let seat = 0; seat < seats.perAddress.burst + 400; seat += 1) {
      noting(answers)(takeSeat());
      await Promise.resolve();
      await Promise.resolve();
    }
    await settled();
    const atOnce = answers.length;
    expect(atOnce).toBeGreaterThanOrEqual(seats.perAddress.burst);
    expect(atOnce).toBeLessThan(seats.perAddress.burst + 50);
    await clock.advance(5_000);
    expect(answers.length - atOnce).toBeGreaterThan(4 * perSecond);
    expect(answers.length - atOnce).toBeLessThanOrEqual(5 * perSecond + 1);
    expect(answers).not.toContain(false);
    expect(await limits.newSeatsFrom('10.0.0.2').turn(stays)).toBe(true);
  });

  it('[D3] [D10] who has gone keeps nobody waiting', async () => {
    const clock = new FakeClock();
    const limits = new SharedLimits(clock, nothingBreaks);
    const guess = limits.guessesFrom('10.0.0.1');
    for (let time = 0; time < 700; time += 1) guess.used();
    expect(await guess.turn(stays)).toBe(false);
    const answers: boolean[] = [];
    for (let gone = 0; gone < 2_000; gone += 1)
      noting(answers)(limits.guessesFrom('10.0.0.1').turn({ hasLeft: () => true }));
    noting(answers)(limits.guessesFrom('10.0.0.1').turn(stays));
    await clock.advance(100);
    expect(answers).toEqual([true]);
  });
});
