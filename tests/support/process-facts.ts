/** What the operating system says about a process. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { requireOptional } from './optional.ts';

/** Where such facts are, or null once it has been said why the tests that need them are skipped. */
export function requireProcFiles(): string | null {
  const found = existsSync('/proc/self/status') ? '/proc' : null;
  const remedy = 'Run them on Linux: they read how much memory the server takes.';
  return requireOptional({ what: 'the /proc files of Linux', found, remedy });
}

/** Memory that the process holds, in megabytes. */
export function memoryOf(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1_024;
}

/** Files and connections that the process has open. */
export function handlesOf(pid: number): number {
  return readdirSync(`/proc/${String(pid)}/fd`).length;
}
