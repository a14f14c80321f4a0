/** Pages of workshops, made on demand: once for all who read the same, and no room before all others. */
import type { Language } from '../../shared/ids.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { editionOf } from '../game/edition.ts';
import type { Published } from '../rooms/reading.ts';
import { inTurn } from './in-turn.ts';
import { guestReport, hostReport } from './report.ts';

/** Rooms that wait for a page at once. */
const MOST_WAITING = 50;

export interface Source {
  published(): Published;
}

export type Reader = 'host' | 'seat';
/** The page as JSON. `not_yet`: there is none so far; `slow_down`: too many rooms wait. */
export type Made = Promise<Result<string, 'not_yet' | 'slow_down'>>;

interface Page {
  /** What it was made of; null: its turn has not come. */
  edition: object | null;
  readonly made: Made;
}

interface Shelf {
  /** One for each reader and language. */
  readonly pages: Map<string, Page>;
  /** The page that was asked for last: those of one room wait for each other. */
  last: Promise<unknown>;
}

export class Pages {
  readonly #turn = inTurn(MOST_WAITING);
  /** They go with the room. */
  readonly #shelves = new WeakMap<Source, Shelf>();

  of(room: Source, reader: Reader, wanted: Language): Made {
    const { game, words, texts } = room.published();
    const shelf = this.#shelves.get(room) ?? { pages: new Map<string, Page>(), last: Promise.resolve() };
    this.#shelves.set(room, shelf);
    const edition = editionOf(game, words);
    for (const [key, page] of shelf.pages) {
      if (page.edition !== null && page.edition !== edition) shelf.pages.delete(key);
    }
    const language = texts.language(wanted);
    const key = `${reader} ${language}`;
    // One that waits will be as new as any.
    const known = shelf.pages.get(key);
    if (known !== undefined) return known.made;
    const page = this.#begun(room, shelf, (published) => write(published, reader, language));
    shelf.pages.set(key, page);
    const forget = () => shelf.pages.get(key) === page && shelf.pages.delete(key);
    shelf.last = page.made.then(({ ok: isMade }) => isMade || forget(), forget);
    return page.made;
  }

  /** After the pages of the room that were asked for before. */
  #begun(room: Source, { last }: Shelf, make: (published: Published) => Awaited<Made>): Page {
    const turn = () => {
      const published = room.published();
      page.edition = editionOf(published.game, published.words);
      return make(published);
    };
    const page: Page = { edition: null, made: last.then(() => this.#turn(turn) ?? err('slow_down')) };
    return page;
  }
}

function write(room: Published, reader: Reader, language: Language): Awaited<Made> {
  const report = (reader === 'host' ? hostReport : guestReport)(room, language);
  return report === null ? err('not_yet') : ok(JSON.stringify(report));
}
