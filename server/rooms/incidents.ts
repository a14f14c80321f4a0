import type { Refusal } from '../../shared/refusals.ts';
import { err } from '../../shared/result.ts';
import type { Ids, Log } from './ports.ts';

type Refused = { readonly ok: false; readonly error: Refusal };

/** What should not happen: told to whoever runs the server, and to people by an id that finds the line again. */
export class Incidents {
  readonly #ids: Pick<Ids, 'incident'>;
  readonly #log: Log;

  constructor({ ids, log }: { readonly ids: Pick<Ids, 'incident'>; readonly log: Log }) {
    this.#ids = ids;
    this.#log = log;
  }

  report(message: string, error: unknown, code: 'internal' | 'room_damaged' = 'internal'): Refused {
    const incident = this.#ids.incident();
    this.#log.error(message, { incident, error: error instanceof Error ? error.stack : String(error) });
    return err({ code, incident });
  }

  /** What a timer throws ends neither the process nor the other rooms. */
  guarded(task: () => void): void {
    try {
      task();
    } catch (error) {
      this.report('a timer caught a fault', error);
    }
  }
}
