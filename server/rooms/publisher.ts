import type { Duration, Instant, SeatId } from '../../shared/ids.ts';
import type { SelfView } from '../../shared/self-view.ts';
import type { RoomView, Snapshot } from '../../shared/views.ts';
import type { Viewer } from '../game/game.ts';
import type { Reach } from '../game/reach.ts';
import type { Audience } from '../game/view.ts';
import { Audiences, type Group, type GroupView, type Page, type SharedPush } from './audiences.ts';
import type { Cancel, Clock, Connection } from './ports.ts';
import { changeJson, partsOf, pushOf, shownOf, type Head, type Parts, type Push, type Shown } from './push.ts';

/** What the publisher shows; all of it speaks of the published state only. */
export interface Showing {
  revision(): number;
  audienceOf(viewer: Viewer): Audience;
  view(audience: Audience): RoomView;
  self(seat: SeatId): SelfView;
  /** Runs `task` and keeps whatever it throws from everybody else. */
  guard(task: () => void): void;
}

/** Figures that many people change are shown so often at most; in large rooms more rarely, by the page. */
const SOON_MS = 250;
const SOON_PER_PAGE_MS = 0.5;
/** A process that is late shows several changes in one push: the fewer pushes, the sooner it is back in time. */
const STRETCH = 8;
const LONGEST_MS = 400;
/** Between so many pages all others get their turn: a round that begins for thousands would hold up every answer. */
const PAGES_AT_ONCE = 100;

/** Sends those whose view has changed what is new of it, at most once in a while. */
export class Publisher {
  readonly #clock: Clock;
  readonly #fastestMs: Duration;
  readonly #showing: Showing;
  readonly #audiences: Audiences;
  /** Groups and pages for which there may be something new, and from when on they are shown it. */
  readonly #dueGroups = new Map<Group, number>();
  readonly #duePages = new Map<Page, number>();
  /** The same for all groups together. */
  #allDueAt = Infinity;
  #allShownAt = -Infinity;
  /** Counts what all may be shown anew: a view that was built before may be out of date. */
  #changes = 0;
  /** By how much the last alarm came late. */
  #lateMs = 0;
  #alarm: { readonly at: number; readonly cancel: Cancel } | null = null;

  constructor(clock: Clock, everyMs: Duration, showing: Showing) {
    this.#clock = clock;
    this.#fastestMs = everyMs;
    this.#showing = showing;
    this.#audiences = new Audiences((viewer) => showing.audienceOf(viewer));
  }

  /** Something that views show has changed. */
  changed({ seat, team, rest }: Reach): void {
    if (rest === 'now') for (const page of this.#audiences.pages()) this.#changedFor(page);
    const own = seat === null ? null : this.#audiences.pageOf(seat);
    if (own !== null) {
      this.#changedFor(own);
      this.#expectPage(own);
    }
    if (rest === 'now') for (const group of this.#audiences.groups()) this.#expectGroup(group, this.#everyMs());
    if (rest === 'soon') this.#expectAll();
    if (rest === 'watchers') for (const group of this.#audiences.watchers()) this.#expectGroup(group, this.#soonMs());
    const group = team === null ? null : this.#audiences.of({ kind: 'team', team });
    if (group !== null) this.#expectGroup(group, this.#everyMs());
  }

  /**
   * A command of this connection was answered. The page waits for a push as new as the answer, also
   * where another command has undone what it did and there is nothing new to see.
   */
  answered(connectionId: string, revision: number): void {
    const page = this.#audiences.page(connectionId);
    if (page === null || revision <= Math.max(page.revision, page.answered)) return;
    page.answered = revision;
    this.#expectPage(page);
  }

  /** The first view of a connection; later pushes say what has changed since. */
  enter(connection: Connection, viewer: Viewer): Snapshot {
    const group = this.#audiences.groupOf(viewer);
    const view = this.#viewOf(group);
    const self = this.#selfOf(viewer);
    const revision = this.#showing.revision();
    this.leave(connection.id);
    const shown = { parts: view.parts, self: self?.json ?? null, isSelfStale: false, pushedAt: -Infinity };
    this.#audiences.add({ connection, viewer, group, ...shown, revision, answered: revision });
    const snapshot = { revision, serverNow: this.#clock.now(), view: view.value };
    return self === null ? snapshot : { ...snapshot, self: self.value };
  }

  leave(connectionId: string): void {
    const page = this.#audiences.page(connectionId);
    if (page === null) return;
    this.#audiences.remove(page);
    this.#duePages.delete(page);
    if (page.group.pages.size === 0) this.#dueGroups.delete(page.group);
  }

  stop(): void {
    this.#alarm?.cancel();
    this.#alarm = null;
    this.#audiences.clear();
    this.#dueGroups.clear();
    this.#duePages.clear();
  }

  #everyMs(): Duration {
    return Math.max(this.#fastestMs, Math.min(this.#fastestMs + this.#lateMs * STRETCH, LONGEST_MS));
  }

  /** What the person sees of themselves may be another, and so may be the team. */
  #changedFor(page: Page): void {
    page.isSelfStale = true;
    this.#showing.guard(() => {
      this.#audiences.place(page);
    });
  }

  #soonMs(): Duration {
    return Math.max(SOON_MS, this.#audiences.count() * SOON_PER_PAGE_MS);
  }

  /** Hundreds of teams are looked at once in a while, and not for each of the votes that come in meanwhile. */
  #expectAll(): void {
    this.#changes += 1;
    this.#allDueAt = Math.min(this.#allDueAt, Math.max(this.#clock.now(), this.#allShownAt + this.#soonMs()));
    this.#wake(this.#allDueAt);
  }

  #expectGroup(group: Group, everyMs: Duration): void {
    group.view = null;
    const at = Math.max(this.#clock.now(), group.shownAt + everyMs);
    this.#dueGroups.set(group, Math.min(at, this.#dueGroups.get(group) ?? Infinity));
    this.#wake(at);
  }

  #expectPage(page: Page): void {
    const at = Math.max(this.#clock.now(), page.pushedAt + this.#everyMs());
    this.#duePages.set(page, Math.min(at, this.#duePages.get(page) ?? Infinity));
    this.#wake(at);
  }

  #wake(at: number): void {
    if (at >= (this.#alarm?.at ?? Infinity)) return;
    this.#alarm?.cancel();
    const cancel = this.#clock.at(at as Instant, () => {
      this.#alarm = null;
      this.#lateMs = Math.max(0, this.#clock.now() - at);
      this.#show();
      for (const due of [this.#duePages, this.#dueGroups]) for (const next of due.values()) this.#wake(next);
      if (this.#allDueAt < Infinity) this.#wake(this.#allDueAt);
    });
    this.#alarm = { at, cancel };
  }

  #show(): void {
    const now = this.#clock.now();
    if (this.#allDueAt <= now) {
      this.#allShownAt = now;
      this.#allDueAt = Infinity;
      for (const group of this.#audiences.groups()) this.#expectGroup(group, this.#soonMs());
    }
    for (const [group, at] of this.#dueGroups) {
      if (at > now) continue;
      this.#dueGroups.delete(group);
      group.shownAt = now;
      for (const page of group.pages) this.#duePages.set(page, Math.max(now, page.pushedAt + this.#everyMs()));
    }
    const served = new Set<Group>();
    let left = PAGES_AT_ONCE;
    for (const [page, at] of this.#duePages) {
      if (at > now) continue;
      if (left === 0) break;
      left -= 1;
      served.add(page.group);
      this.#duePages.delete(page);
      this.#showing.guard(() => {
        this.#refresh(page, now);
      });
    }
    // Hundreds of views that live on are what the collector works at; texts it need not look into.
    for (const group of served) {
      group.view = null;
      group.push = null;
    }
  }

  #refresh(page: Page, now: Instant): void {
    const { group, connection } = page;
    const view = this.#viewOf(group);
    const self = page.isSelfStale ? this.#selfOf(page.viewer) : null;
    const { parts } = page;
    const isNewView = view.parts !== parts;
    const isNewSelf = self !== null && self.json !== page.self;
    page.isSelfStale = false;
    if (!isNewView && !isNewSelf && page.answered <= page.revision) return;
    const head = { revision: this.#showing.revision(), serverNow: now };
    page.parts = view.parts;
    page.self = self?.json ?? page.self;
    page.revision = head.revision;
    page.pushedAt = now;
    // View and person go out in one push, so that no page ever shows one without the other.
    if (isNewSelf) send(connection, pushOf(head, isNewView ? changeOf(parts, view) : null, self));
    else send(connection, sharedPush(group, head, parts, view));
  }

  #viewOf(group: Group): GroupView {
    if (group.view?.changes !== this.#changes) {
      const value = this.#showing.view(group.audience);
      group.parts = partsOf(value, group.parts);
      group.view = { value, parts: group.parts, changes: this.#changes };
    }
    return group.view;
  }

  #selfOf(viewer: Viewer): Shown<SelfView> | null {
    return viewer.kind === 'seat' ? shownOf(this.#showing.self(viewer.seat)) : null;
  }
}

function send(connection: Connection, { value, json }: Push): void {
  connection.push(value, json);
}

/** The same object for all of the group that have the same and are shown the same. */
function sharedPush(group: Group, head: Head, had: Parts, view: GroupView): SharedPush {
  const [from, to] = had === view.parts ? [null, null] : [had, view.parts];
  const { push } = group;
  const isAsNew = push?.value.revision === head.revision && push.value.serverNow === head.serverNow;
  if (push !== null && isAsNew && push.from === from && push.to === to) return push;
  group.push = { ...pushOf(head, from && changeOf(from, view), null), from, to };
  return group.push;
}

function changeOf(had: Parts, { value, parts }: GroupView): Shown<RoomView> {
  return { value, json: changeJson(had, parts) };
}
