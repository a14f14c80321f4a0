import type { Duration, Instant, SeatId } from '../../shared/ids.ts';
import type { SelfView } from '../../shared/self-view.ts';
import type { RoomView, Snapshot, Update } from '../../shared/views.ts';
import type { Viewer } from '../game/game.ts';
import type { Audience } from '../game/view.ts';
import type { Cancel, Clock } from './ports.ts';
import type { Attached } from './seats.ts';

/** What the publisher shows; all of it speaks of the published state only. */
export interface Showing {
  revision(): number;
  audienceOf(viewer: Viewer): Audience;
  view(audience: Audience): RoomView;
  self(seat: SeatId): SelfView;
  attached(): readonly Attached[];
  /** Runs `task` and keeps whatever it throws from everybody else. */
  guard(task: () => void): void;
}

/** Something shown, beside the text by which it is compared with what was sent before. */
interface Shown<T> {
  readonly value: T;
  readonly text: string;
}

interface Sent {
  readonly view: string;
  readonly self: string | null;
  /** Revision of the newest push, and the newest that an answer has named. */
  readonly revision: number;
  readonly answered: number;
}

/** Sends whole views to those whose view has changed, at most once in a while. */
export class Publisher {
  readonly #clock: Clock;
  readonly #everyMs: Duration;
  readonly #showing: Showing;
  readonly #sent = new Map<string, Sent>();
  #views = new Map<string, Shown<RoomView>>();
  #nextAt = -Infinity;
  #cancel: Cancel | null = null;

  constructor(clock: Clock, everyMs: Duration, showing: Showing) {
    this.#clock = clock;
    this.#everyMs = everyMs;
    this.#showing = showing;
  }

  /** Something that views show has changed. */
  changed(): void {
    this.#views = new Map();
    this.#flushSoon();
  }

  /**
   * A command of this connection was answered. The page waits for a push as new as the answer, also
   * where another command has undone what it did and there is nothing new to see.
   */
  answered(connectionId: string, revision: number): void {
    const sent = this.#sent.get(connectionId);
    if (sent === undefined || revision <= Math.max(sent.revision, sent.answered)) return;
    this.#sent.set(connectionId, { ...sent, answered: revision });
    this.#flushSoon();
  }

  /** The first view of a connection; later pushes say what has changed since. */
  snapshot(connectionId: string, viewer: Viewer): Snapshot {
    const now = this.#clock.now();
    const view = this.#viewOf(this.#showing.audienceOf(viewer));
    const self = this.#selfOf(viewer);
    const revision = this.#showing.revision();
    this.#sent.set(connectionId, { view: view.text, self: self?.text ?? null, revision, answered: revision });
    const snapshot = { revision, serverNow: now, view: view.value };
    return self === null ? snapshot : { ...snapshot, self: self.value };
  }

  forget(connectionId: string): void {
    this.#sent.delete(connectionId);
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = null;
    this.#sent.clear();
  }

  #flushSoon(): void {
    if (this.#cancel !== null) return;
    const at = Math.max(this.#clock.now(), this.#nextAt) as Instant;
    this.#cancel = this.#clock.at(at, () => {
      this.#cancel = null;
      this.#flush();
    });
  }

  #flush(): void {
    const now = this.#clock.now();
    this.#nextAt = now + this.#everyMs;
    const shared = new Map<string, Update>();
    for (const attached of this.#showing.attached()) {
      this.#showing.guard(() => {
        this.#refresh(attached, now, shared);
      });
    }
  }

  #refresh({ connection, viewer }: Attached, now: Instant, shared: Map<string, Update>): void {
    const sent = this.#sent.get(connection.id);
    if (sent === undefined) return;
    const audience = this.#showing.audienceOf(viewer);
    const view = this.#viewOf(audience);
    const self = this.#selfOf(viewer);
    const viewChanged = view.text !== sent.view;
    const selfChanged = self !== null && self.text !== sent.self;
    if (!viewChanged && !selfChanged && sent.answered <= sent.revision) return;
    const head = { revision: this.#showing.revision(), serverNow: now };
    this.#sent.set(connection.id, { ...sent, view: view.text, self: self?.text ?? null, revision: head.revision });
    // View and person go out in one push, so that no page ever shows one without the other.
    if (selfChanged)
      connection.push(viewChanged ? { ...head, view: view.value, self: self.value } : { ...head, self: self.value });
    else if (viewChanged) connection.push(shareOf(shared, keyOf(audience), { ...head, view: view.value }));
    else connection.push(shareOf(shared, 'nothing new', head));
  }

  #viewOf(audience: Audience): Shown<RoomView> {
    const key = keyOf(audience);
    const known = this.#views.get(key);
    if (known !== undefined) return known;
    const shown = shownOf(this.#showing.view(audience));
    this.#views.set(key, shown);
    return shown;
  }

  #selfOf(viewer: Viewer): Shown<SelfView> | null {
    return viewer.kind === 'seat' ? shownOf(this.#showing.self(viewer.seat)) : null;
  }
}

function keyOf(audience: Audience): string {
  return audience.kind === 'team' ? `team ${String(audience.team)}` : audience.kind;
}

function shownOf<T>(value: T): Shown<T> {
  return { value, text: JSON.stringify(value) };
}

function shareOf(shared: Map<string, Update>, key: string, fresh: Update): Update {
  const update = shared.get(key) ?? fresh;
  shared.set(key, update);
  return update;
}
