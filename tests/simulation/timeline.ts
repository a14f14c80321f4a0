export type Cancel = () => void;

interface Due {
  readonly time: number;
  readonly order: number;
  /** Of which workshop it is. What a step sets going belongs to the same one. */
  readonly lane: string;
  readonly run: () => void;
  isOff: boolean;
}

/** All that is still to happen, in order of time; at one time in the order in which it was asked for. */
export class Timeline {
  readonly #heap: Due[] = [];
  #now = 0;
  #lane = 'world';
  #order = 0;

  now(): number {
    return this.#now;
  }

  lane(): string {
    return this.#lane;
  }

  at(time: number, run: () => void, lane = this.#lane): Cancel {
    const due: Due = { time: Math.max(time, this.#now), order: (this.#order += 1), lane, run, isOff: false };
    this.#heap.push(due);
    this.#rise(this.#heap.length - 1);
    return () => {
      due.isOff = true;
    };
  }

  in(ms: number, run: () => void, lane = this.#lane): Cancel {
    return this.at(this.#now + ms, run, lane);
  }

  /** Makes the next thing happen; false where nothing is left until `end`, which then is now. */
  step(end: number): boolean {
    for (;;) {
      const due = this.#heap[0];
      if (due === undefined || due.time > end) {
        this.#now = Math.max(this.#now, end);
        return false;
      }
      this.#pop();
      if (due.isOff) continue;
      this.#now = due.time;
      this.#lane = due.lane;
      due.run();
      return true;
    }
  }

  #pop(): void {
    const last = this.#heap.pop()!;
    if (this.#heap.length === 0) return;
    this.#heap[0] = last;
    this.#sink();
  }

  #rise(from: number): void {
    let index = from;
    while (index > 0) {
      const above = (index - 1) >> 1;
      if (!this.#isBefore(index, above)) return;
      this.#swap(index, above);
      index = above;
    }
  }

  #sink(): void {
    let index = 0;
    for (;;) {
      const [left, right] = [2 * index + 1, 2 * index + 2];
      let first = index;
      if (left < this.#heap.length && this.#isBefore(left, first)) first = left;
      if (right < this.#heap.length && this.#isBefore(right, first)) first = right;
      if (first === index) return;
      this.#swap(index, first);
      index = first;
    }
  }

  #isBefore(one: number, other: number): boolean {
    const [a, b] = [this.#heap[one]!, this.#heap[other]!];
    return a.time < b.time || (a.time === b.time && a.order < b.order);
  }

  #swap(one: number, other: number): void {
    const kept = this.#heap[one]!;
    this.#heap[one] = this.#heap[other]!;
    this.#heap[other] = kept;
  }
}
