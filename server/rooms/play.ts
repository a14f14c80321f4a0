import type { Instant, RoomCode } from '../../shared/ids.ts';
import type { Refusal } from '../../shared/refusals.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { deadline } from '../game/deadline.ts';
import { turnOf } from '../game/decide.ts';
import type { Actor, Intent } from '../game/game.ts';
import type { WordChange } from '../game/words.ts';
import { Alarm } from './alarm.ts';
import { Ledger, type Outcome } from './ledger.ts';
import type { AppendFailure, Entry, Grant, Receipt, RoomPorts, StoredRoom } from './ports.ts';
import { stateOf, type RoomState } from './state.ts';
import { erasedNames } from './people.ts';
import { unlinkedWords } from './unlinking.ts';

/** What goes into the entry besides the events. */
export interface Extras {
  readonly words?: (state: RoomState) => Result<readonly WordChange[], Refusal>;
  readonly receipt?: Receipt;
  readonly grants?: readonly Grant[];
}

export interface PlayEvents {
  /** The live state is another one. */
  moved(): void;
  published(entry: Entry): void;
  rolledBack(failure: AppendFailure): void;
}

const room: Actor = { kind: 'room' };

/** Carries out intents on one game and keeps its time. Nothing that the rules throw leaves it. */
export class Play {
  readonly #code: RoomCode;
  readonly #ports: RoomPorts;
  readonly #events: PlayEvents;
  readonly #ledger: Ledger;
  readonly #alarm: Alarm;
  #stopped = false;

  constructor(code: RoomCode, stored: StoredRoom, ports: RoomPorts, events: PlayEvents) {
    this.#code = code;
    this.#ports = ports;
    this.#events = events;
    this.#alarm = new Alarm(ports.clock, () => {
      void this.act(room, { type: 'tick' });
      this.#arm();
    });
    const { journal, log } = ports;
    this.#ledger = new Ledger({ code, journal, log }, stateOf(stored), {
      published: (entry) => {
        this.guarded(() => {
          events.published(entry);
          return ok(null);
        });
      },
      rolledBack: (failure) => {
        ports.log.error('journal refused', { room: code, failure });
        this.guarded(() => {
          this.#arm();
          events.rolledBack(failure);
          return ok(null);
        });
      },
    });
  }

  live(): RoomState {
    return this.#ledger.live();
  }

  published(): RoomState {
    return this.#ledger.published();
  }

  /** When everything that was accepted until now has been answered. */
  async settled(): Promise<void> {
    await this.#ledger.settled();
  }

  /** When something happens by itself; null also where the rules cannot tell. */
  due(): Instant | null {
    const due = this.guarded(() => ok(deadline(this.#ledger.live().game)));
    return due.ok ? due.value : null;
  }

  start(): void {
    this.#arm();
  }

  stop(): void {
    this.#stopped = true;
    this.#alarm.stop();
  }

  isStopped(): boolean {
    return this.#stopped;
  }

  /** Decides and replaces the live state at once; answers when the journal has what came of it. */
  act(by: Actor, command: Intent['command'], extras: Extras = {}): Promise<Outcome> {
    this.#ports.catchUp();
    const started = this.guarded(() => this.#carryOut(by, command, extras));
    return started.ok ? started.value : Promise.resolve(started);
  }

  /** Runs `task`; what it throws becomes a refusal and a log line under the same incident. */
  guarded<T>(task: () => Result<T, Refusal>): Result<T, Refusal> {
    try {
      return task();
    } catch (error) {
      const incident = this.#ports.ids.incident();
      const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
      this.#ports.log.error('a room caught a fault', { room: this.#code, incident, error: what });
      return err({ code: 'internal', incident });
    }
  }

  #carryOut(by: Actor, command: Intent['command'], extras: Extras): Result<Promise<Outcome>, Refusal> {
    if (this.#stopped) return err({ code: 'restarting' });
    const state = this.#ledger.live();
    const at = this.#ports.clock.now();
    const turn = turnOf(state.game, { by, at, seed: this.#ports.ids.seed(), command });
    if (!turn.ok) return turn;
    const words = extras.words?.(state) ?? ok([]);
    if (!words.ok) return words;
    const { events, game } = turn.value;
    const said = words.value;
    const changes = [...said, ...unlinkedWords(state, said, events), ...erasedNames(state, said, events)];
    // A harmless repeat rests on what it repeats, which may still be on its way to the journal.
    if (events.length === 0 && changes.length === 0) return ok(this.#ledger.standing());

    const due = deadline(game);
    const { receipt, grants } = extras;
    const draft = { at, events, words: changes, game };
    const done = this.#ledger.commit({ ...draft, ...(grants && { grants }), ...(receipt && { receipt }) });
    this.#alarm.arm(due);
    this.#events.moved();
    return ok(done);
  }

  #arm(): void {
    if (!this.#stopped) this.#alarm.arm(this.due());
  }
}
