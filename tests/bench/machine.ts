/** Processor time, read from outside by what the operating system counts (Linux). */
import { readdirSync, readFileSync } from 'node:fs';
import { sumOf } from './statistics.ts';

const NANOSECONDS = 1e9;
/** Ticks a second of /proc/stat. */
const TICKS = 100;
const BYTES_IN_KB = 1_024;

/** Seconds that all threads of the process have run. */
export function cpuOf(pid: number): number {
  const tasks = `/proc/${pid}/task`;
  const times = readdirSync(tasks).flatMap((task) => secondsOf(`${tasks}/${task}/schedstat`) ?? []);
  if (times.length === 0) throw new Error(`this system does not tell processor time in ${tasks}/*/schedstat`);
  return sumOf(times);
}

/** Bytes of memory that the process has, shared pages included. */
export function residentOf(pid: number): number {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) * BYTES_IN_KB;
}

/** Finer than the ticks of `stat`: a turn of one second is a few ticks only. */
function secondsOf(file: string): number | null {
  try {
    return Number(readFileSync(file, 'utf8').split(' ', 1)[0]) / NANOSECONDS;
  } catch {
    // The thread has ended since the directory was read.
    return null;
  }
}

/** Seconds of all processors of the machine: worked by anybody, and there to be worked. */
export function machineTime(): { readonly worked: number; readonly all: number } {
  const [line = ''] = readFileSync('/proc/stat', 'utf8').split('\n', 1);
  const [user = 0, nice = 0, system = 0, idle = 0, waiting = 0, ...rest] = line
    .trim()
    .split(/\s+/)
    .slice(1, 9)
    .map(Number);
  const worked = user + nice + system + rest.reduce((sum, ticks) => sum + ticks, 0);
  return { worked: worked / TICKS, all: (worked + idle + waiting) / TICKS };
}
