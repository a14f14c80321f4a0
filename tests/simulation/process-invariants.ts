/** What has to hold of the processes after every step. */
import type { Game } from '../../server/game/game.ts';
import { peopleUntil } from '../../server/game/moment.ts';
import type { Book } from './book.ts';
import type { Judge } from './judge.ts';
import type { Breach } from './records.ts';
import type { SimulatedProcess } from './simulated-process.ts';

/** The machines, as far as they are looked at here. */
export interface Machines {
  readonly processes: readonly SimulatedProcess[];
  readonly front: SimulatedProcess | null;
  readonly judge: Judge;
  /** For how long nothing has been wrong with process and disk. */
  quietFor(): number;
}

/** Alarm, publisher, attendance. */
const timersPerRoom = 3;
/** A card under the finger, and a line that broke a moment ago. */
const timersPerPerson = 2;
/** Pulse, sweep. */
const timersPerProcess = 2;
/** How late a deadline may be, beyond what the disk takes. */
const lateMs = 1_000;

export function processBreaches(world: Machines): readonly Breach[] {
  return [...leaks(world), ...lateDeadlines(world)];
}

/** V15: timers by rooms and seats, whatever has come and gone. */
function leaks({ processes, judge }: Machines): readonly Breach[] {
  const books = [...judge.records.books.values()];
  const people = books.reduce((sum, book) => sum + (book.game()?.seats.size ?? 0), 0);
  const most = timersPerProcess + timersPerRoom * Math.max(1, books.length) + timersPerPerson * people;
  return processes
    .filter(({ isDead, clock }) => !isDead && clock.timers.size > most)
    .map(({ name, clock }) => ({
      id: 'V15',
      what: `${name} has ${clock.timers.size} timers, at most ${most} are due`,
    }));
}

/** E4: what time ends, ends in time. */
function lateDeadlines(world: Machines): readonly Breach[] {
  const { front, judge } = world;
  if (front === null || world.quietFor() < 2 * lateMs) return [];
  return livingBooks(judge).flatMap((book): readonly Breach[] => {
    const due = dueOf(book.game()!);
    const late = due === null ? 0 : front.clock.now() - due;
    return late > lateMs ? [{ id: 'E4', what: `${book.code}: a deadline is ${late} ms late` }] : [];
  });
}

function livingBooks({ records }: Judge): readonly Book[] {
  return [...records.books.values()].filter(({ isDeleted }) => !isDeleted);
}

/** When the step ends by itself. */
export function dueOf({ moment, steps }: Game): number | null {
  const isHard = steps[moment.step]?.clock !== 'soft';
  return moment.clock.kind === 'running' && isHard ? moment.clock.endsAt : null;
}

/** How many timers a process may have when everybody has left; a closed room waits for its people to leave the store. */
export function restingTimers(world: Machines): number {
  const games = livingBooks(world.judge).map((book) => book.game()!);
  const due = games.filter((game) => dueOf(game) !== null || peopleUntil(game) !== null).length;
  return timersPerProcess + due;
}
