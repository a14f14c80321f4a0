/** Attacks from processes of their own, and what sixty honest people notice of them. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Ask, Page } from '../bots/page.ts';
import { memoryOf } from '../support/process-facts.ts';

const script = fileURLToPath(new URL('../support/raw-attack.ts', import.meta.url));
const lookEveryMs = 100;
const stopsWithinMs = 5_000;

/** How often it has done what, as it counts it. */
type Counts = Readonly<Record<string, number>>;

export interface Attack {
  counts(): Counts;
  /** Ends it; gives what it has done. */
  stop(): Promise<Counts>;
}

export function attack(name: string, url: string, code: string, secret = ''): Attack {
  const child = spawn(process.execPath, ['--import', 'tsx', script, name, url, code, secret], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (text) => {
    said += String(text);
  });
  // What stands after the last line break may be half a line.
  const counts = (): Counts => JSON.parse(said.split('\n').at(-2) ?? '{}') as Counts;
  return {
    counts,
    stop: async () => {
      const ended = once(child, 'close', { signal: AbortSignal.timeout(stopsWithinMs) });
      child.stdin.end();
      if (child.exitCode !== null) throw new Error(`the attack ${name} gave up by itself`);
      await ended;
      return counts();
    },
  };
}

/** Measures how long answers take, from now on, in milliseconds. Null: none came. */
export class Stopwatch {
  #times: (number | null)[] = [];

  watch(page: Page): void {
    const { ask } = page;
    const timed: Ask = async (name, request) => {
      const since = performance.now();
      const reply = await ask(name, request);
      this.#times.push(reply === null ? null : performance.now() - since);
      return reply;
    };
    page.ask = timed;
  }

  /** What has been measured since the last lap. */
  lap(): { readonly answers: number; readonly lost: number; readonly p50: number; readonly p95: number } {
    const times = this.#times;
    this.#times = [];
    const answered = times.filter((time) => time !== null).sort((one, other) => one - other);
    const at = (share: number): number => Math.round(answered[Math.floor(answered.length * share)] ?? Infinity);
    return { answers: answered.length, lost: times.length - answered.length, p50: at(0.5), p95: at(0.95) };
  }
}

/** The most memory that a process took within this time, in megabytes. */
export async function peakMemory(pid: number, ms: number): Promise<number> {
  let peak = 0;
  for (const until = Date.now() + ms; Date.now() < until;) {
    peak = Math.max(peak, memoryOf(pid));
    await pause(lookEveryMs);
  }
  return peak;
}
