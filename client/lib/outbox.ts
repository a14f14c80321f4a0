/**
 * Commands on their way. Each is sent until it is answered, always under the id it was given first,
 * so that it counts once. Given up are one whose step has gone by, and one about which the person
 * has decided anew (`target.ts`): it may never arrive after the newer one.
 */
import type { Command, CommandType } from '../../shared/commands.ts';
import type { CommandId } from '../../shared/ids.ts';
import type { Reply } from '../../shared/protocol.ts';
import { err, type Result } from '../../shared/result.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import { drawCommandId } from './identity.ts';
import type { Failure, Store } from './store.ts';
import { targetOf } from './target.ts';

export type CommandResult = Result<{ readonly revision: number }, Failure>;

export interface Carrier {
  /** True once the room has been entered over a living connection. */
  ready(): boolean;
  /** Sends once. Null: no answer. */
  deliver(id: CommandId, command: Command): Promise<Reply<'command'> | null>;
}

interface Item {
  readonly id: CommandId;
  readonly command: Command;
  readonly step: string | null;
  readonly target: string | null;
  readonly settle: (result: CommandResult) => void;
  attempts: number;
  inFlight: boolean;
  isOvertaken: boolean;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** Meant for the moment that the sender saw, and for no other. */
const momentary: ReadonlySet<CommandType> = new Set<CommandType>([
  'place-solo',
  'place-card',
  'propose-lock',
  'agree-lock',
  'refuse-lock',
  'cast-vote',
  'advance',
  'back-to-talk',
  'hold',
  'resume',
  'extend',
]);

/** Refusals that speak of the moment, not of the command. */
const passing: ReadonlySet<RefusalCode> = new Set<RefusalCode>(['slow_down', 'restarting', 'not_seated']);
const passingAttempts = 5;

export class Outbox {
  readonly #store: Store;
  readonly #carrier: Carrier;
  #items: readonly Item[] = [];

  constructor(store: Store, carrier: Carrier) {
    this.#store = store;
    this.#carrier = carrier;
  }

  add(command: Command): Promise<CommandResult> {
    return new Promise((settle) => {
      const id = drawCommandId();
      const step = this.#store.stage.value?.step ?? null;
      const target = targetOf(command);
      const start = { attempts: 0, inFlight: false, isOvertaken: false, timer: undefined };
      const item: Item = { id, command, step, target, settle, ...start };
      if (target !== null) this.#overtake(target);
      this.#items = [...this.#items, item];
      this.#store.addPending({ id, command, step, state: 'sending', revision: null });
      void this.#try(item);
    });
  }

  /** Sends again what has not been answered. Called whenever the room has been entered. */
  flush(): void {
    for (const item of this.#items) void this.#try(item);
  }

  /** Gives everything up: the seat is gone, or the room is left. */
  abandon(failure: Failure): void {
    for (const item of this.#items) this.#settle(item, err(failure));
  }

  async #try(item: Item): Promise<void> {
    if (item.inFlight || !this.#items.includes(item)) return;
    clearTimeout(item.timer);
    if (this.#isOver(item)) {
      this.#settle(item, err({ code: 'step_over' }));
      return;
    }
    // Without a connection it waits for `flush`.
    if (!this.#carrier.ready()) {
      this.#store.setPending(item.id, { state: 'waiting' });
      return;
    }
    item.inFlight = true;
    this.#store.setPending(item.id, { state: 'sending' });
    const reply = await this.#carrier.deliver(item.id, item.command);
    item.inFlight = false;
    if (this.#items.includes(item)) this.#answered(item, reply);
  }

  #answered(item: Item, reply: Reply<'command'> | null): void {
    if (reply !== null) item.attempts += 1;
    const isFinal = reply !== null && (reply.ok || !passing.has(reply.error.code));
    if (isFinal) this.#settle(item, reply);
    else if (item.isOvertaken) this.#settle(item, err({ code: 'overtaken' }));
    else if (reply === null || item.attempts < passingAttempts) this.#later(item);
    else this.#settle(item, reply);
  }

  /** What is on the wire stays there, before the newer one, and is not sent again. */
  #overtake(target: string): void {
    for (const item of this.#items) {
      if (item.target !== target) continue;
      item.isOvertaken = true;
      if (!item.inFlight) this.#settle(item, err({ code: 'overtaken' }));
    }
  }

  #later(item: Item): void {
    this.#store.setPending(item.id, { state: 'waiting' });
    item.timer = setTimeout(() => void this.#try(item), 800 + 400 * item.attempts);
  }

  #isOver(item: Item): boolean {
    const now = this.#store.stage.value?.step ?? null;
    return momentary.has(item.command.type) && item.step !== now;
  }

  #settle(item: Item, result: CommandResult): void {
    clearTimeout(item.timer);
    this.#items = this.#items.filter((one) => one !== item);
    if (result.ok) this.#store.confirm(item.id, result.value.revision);
    else this.#store.drop(item.id);
    item.settle(result);
  }
}
