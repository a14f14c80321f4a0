/** Holds everything that is shown against the log. */
import type { SelfView } from '../../shared/self-view.ts';
import { viewAfter } from '../../shared/view-change.ts';
import type { RoomView, Update } from '../../shared/views.ts';
import type { Book } from './book.ts';
import type { SimulatedLink } from './net.ts';
import { differing, type Records, type Seen } from './records.ts';
import {
  erasedIn,
  Oracle,
  secretIn,
  textOf,
  refusedPanel,
  withoutHints,
  wrongPoints,
  wrongVotes,
} from './view-invariants.ts';

/** What was sent to somebody: for twins to be laid beside each other. */
export interface Shown {
  readonly time: number;
  readonly lane: string;
  readonly link: string;
  readonly isHost: boolean;
  readonly text: string;
}

export class ViewJudge {
  readonly shown: Shown[] = [];
  readonly #records: Records;
  readonly #oracles = new Map<Book, Oracle>();
  readonly #searched = new WeakSet<object>();
  /** Whether what is shown is to be kept, for a twin to be laid beside it. */
  readonly #isKept: boolean;

  constructor(records: Records, isKept: boolean) {
    this.#records = records;
    this.#isKept = isKept;
  }

  /** The history of the workshop has been exchanged for another one. */
  forget(book: Book): void {
    this.#oracles.delete(book);
  }

  pushed(link: SimulatedLink, update: Update): void {
    const { revision, view, self } = update;
    this.#records.needs.trace.add(`${link.process.name} => ${link.id} ${revision}`);
    const seen = this.#records.seen.get(link);
    if (seen === undefined || !this.#records.isHolding(link)) {
      this.#records.breach('V6', `${link.id} is sent something and holds no place`);
      return;
    }
    if (revision < seen.revision) this.#records.breach('V7', `${link.id} is shown ${revision} after ${seen.revision}`);
    if (view) seen.view = viewAfter(seen.view, view);
    if (self) seen.self = self;
    seen.revision = revision;
    this.see(link, seen);
  }

  /** What a page has before it now. */
  see(link: SimulatedLink, seen: Seen): void {
    const { book, view, self, revision } = seen;
    const page = book.at(revision);
    if (page === null) {
      this.#records.breach('V17', `${link.id} is shown ${revision}, the log ends at ${book.revision()}`);
      return;
    }
    const oracle = this.#oracles.get(book) ?? new Oracle(book);
    this.#oracles.set(book, oracle);
    this.#compare(seen, oracle);
    const text = textOf(view);
    const own = self === null ? '' : textOf(self);
    this.#records.breach('V3', wrongPoints(view, oracle, revision));
    this.#records.breach('V2', wrongVotes(view, page.game));
    this.#records.breach('V19', refusedPanel(view, page.game));
    for (const one of self === null ? [view] : [view, self]) this.#search(one);
    this.#records.breach('V18', erasedIn(text + own, book, revision));
    if (!this.#isKept) return;
    const isHost = seen.viewer.kind === 'host' || seen.viewer.kind === 'helper';
    const line = `${revision} ${text} ${own}`;
    this.shown.push({ time: this.#records.needs.timeline.now(), lane: book.lane, link: link.id, isHost, text: line });
  }

  /** V5: the same object goes to many, and is looked through once. */
  #search(one: RoomView | SelfView): void {
    if (this.#searched.has(one)) return;
    this.#searched.add(one);
    this.#records.breach('V5', secretIn(textOf(one)));
  }

  /** V5, V12 and V17: it is what the log gives, neither more nor something else. */
  #compare(seen: Seen, oracle: Oracle): void {
    const { revision, viewer, view, self } = seen;
    const bare = withoutHints(textOf(view));
    const expected = oracle.expected(revision, oracle.audience(revision, viewer));
    if (bare !== expected.view) {
      this.#records.breach(this.#isAhead(seen, oracle, bare) ? 'V17' : 'V12', differing(bare, expected.view));
    } else if (bare !== expected.twin) this.#records.breach('V5', differing(bare, expected.twin));
    const own = oracle.self(revision, viewer);
    if (own !== null && self !== null && textOf(self) !== own) {
      this.#records.breach('V12', differing(textOf(self), own));
    }
  }

  /** Whether something is shown that is not durable: what waits for the disk would give this view. */
  #isAhead({ book, revision, viewer }: Seen, oracle: Oracle, bare: string): boolean {
    return oracle.ahead(revision, viewer, this.#records.waiting.get(book.code) ?? []).includes(bare);
  }
}
