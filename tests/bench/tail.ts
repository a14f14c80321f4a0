const linesKept = 15;

/** The last lines of what a process has written. Pure. */
export class Tail {
  #lines: readonly string[] = [''];

  /** Text as it comes, cut anywhere. */
  add(text: string): void {
    const [first = '', ...more] = text.split('\n');
    const last = this.#lines.at(-1) ?? '';
    this.#lines = [...this.#lines.slice(0, -1), last + first, ...more].slice(-linesKept - 1);
  }

  /** A sentence for a person, with the lines after it. */
  told(): string {
    const lines = this.#lines.filter((line) => line.trim() !== '').slice(-linesKept);
    return lines.length === 0 ? 'It said nothing.' : ['It said last:', ...lines].join('\n    ');
  }
}
