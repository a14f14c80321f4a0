/** The world as ports: the machine's clock, chance and log. */
import { randomInt } from 'node:crypto';
import { nanoid } from 'nanoid';
import { pino, type DestinationStream, type Level } from 'pino';
import type { HelperId, Instant, SeatId } from '../shared/ids.ts';
import { drawCode } from '../shared/room-code.ts';
import type { Cancel, Clock, Ids, Log } from './rooms/ports.ts';

/** Node's timers take 31 bits; longer waits are made of several. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** The wall clock at the start, carried on by the monotonic one: a step of the first changes nothing. */
export function systemClock(): Clock {
  const startedAt = Date.now() - performance.now();
  const now = (): Instant => Math.floor(startedAt + performance.now()) as Instant;
  const at: Clock['at'] = (time, run) => {
    if (time <= now()) return soon(run);
    let timer: NodeJS.Timeout;
    const wait = (): void => {
      const left = time - now();
      if (left <= 0) run();
      else arm(left);
    };
    const arm = (left: number): void => {
      timer = setTimeout(wait, Math.min(Math.max(0, left), LONGEST_TIMER_MS));
    };
    arm(time - now());
    return () => {
      clearTimeout(timer);
    };
  };
  return { now, at };
}

/** In this turn of the loop already, once all that has come in has been taken up. */
function soon(run: () => void): Cancel {
  const turn = setImmediate(run);
  return () => {
    clearImmediate(turn);
  };
}

export function randomIds(): Ids {
  return {
    roomCode: () => drawCode((limit) => randomInt(limit)),
    seat: () => nanoid<SeatId>(12),
    helper: () => nanoid<HelperId>(12),
    seed: () => randomInt(2 ** 32),
    incident: () => nanoid(8),
  };
}

/** A full disk under the log must not stop the workshops: what cannot be written is lost. */
function standardOutput(): DestinationStream {
  const output = pino.destination({ fd: 1, sync: true });
  output.on('error', () => undefined);
  return output;
}

export function jsonLog(level: Level | 'silent', destination?: DestinationStream): Log {
  const options = { level, base: null };
  const logger = pino(options, destination ?? standardOutput());
  return {
    info: (message, fields = {}) => {
      logger.info(fields, message);
    },
    warn: (message, fields = {}) => {
      logger.warn(fields, message);
    },
    error: (message, fields = {}) => {
      logger.error(fields, message);
    },
  };
}
