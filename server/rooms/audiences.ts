import type { Viewer } from '../game/game.ts';
import type { Audience } from '../game/view.ts';
import type { RoomView } from '../../shared/views.ts';
import type { SeatId, TeamId } from '../../shared/ids.ts';
import type { Connection } from './ports.ts';
import type { Parts, Push } from './push.ts';

/** One connection, and what it has been shown. */
export interface Page {
  readonly connection: Connection;
  readonly viewer: Viewer;
  group: Group;
  /** What it has of the view, and JSON of the own view that it has. */
  parts: Parts;
  self: string | null;
  /** The own view may be another one by now. */
  isSelfStale: boolean;
  pushedAt: number;
  /** Revision of the newest push, and the newest that an answer has named. */
  revision: number;
  answered: number;
}

/** Teams go by their number. */
type Key = TeamId | Audience['kind'];

export interface GroupView {
  readonly value: RoomView;
  readonly parts: Parts;
  /** How many changes for all it has taken in. */
  readonly changes: number;
}

/** A push that leads from one view to another; null: it has no view. */
export interface SharedPush extends Push {
  readonly from: Parts | null;
  readonly to: Parts | null;
}

/** The pages of one audience. */
export interface Group {
  readonly key: Key;
  readonly audience: Audience;
  readonly pages: Set<Page>;
  /** Of the published state; null: it has to be built. */
  view: GroupView | null;
  /** Of the view that was built last. */
  parts: Parts | null;
  /** What goes to all that have the same and whose own view has not changed. */
  push: SharedPush | null;
  shownAt: number;
}

/** Who sees the same, so that it is built and encoded once for all of them. */
export class Audiences {
  readonly #audienceOf: (viewer: Viewer) => Audience;
  readonly #pages = new Map<string, Page>();
  readonly #groups = new Map<Key, Group>();
  readonly #bySeat = new Map<SeatId, Page>();

  constructor(audienceOf: (viewer: Viewer) => Audience) {
    this.#audienceOf = audienceOf;
  }

  pages(): Iterable<Page> {
    return this.#pages.values();
  }

  groups(): Iterable<Group> {
    return this.#groups.values();
  }

  count(): number {
    return this.#pages.size;
  }

  page(connectionId: string): Page | null {
    return this.#pages.get(connectionId) ?? null;
  }

  /** The newest page of the seat. */
  pageOf(seat: SeatId): Page | null {
    return this.#bySeat.get(seat) ?? null;
  }

  groupOf(viewer: Viewer): Group {
    const audience = this.#audienceOf(viewer);
    const key = keyOf(audience);
    const group = this.#groups.get(key) ?? {
      key,
      audience,
      pages: new Set(),
      view: null,
      parts: null,
      push: null,
      shownAt: -Infinity,
    };
    this.#groups.set(key, group);
    return group;
  }

  of(audience: Audience): Group | null {
    return this.#groups.get(keyOf(audience)) ?? null;
  }

  /** Host and projector. */
  watchers(): readonly Group[] {
    return [this.of({ kind: 'host' }), this.of({ kind: 'screen' })].filter((group) => group !== null);
  }

  add(page: Page): void {
    this.#pages.set(page.connection.id, page);
    this.#groups.set(page.group.key, page.group);
    page.group.pages.add(page);
    if (page.viewer.kind === 'seat') this.#bySeat.set(page.viewer.seat, page);
  }

  remove(page: Page): void {
    this.#pages.delete(page.connection.id);
    this.#leave(page);
    const { viewer } = page;
    if (viewer.kind === 'seat' && this.#bySeat.get(viewer.seat) === page) this.#bySeat.delete(viewer.seat);
  }

  /** Puts the page where its viewer belongs by now. */
  place(page: Page): void {
    const group = this.groupOf(page.viewer);
    if (group === page.group) return;
    this.#leave(page);
    page.group = group;
    group.pages.add(page);
  }

  clear(): void {
    for (const known of [this.#pages, this.#groups, this.#bySeat]) known.clear();
  }

  #leave(page: Page): void {
    const { group } = page;
    group.pages.delete(page);
    if (group.pages.size === 0 && this.#groups.get(group.key) === group) this.#groups.delete(group.key);
  }
}

function keyOf(audience: Audience): Key {
  return audience.kind === 'team' ? audience.team : audience.kind;
}
