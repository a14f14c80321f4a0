/** What the clients of one server have seen during one turn. Pure. */
export interface Counts {
  /** Commands sent, and how they were answered within the turn. */
  readonly sent: number;
  readonly accepted: number;
  readonly refused: number;
  /** To everybody: phones, hosts and projectors. */
  readonly pushes: number;
  /** Those to phones alone, and the bytes of all that came down to them. */
  readonly phonePushes: number;
  readonly phoneBytes: number;
  /** Milliseconds from sending to the acknowledgement, of those accepted; Infinity of those never answered. */
  readonly latencies: readonly number[];
}

type Numbers = { -readonly [Count in Exclude<keyof Counts, 'latencies'>]: number };

const nothing: Numbers = { sent: 0, accepted: 0, refused: 0, pushes: 0, phonePushes: 0, phoneBytes: 0 };

export class Tally {
  #counts: Numbers = { ...nothing };
  #latencies: number[] = [];
  /** When this turn began. */
  #since = 0;

  /** Begins a turn, at the instant `now`. What was sent before it no longer counts, even if it is answered now. */
  begin(now: number): void {
    this.#counts = { ...nothing };
    this.#latencies = [];
    this.#since = now;
  }

  sent(): void {
    this.#counts.sent += 1;
  }

  answered(isAccepted: boolean, sentAt: number, now: number): void {
    if (sentAt < this.#since) return;
    if (isAccepted) {
      this.#counts.accepted += 1;
      this.#latencies.push(now - sentAt);
    } else this.#counts.refused += 1;
  }

  received(bytes: number, isPush: boolean, isPhone: boolean): void {
    const counts = this.#counts;
    if (isPhone) counts.phoneBytes += bytes;
    if (!isPush) return;
    counts.pushes += 1;
    if (isPhone) counts.phonePushes += 1;
  }

  isAllAnswered(): boolean {
    const { sent, accepted, refused } = this.#counts;
    return accepted + refused >= sent;
  }

  counts(): Counts {
    const { sent, accepted, refused } = this.#counts;
    const unanswered = Array.from({ length: sent - accepted - refused }, () => Infinity);
    return { ...this.#counts, latencies: [...this.#latencies, ...unanswered] };
  }
}

export function together(all: readonly Counts[]): Counts {
  const sum = { ...nothing };
  for (const counts of all) for (const name of Object.keys(nothing) as (keyof Numbers)[]) sum[name] += counts[name];
  return { ...sum, latencies: all.flatMap(({ latencies }) => latencies) };
}
