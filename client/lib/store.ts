/** What this page knows of its room, as signals. */
import { batch, computed, signal } from '@preact/signals';
import type { Command } from '../../shared/commands.ts';
import type { CommandId, HelperId } from '../../shared/ids.ts';
import type { Refusal } from '../../shared/refusals.ts';
import type { SelfView } from '../../shared/self-view.ts';
import { viewAfter } from '../../shared/view-change.ts';
import type { RoomView, Stage, Update } from '../../shared/views.ts';
import { overlay, type Shown } from './overlay.ts';

export type ConnectionState =
  | 'connecting'
  | 'online'
  /** Being tried again by itself. */
  | 'offline'
  /** Another tab or device holds the seat; `takeOver` brings it back. */
  | 'superseded'
  | 'removed'
  /** The room or the seat is no more; `ending` says which. */
  | 'gone'
  /** This page is older than the server and has to be loaded again. */
  | 'stale-page';

/** A refusal of the server, or one that only the client can tell. */
export type Failure =
  | Refusal
  /** Nobody answered in time. */
  | { readonly code: 'no_answer' }
  /** The step ended before the answer came; the view says what counted. */
  | { readonly code: 'step_over' }
  /** Something newer was said about the same before this had counted. */
  | { readonly code: 'overtaken' }
  /** The room was left before the answer came. */
  | { readonly code: 'left' };

export interface PendingCommand {
  readonly id: CommandId;
  readonly command: Command;
  /** Step that the sender saw. */
  readonly step: string | null;
  /** `confirmed`: carried out at `revision`, but not yet to be seen in the view. */
  readonly state: 'sending' | 'waiting' | 'confirmed';
  readonly revision: number | null;
}

export class Store {
  /** The view exactly as the server last told it. */
  readonly confirmed = signal<Shown>({ view: null, self: null });
  readonly revision = signal(-1);
  readonly connection = signal<ConnectionState>('connecting');
  /** Why the connection has ended for good, where the server said so. */
  readonly ending = signal<Failure | null>(null);
  /** Which row of the host's view this page is, for a helper. */
  readonly helper = signal<HelperId | null>(null);
  /** The last refusal, to be shown once; `tell` sets it, whoever shows it sets it to null. */
  readonly failure = signal<Failure | null>(null);
  readonly pending = signal<readonly PendingCommand[]>([]);
  readonly #shown = computed<Shown>(() =>
    this.pending.value.reduce((base, { command }) => overlay(base, command), this.confirmed.value),
  );
  /** The view with what the person has just done; null before the first snapshot. */
  readonly view = computed<RoomView | null>(() => this.#shown.value.view);
  readonly self = computed<SelfView | null>(() => this.#shown.value.self);
  readonly stage = computed<Stage | null>(() => this.confirmed.value.view?.stage ?? null);
  /** When the server told what is known at this revision, on its own clock. */
  #newest = 0;
  /** The revision reached over the present connection. */
  #reached = -1;
  /**
   * Pushes that have overtaken the snapshot which they follow: messages that arrive together are told
   * before the answer among them has been digested. Null: no snapshot is awaited.
   */
  #early: Update[] | null = null;

  /** A new connection, perhaps to a server that has been started anew: what comes over it has its own order. */
  connected(): void {
    this.#reached = -1;
    this.#early = [];
  }

  /** The place has been asked for: what is pushed now follows the snapshot in the answer. */
  entering(): void {
    this.#early ??= [];
  }

  /**
   * Takes over the snapshot of a reply, whatever was known before; from here on, pushes are compared
   * with it. Only what this very connection has already gone beyond is not taken.
   */
  enter(snapshot: Update): void {
    const early = this.#early ?? [];
    this.#early = null;
    // It was made after every command whose answer is here, so it shows them all.
    if (snapshot.revision >= this.#reached) this.#adopt(snapshot, Infinity);
    for (const update of early) this.apply(update);
  }

  /** Takes over a push, unless something newer is known. Says whether it did. */
  apply(update: Update): boolean {
    const { revision, serverNow } = update;
    if (this.#early !== null) {
      this.#early.push(update);
      return false;
    }
    if (revision < this.revision.value || (revision === this.revision.value && serverNow < this.#newest)) return false;
    this.#adopt(update, revision);
    return true;
  }

  /** `shown`: the view now holds what was carried out up to this revision. */
  #adopt({ revision, serverNow, ...changed }: Update, shown: number): void {
    batch(() => {
      this.#newest = serverNow;
      this.#reached = revision;
      this.revision.value = revision;
      // An update may hold neither: it only tells that nothing of this page changes up to its revision.
      if (changed.view !== undefined || changed.self !== undefined) {
        const { view, self } = this.confirmed.value;
        this.confirmed.value = {
          view: changed.view ? viewAfter(view, changed.view) : view,
          self: changed.self ?? self,
        };
      }
      this.pending.value = this.pending.value.filter((one) => one.revision === null || one.revision > shown);
    });
  }

  /** Has a failure shown, once. What the person has brought about by going on needs no word. */
  tell(failure: Failure): void {
    if (failure.code !== 'overtaken' && failure.code !== 'left') this.failure.value = failure;
  }

  addPending(one: PendingCommand): void {
    this.pending.value = [...this.pending.value, one];
  }

  setPending(id: CommandId, change: Partial<Pick<PendingCommand, 'state' | 'revision'>>): void {
    this.pending.value = this.pending.value.map((one) => (one.id === id ? { ...one, ...change } : one));
  }

  /** Carried out at `revision`: shown as pending only until a view of that revision is here. */
  confirm(id: CommandId, revision: number): void {
    if (revision <= this.revision.value) this.drop(id);
    else this.setPending(id, { state: 'confirmed', revision });
  }

  drop(id: CommandId): void {
    this.pending.value = this.pending.value.filter((one) => one.id !== id);
  }

  /** Before another room, or another seat, is entered. */
  reset(): void {
    batch(() => {
      this.#newest = 0;
      this.#reached = -1;
      this.#early = null;
      this.revision.value = -1;
      this.confirmed.value = { view: null, self: null };
      this.pending.value = [];
      this.ending.value = null;
      this.helper.value = null;
      this.failure.value = null;
    });
  }
}
