import type { Duration, Instant } from '../../shared/ids.ts';
import type { Incidents } from './incidents.ts';
import type { Cancel, Clock, Log } from './ports.ts';
import { Pulse } from './pulse.ts';

const TIDY_EVERY_MS = 600_000;

export interface UpkeepTasks {
  stoodStill(lost: Duration): void;
  /** Once a second, whatever else is under way. */
  beat(now: Instant): void;
  /** Once a second, unless it is still under way. Rejects where the store cannot be asked. */
  lookAfter(now: Instant): Promise<void>;
  /** At the start, and every ten minutes. */
  tidy(now: Instant): Promise<void>;
}

/** What has to be done again and again as long as the process lives. */
export class Upkeep {
  readonly #clock: Clock;
  readonly #tasks: UpkeepTasks;
  readonly #log: Log;
  readonly #incidents: Incidents;
  readonly #pulse: Pulse;
  #looking: Promise<void> | null = null;
  #isBlind = false;
  #tidying: Promise<void> = Promise.resolve();
  #cancelTidying: Cancel | null = null;
  #isStopped = false;

  constructor({ clock, log }: { readonly clock: Clock; readonly log: Log }, incidents: Incidents, tasks: UpkeepTasks) {
    this.#clock = clock;
    this.#log = log;
    this.#incidents = incidents;
    this.#tasks = tasks;
    this.#pulse = new Pulse(clock, {
      stoodStill: (lost) => tasks.stoodStill(lost),
      beat: (now) => {
        tasks.beat(now);
        this.#looking ??= this.#look(now);
      },
    });
  }

  /** Resolves when it has been tidied up for the first time. */
  async start(): Promise<void> {
    this.#pulse.start();
    await this.#tidy();
  }

  /** Notices whether the process stood still. */
  check(): void {
    this.#pulse.check();
  }

  /** Resolves when nothing is under way any more. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#pulse.stop();
    this.#cancelTidying?.();
    await Promise.all([this.#looking, this.#tidying]);
  }

  /** That the store cannot be asked is said once. */
  async #look(now: Instant): Promise<void> {
    try {
      await this.#tasks.lookAfter(now);
      this.#isBlind = false;
    } catch (error) {
      if (!this.#isBlind) this.#log.warn('rooms cannot be looked after', { error: String(error) });
      this.#isBlind = true;
    } finally {
      this.#looking = null;
    }
  }

  #tidy(): Promise<void> {
    const now = this.#clock.now();
    const done = this.#tasks.tidy(now).catch((error: unknown) => {
      this.#incidents.report('tidying up failed', error);
    });
    this.#tidying = done.then(() => {
      if (this.#isStopped) return;
      const next = (this.#clock.now() + TIDY_EVERY_MS) as Instant;
      this.#cancelTidying = this.#clock.at(next, () => void this.#tidy());
    });
    return this.#tidying;
  }
}
