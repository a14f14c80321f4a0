import { createHash } from 'node:crypto';

const linesKept = 60;

/** What happened in a run: all of it as one hash, and the last of it as lines to read. */
export class Trace {
  readonly #hash = createHash('sha256');
  readonly #now: () => number;
  readonly #isWhole: boolean;
  #lines: string[] = [];
  #count = 0;

  constructor(now: () => number, isWhole: boolean) {
    this.#now = now;
    this.#isWhole = isWhole;
  }

  add(line: string): void {
    this.#count += 1;
    const timed = `${String(this.#now()).padStart(7)} ${line}`;
    this.#hash.update(timed);
    this.#lines.push(timed);
    if (!this.#isWhole && this.#lines.length > 4 * linesKept) this.#lines = this.#lines.slice(-linesKept);
  }

  lines(): readonly string[] {
    return this.#isWhole ? this.#lines : this.#lines.slice(-linesKept);
  }

  count(): number {
    return this.#count;
  }

  /** To be called once, at the end. */
  digest(): string {
    return this.#hash.digest('hex');
  }
}
