/** What the clients of one server have seen since it was last read. */
export interface Counts {
  /** Commands sent, and how they were answered. */
  readonly sent: number;
  readonly accepted: number;
  readonly refused: number;
  readonly pushes: number;
  readonly bytes: number;
  /** Milliseconds from sending to the acknowledgement. */
  readonly latencies: readonly number[];
}

export class Tally {
  sent = 0;
  accepted = 0;
  refused = 0;
  pushes = 0;
  bytes = 0;
  latencies: number[] = [];

  read(): Counts {
    const { sent, accepted, refused, pushes, bytes, latencies } = this;
    this.sent = this.accepted = this.refused = this.pushes = this.bytes = 0;
    this.latencies = [];
    return { sent, accepted, refused, pushes, bytes, latencies };
  }
}

export function together(all: readonly Counts[]): Counts {
  const tally = new Tally();
  for (const counts of all) {
    tally.sent += counts.sent;
    tally.accepted += counts.accepted;
    tally.refused += counts.refused;
    tally.pushes += counts.pushes;
    tally.bytes += counts.bytes;
    tally.latencies = tally.latencies.concat(counts.latencies);
  }
  return tally.read();
}
