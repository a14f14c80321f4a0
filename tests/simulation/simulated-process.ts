/** One process of the server: the real rooms and the real sessions, on a clock and a disk that are not. */
import type { HelperId, Instant, RoomCode, SeatId } from '../../shared/ids.ts';
import type { Clock, Connection, Ids, Log, Ports } from '../../server/rooms/ports.ts';
import { Registry } from '../../server/rooms/registry.ts';
import { SoleTenancy } from '../../server/rooms/sole-tenancy.ts';
import { receiver, type Receive } from '../../server/transport/listen.ts';
import { Session } from '../../server/transport/session.ts';
import { SharedLimits } from '../../server/transport/shared-limits.ts';
import { Tally } from '../../server/transport/tally.ts';
import { numberOf, type Dice } from './dice.ts';
import { DiskJournal, type Disk } from './store.ts';
import type { Cancel, Timeline } from './timeline.ts';

const epoch = 1_800_000_000_000;
const pushEveryMs = 50;

type Kind = 'timer' | 'input' | 'disk';

export interface ProcessNeeds {
  readonly name: string;
  readonly seed: string;
  readonly timeline: Timeline;
  readonly disk: Disk;
  readonly dice: (lane: string) => Dice;
  /** How far the machine's clock is from the truth when the process starts. */
  readonly wallMs: number;
  readonly seats: number;
  readonly content: Pick<Ports, 'decks' | 'wordFilter'>;
  readonly watch: ProcessWatch;
}

export interface ProcessWatch {
  /** Something ran that may have left promises to be settled. */
  touched(): void;
  appended(process: SimulatedProcess, code: RoomCode, entry: Parameters<Ports['journal']['append']>[1]): void;
  conflict(process: SimulatedProcess, code: RoomCode): void;
  /** A fault that the server caught. */
  fault(process: SimulatedProcess, what: string): void;
}

/** Monotonic, from where the machine's clock stood at the start. */
class ProcessClock implements Clock {
  readonly timers = new Set<object>();
  readonly #timeline: Timeline;
  readonly #enter: (kind: Kind, run: () => void) => void;
  #offset: number;

  constructor(timeline: Timeline, wallMs: number, enter: (kind: Kind, run: () => void) => void) {
    this.#timeline = timeline;
    this.#enter = enter;
    this.#offset = epoch + wallMs;
  }

  now(): Instant {
    return (this.#timeline.now() + this.#offset) as Instant;
  }

  at(time: Instant, run: () => void): Cancel {
    const timer = { cancel: () => {} };
    this.timers.add(timer);
    const ring = (): void => {
      if (!this.timers.has(timer)) return;
      if (this.now() < time) {
        arm();
        return;
      }
      this.timers.delete(timer);
      run();
    };
    const arm = (): void => {
      timer.cancel = this.#timeline.at(time - this.#offset, () => this.#enter('timer', ring));
    };
    arm();
    return () => {
      this.timers.delete(timer);
      timer.cancel();
    };
  }

  /** The machine slept, and its monotonic clock with it. */
  stood(ms: number): void {
    this.#offset -= ms;
  }

  /** When it will be so late, on the world's clock. */
  worldTime(at: Instant): number {
    return at - this.#offset;
  }
}

export interface ServerPage {
  readonly receive: Receive;
  /** `silent`: the line broke, and nobody said goodbye. */
  end(silent: boolean): void;
}

export class SimulatedProcess {
  readonly name: string;
  readonly clock: ProcessClock;
  readonly registry: Registry;
  isReady = false;
  isDraining = false;
  isDead = false;
  /** Until when the process stands still. */
  stillUntil = 0;
  readonly #needs: ProcessNeeds;
  readonly #limits: SharedLimits;
  readonly #tally = new Tally();
  #backlog: { readonly kind: Kind; readonly run: () => void; readonly lane: string }[] = [];

  constructor(needs: ProcessNeeds) {
    this.#needs = needs;
    this.name = needs.name;
    const enter = (kind: Kind, run: () => void): void => this.enter(kind, run);
    this.clock = new ProcessClock(needs.timeline, needs.wallMs, enter);
    this.#limits = new SharedLimits(this.clock, (error) => needs.watch.fault(this, String(error)));
    this.registry = new Registry(this.#ports(enter));
  }

  start(ready: () => void): void {
    this.#needs.watch.touched();
    void this.registry.start().then(
      () => {
        this.isReady = true;
        ready();
      },
      (error: unknown) => this.#needs.watch.fault(this, `the start failed: ${String(error)}`),
    );
  }

  /** Like SIGTERM: what is under way is finished first. */
  stop(done: () => void): void {
    this.isDraining = true;
    this.#needs.watch.touched();
    this.#limits.stop();
    void this.registry.stop('restarting').then(done);
  }

  /** Runs what the world has for the process, or keeps it until the process moves again. */
  enter(kind: Kind, run: () => void): void {
    if (this.isDead) return;
    if (this.stillUntil > this.#needs.timeline.now()) {
      this.#backlog.push({ kind, run, lane: this.#needs.timeline.lane() });
      return;
    }
    this.#needs.watch.touched();
    try {
      run();
    } catch (error) {
      this.#needs.watch.fault(this, `threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
  }

  standStill(ms: number, isClockStill: boolean, timersFirst: boolean): void {
    const { timeline } = this.#needs;
    this.stillUntil = timeline.now() + ms;
    timeline.at(this.stillUntil, () => {
      if (isClockStill) this.clock.stood(ms);
      const backlog = this.#backlog;
      this.#backlog = [];
      const [first, second] = timersFirst ? ['timer', 'other'] : ['other', 'timer'];
      for (const kind of [first, second]) {
        for (const one of backlog) {
          if ((one.kind === 'timer') === (kind === 'timer'))
            timeline.in(0, () => this.enter(one.kind, one.run), one.lane);
        }
      }
    });
  }

  /** What the process makes of a new page. */
  welcome(id: string, address: string, page: Omit<Connection, 'id'>): ServerPage {
    const { watch } = this.#needs;
    const session = new Session({
      registry: this.registry,
      connection: { id, ...page },
      candidate: null,
      createKey: undefined,
      guesses: this.#limits.guessesFrom(address),
      newSeats: this.#limits.newSeatsFrom(address),
      mayOpenRoom: () => this.#limits.mayOpenRoom(address),
      bringDeck: (id) => Promise.resolve(id),
      seated: () => undefined,
    });
    const receive = receiver({
      handlers: session,
      gate: () => (this.isDraining ? 'restarting' : null),
      fault: (error) => {
        watch.fault(this, error instanceof Error ? (error.stack ?? error.message) : String(error));
        return 'incident';
      },
      tally: this.#tally,
    });
    return { receive, end: (silent) => session.end(silent) };
  }

  #ports(enter: (kind: Kind, run: () => void) => void): Ports {
    const { name, disk, timeline, dice, watch, content, seats } = this.#needs;
    const journal = new DiskJournal({
      name,
      disk,
      timeline,
      dice: (lane) => dice(`${lane}/disk`),
      enter,
      appended: (code, entry) => watch.appended(this, code, entry),
      conflict: (code) => watch.conflict(this, code),
    });
    const limits = { seats, pushEveryMs, awayAfterMs: 15_000 };
    const tenancy = new SoleTenancy(journal, this.clock);
    return { clock: this.clock, ids: this.#ids(), journal, tenancy, ...content, log: this.#log(), limits };
  }

  /** From the dice of the workshop that asks, so that no other one has a part in it. */
  #ids(): Ids {
    const { timeline, dice, seed } = this.#needs;
    const own = () => dice(`${timeline.lane()}/ids`);
    return {
      roomCode: () => String(own().between(100_000, 999_999)) as RoomCode,
      seat: () => `seat-${own().token(7)}` as SeatId,
      helper: () => `help-${own().token(7)}` as HelperId,
      seed: () => numberOf(`${seed} ${timeline.now()}`),
      incident: () => 'incident',
    };
  }

  #log(): Log {
    const expected = ['journal refused', 'the journal threw', 'a room cannot be opened', 'a room could not be deleted'];
    return {
      info: () => {},
      warn: () => {},
      error: (message, fields) => {
        if (!expected.includes(message)) this.#needs.watch.fault(this, `${message} ${JSON.stringify(fields ?? {})}`);
      },
    };
  }
}
