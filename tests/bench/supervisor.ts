import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Tail } from './tail.ts';

/** A connection breaks before the end of the process that had it is told; the end says more. */
const endIsToldMs = 1_000;

/** A process has ended that was not to end. */
export class ProcessEnded extends Error {}

/**
 * The processes and directories of a scenario. They are gone when it is over, however it ends; and a process that
 * ends before ends the scenario. So nobody who waits for a process has to ask whether it still runs.
 */
export class Supervisor {
  /** Aborted when the scenario is over: for waits that would outlast it. */
  readonly signal: AbortSignal;
  readonly #over = new AbortController();
  readonly #children = new Set<ChildProcess>();
  readonly #directories: string[] = [];
  readonly #failed: Promise<never>;
  #fail: (error: Error) => void = () => undefined;

  constructor() {
    this.signal = this.#over.signal;
    this.#failed = new Promise((_, reject) => {
      this.#fail = reject;
    });
    this.#failed.catch(() => undefined);
  }

  /** What comes of `task`; throws `ProcessEnded` if one of its processes ends before. */
  static async during<Result>(task: (supervisor: Supervisor) => Promise<Result>): Promise<Result> {
    const supervisor = new Supervisor();
    const clear = (): void => {
      supervisor.#kill();
      supervisor.#removeDirectories();
    };
    process.once('exit', clear);
    try {
      return await supervisor.#unlessOneEnds(task(supervisor));
    } finally {
      await supervisor.#close();
      process.off('exit', clear);
    }
  }

  /** Takes charge of the process that `start` makes. `name`: what a person calls it. */
  adopt<Child extends ChildProcess>(name: string, start: () => Child): Child {
    this.signal.throwIfAborted();
    const child = start();
    this.#children.add(child);
    const tail = new Tail();
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (text) => {
        tail.add(String(text));
      });
    }
    child.once('error', (error) => {
      this.#fail(new ProcessEnded(`${name} could not be started: ${error.message}`));
    });
    // Not at its exit: what it has said last may come later.
    child.once('close', (code, signal) => {
      this.#children.delete(child);
      if (!this.signal.aborted) this.#fail(new ProcessEnded(`${name} ended ${wayOf(code, signal)}. ${tail.told()}`));
    });
    return child;
  }

  /** A new directory that is removed with all that is in it. */
  directory(): string {
    const directory = mkdtempSync(join(tmpdir(), 'two-hats-bench-'));
    this.#directories.push(directory);
    return directory;
  }

  async #unlessOneEnds<Result>(task: Promise<Result>): Promise<Result> {
    try {
      return await Promise.race([task, this.#failed]);
    } catch (error) {
      await Promise.race([this.#failed, pause(endIsToldMs, undefined, { signal: this.signal })]);
      throw error;
    }
  }

  async #close(): Promise<void> {
    this.#over.abort();
    const ends = [...this.#children].map((child) => once(child, 'close'));
    this.#kill();
    await Promise.all(ends);
    this.#removeDirectories();
  }

  #kill(): void {
    for (const child of this.#children) child.kill('SIGKILL');
  }

  /** Again where a process that is just dying has written something more. */
  #removeDirectories(): void {
    for (const directory of this.#directories.splice(0)) {
      rmSync(directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
    }
  }
}

function wayOf(code: number | null, signal: NodeJS.Signals | null): string {
  return signal === null ? `with exit code ${String(code)}` : `by ${signal}`;
}
