/** What has to hold once nothing goes wrong any more, and of the whole history. */
import { isDeepStrictEqual } from 'node:util';
import { evolve } from '../../server/game/evolve.ts';
import type { Game, Live, Viewer } from '../../server/game/game.ts';
import { audienceOf, viewOf } from '../../server/game/view.ts';
import { recordOf } from '../../server/http/record.ts';
import { digestOf } from '../../server/transport/secrets.ts';
import { wasSo } from './harmless.ts';
import { nameToken, type Book } from './book.ts';
import { differing, signature, type Breach } from './records.ts';
import type { Person } from './person.ts';
import { restingTimers } from './process-invariants.ts';
import type { World } from './world.ts';
import type { Workshop } from './workshop.ts';

type Found = readonly Breach[];

const breach = (id: string, what: string): Breach => ({ id, what });

/** Everybody is back, and all has been answered. */
export function calmBreaches(world: World): Found {
  return world.workshops.flatMap((workshop) => {
    const book = world.judge.records.books.get(workshop.code()!);
    if (book === undefined) return [breach('E3', `${workshop.lane}: the workshop was never opened`)];
    const people = workshop.people();
    return [
      ...people.flatMap((person) => unseated(person, book)),
      ...people.flatMap((person) => unanswered(person)),
      ...sameForAll(world, workshop, book),
      ...people.flatMap((person) => promises(person, book)),
    ];
  });
}

/** E2: whoever has a place is in it. */
function unseated(person: Person, book: Book): Found {
  const place = book.game()!.seats.get(person.by() as never);
  const why = person.pages.findLast((page) => page.why !== null)?.why ?? 'still trying';
  // Removed a moment ago, and not yet back on another seat.
  const isSentAway = person.by() === '' && (why === 'removed' || why === 'unknown_seat');
  if (person.isGone || place?.removed === true || person.page() !== null || isSentAway) return [];
  return [breach('E2', `${person.name} (${person.by()}) is not in: ${why}`)];
}

/** E5: every command has its outcome. */
function unanswered(person: Person): Found {
  const page = person.page();
  if (page === null) return [];
  const open = person
    .history()
    .filter(
      ({ outcome, by, secret }) => outcome.kind === 'unknown' && by === person.by() && secret === person.secretOf(page),
    );
  return open.map(({ id, command }) => breach('E5', `${person.name} has no answer to ${command.type} ${id}`));
}

/** V1, V2 and V17, as people know them: accepted is in the log once, refused is not in it. */
function promises(person: Person, book: Book): Found {
  return person.history().flatMap(({ id, by, outcome, command, secret }): Found => {
    const stored = book.receiptOf(by, id);
    // Under the same id something else may stand: hostile people try that.
    if (stored !== null && book.at(stored)!.entry.receipt?.digest !== digestOf(command, secret)) return [];
    if (outcome.kind === 'refused' && stored !== null) {
      return [breach('V17', `${command.type} ${id} of ${by} was refused (${outcome.code}) and stands at ${stored}`)];
    }
    if (outcome.kind !== 'ok' || stored === null || stored === outcome.revision) return [];
    if (book.unsigned.get(id) === outcome.revision || wasSo(book, by, command, outcome.revision)) return [];
    return [breach('V2', `${command.type} ${id} of ${by} was accepted as ${outcome.revision} and stands at ${stored}`)];
  });
}

/** E1: who looks at the same thing sees the same, and it is what the log says, down to who is here. */
function sameForAll(world: World, workshop: Workshop, book: Book): Found {
  const { game, words } = book.last()!;
  const process = world.front!;
  const isHere = (place: string) => world.judge.records.isThere(book.code, place, process);
  const live: Live = { online: isHere, helping: isHere, heldBy: () => null };
  return workshop.people().flatMap((person): Found => {
    const page = person.page();
    const viewer: Viewer | null = page?.link ? world.judge.viewerOf(page.link) : null;
    if (page === null || viewer === null) return [];
    const should = JSON.stringify(viewOf(game, audienceOf(game, viewer), words, live));
    const is = JSON.stringify(page.latest!.view);
    return is === should ? [] : [breach('E1', `${person.name} (${signature(viewer)}) sees ${differing(is, should)}`)];
  });
}

/** Everybody has gone, and time has passed. */
export function emptyBreaches(world: World): Found {
  const { front } = world;
  const left = front!.clock.timers.size;
  const resting = restingTimers(world);
  return left > resting ? [breach('E6', `${left} timers are left, ${resting} are due`)] : [];
}

export function historyBreaches(world: World): Found {
  return [...world.judge.records.books.values()].flatMap((book) => wholeHistory(world, book));
}

/** V12 and V18 over the whole log, as it lies on the disk. */
function wholeHistory(world: World, book: Book): Found {
  const stored = world.disk.read(book.code);
  if (stored === null) return [breach('V1', `${book.code} is gone from the disk`)];
  if (stored.entries.length !== book.revision())
    return [breach('V7', `${stored.entries.length} entries are stored, ${book.revision()} were`)];
  const game = stored.entries.flatMap(({ events }) => events).reduce<Game | null>(evolve, null);
  const found = isDeepStrictEqual(game, book.game()) ? [] : [breach('V12', 'the log read again gives another state')];
  const raw = world.disk.raw(book.code);
  const named =
    nameToken.test(raw.entries.join('\n')) || nameToken.test(JSON.stringify(recordOf(book.code, stored, 1)));
  const shadow = [...book.erased.keys()].find((token) => raw.words.includes(token));
  return [
    ...found,
    ...(named ? [breach('V18', 'a name stands in the log or in its export')] : []),
    ...(shadow === undefined ? [] : [breach('V18', `the erased name ${shadow} is still stored`)]),
  ];
}

/** E3: after all that, the workshop is found by whoever has its secret. */
export function lostWorkshops(world: World): Found {
  return world.workshops.flatMap(({ host, lane }) =>
    host.page() === null ? [breach('E3', `${lane}: nobody serves the workshop: ${host.pages.at(-1)?.why ?? ''}`)] : [],
  );
}
