/** Holds what is written against what may be written. */
import type { RoomCode } from '../../shared/ids.ts';
import type { Entry } from '../../server/rooms/ports.ts';
import { Book } from './book.ts';
import { afterwards, beforehand } from './log-invariants.ts';
import type { Records } from './records.ts';
import type { SimulatedProcess } from './simulated-process.ts';

/** By then a room that was overtaken has been let go, however slow the disk is. */
const overtakenMs = 8_000;

export class LogJudge {
  /** When a card and a scenario was first uncovered, and when a workshop closed. */
  readonly firstAt = { card: Infinity, scenario: Infinity, close: Infinity };
  /** Called when the cards of a workshop are in the log. */
  whenDealt: (() => void) | null = null;
  readonly #records: Records;

  constructor(records: Records) {
    this.#records = records;
  }

  /** V9: the time in the log is that of the process's clock. */
  appended(process: SimulatedProcess, code: RoomCode, entry: Entry): void {
    const { waiting } = this.#records;
    if (entry.at !== process.clock.now()) {
      this.#records.breach('V9', `${code} ${entry.revision} says ${entry.at}, the clock ${process.clock.now()}`);
    }
    for (const event of entry.events) {
      if (event.at !== entry.at) this.#records.breach('V9', `${event.type} says ${event.at}, its entry ${entry.at}`);
      if (event.type === 'card-revealed') this.#first('card');
      if (event.type === 'workshop-closed') this.#first('close');
      if (event.type === 'step-opened' && this.#uncovers(code, event.step)) this.#first('scenario');
    }
    const others = (waiting.get(code) ?? []).filter(({ revision }) => revision < entry.revision);
    waiting.set(code, [...others, entry]);
  }

  /** The entry is durable. */
  entered(by: string, code: RoomCode, entry: Entry): void {
    const { books, waiting, needs } = this.#records;
    const { receipt, revision, events } = entry;
    needs.trace.add(`${by} stored ${code} ${revision}: ${events.map(({ type }) => type).join(' ')}`);
    const book = books.get(code) ?? new Book(code, needs.timeline.lane());
    books.set(code, book);
    const before = book.game();
    const asked = receipt ? (this.#records.arrived.get(receipt.id) ?? []) : [];
    const own = asked.filter((one) => one.digest === receipt?.digest && one.by === receipt.by);
    const noted = { book, entry, before, asked: own.length > 0 ? own : asked, seats: needs.seats };
    for (const [id, check] of Object.entries(beforehand)) this.#records.breach(id, check(noted));
    if (revision !== book.revision() + 1) return;
    const { game } = book.add(entry, by);
    for (const [id, check] of Object.entries(afterwards)) this.#records.breach(id, check({ ...noted, after: game }));
    waiting.set(
      code,
      (waiting.get(code) ?? []).filter((one) => one.revision > revision),
    );
    this.#note(book, entry);
  }

  /** V7: what leaves the history leaves no gap. */
  rewritten(code: RoomCode, entries: readonly Entry[]): void {
    const book = this.#records.books.get(code)!;
    const isWhole = entries.every(({ revision }, index) => revision === index + 1);
    if (!isWhole || entries.length !== book.revision()) this.#records.breach('V7', `${code} was rewritten with gaps`);
    for (const { unsigned, revision } of entries) for (const { id } of unsigned ?? []) book.unsigned.set(id, revision);
    this.#records.reach('answers lose their senders');
  }

  /** V7: a process that is told that the room has gone on without it lets it go. */
  conflict(process: SimulatedProcess, code: RoomCode): void {
    const { timeline, trace } = this.#records.needs;
    trace.add(`${process.name} was refused by the store: somebody else has gone on`);
    this.#records.reach('an older process is refused by the store');
    const held = [...this.#records.seen].filter(([link, { book }]) => link.process === process && book.code === code);
    timeline.in(overtakenMs, () => {
      if (process.isDead || process.stillUntil > timeline.now() - overtakenMs) return;
      const kept = held.find(([link]) => link.isOpenThere && this.#records.isHolding(link));
      if (kept) this.#records.breach('V7', `${process.name} was overtaken, and ${kept[0].id} is still with it`);
    });
  }

  #note(book: Book, { events, words }: Entry): void {
    if (words.some(({ kind }) => kind === 'name') && book.erased.size > 0) this.#records.reach('a name erased');
    if (events.some(({ type }) => type === 'content-dealt')) this.whenDealt?.();
    for (const event of events) {
      if (event.type !== 'seat-removed' && event.type !== 'seat-banned') continue;
      if (this.#records.isThere(book.code, event.seat)) continue;
      this.#records.reach(event.type === 'seat-banned' ? 'a ban while offline' : 'a seat removed while it is offline');
    }
  }

  #uncovers(code: RoomCode, step: number): boolean {
    return this.#records.books.get(code)?.game()?.steps[step]?.kind === 'scenario-reveal';
  }

  #first(what: keyof LogJudge['firstAt']): void {
    this.firstAt[what] = Math.min(this.firstAt[what], this.#records.needs.timeline.now());
  }
}
