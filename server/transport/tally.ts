import type { RequestName } from '../../shared/protocol.ts';
import type { RefusalCode } from '../../shared/refusals.ts';

type Outcome = 'ok' | RefusalCode;

/** What has happened since the start, in numbers: no code, name or address is in it. */
export class Tally {
  readonly #answers = new Map<string, { readonly name: RequestName; readonly outcome: Outcome; count: number }>();
  pushes = 0;
  /** Requests and sockets that were passed on to another node. */
  forwarded = 0;

  answered(name: RequestName, outcome: Outcome): void {
    const key = `${name} ${outcome}`;
    const known = this.#answers.get(key);
    if (known === undefined) this.#answers.set(key, { name, outcome, count: 1 });
    else known.count += 1;
  }

  answers(): Iterable<{ readonly name: RequestName; readonly outcome: Outcome; readonly count: number }> {
    return this.#answers.values();
  }
}
