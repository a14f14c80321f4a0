/** Every limit on how much may come how fast, in one place: together they decide what a machine can do to people. */
import type { Rate } from './rate-limit.ts';

/** The largest room there may be, behind one address, with some to spare. */
const VENUE = 2_400;

/**
 * A whole venue that comes back at once is greeted at once; a machine that keeps coming waits in turn,
 * and so leaves time for those who are in.
 */
export const greetings: Rate = { burst: VENUE, perSecond: 300 };
/** The same for pages, files and downloads: a hundred phones that load everything at once need a second. */
export const downloads: Rate = { burst: 200, perSecond: 800 };
/** Whoever watches over the server asks every few seconds, and must not stand behind a storm of visitors. */
export const healthChecks: Rate = { burst: 100, perSecond: 200 };

/** What a connection may send, as it is on the wire: tiny fragments and empty frames count by what they cost. */
export const bytes: Rate = { burst: 65_536, perSecond: 16_384 };
/** Far beyond what a page sends, and beyond what is answered before a flood is ended politely. */
export const frames: Rate = { burst: 700, perSecond: 60 };

export interface RequestLimit {
  readonly rate: Rate;
  /** Requests beyond the rate at which a connection is taken for an attack. */
  readonly flood: number;
}

/** Fast sorting with drag hints stays far below it. */
export const seated: RequestLimit = { rate: { burst: 120, perSecond: 20 }, flood: 300 };
/** Who has no place yet has only a place to ask for. */
export const unseated: RequestLimit = { rate: { burst: 60, perSecond: 5 }, flood: 60 };

/** Wrong codes, secrets and keys. */
export const guesses = {
  perSocket: { burst: 10, perSecond: 10 / 60 },
  /** A whole venue shares one address, so this one is only there against a machine. */
  perAddress: { burst: 600, perSecond: 10 },
  overall: { burst: 6_000, perSecond: 100 },
} as const satisfies Readonly<Record<string, Rate>>;

/** Seats that are taken anew. */
export const seats = {
  /** One page has one seat; a person who leaves and comes again, or cannot decide on a room, takes a few. */
  perSocket: { burst: 5, perSecond: 1 / 60 },
  /** All at once. */
  perAddress: { burst: VENUE, perSecond: 5 },
} as const satisfies Readonly<Record<string, Rate>>;

export const rooms = {
  perAddress: { burst: 60, perSecond: 1 / 15 },
  overall: { burst: 200, perSecond: 1 },
} as const satisfies Readonly<Record<string, Rate>>;

/**
 * Once somebody has used up what an address or the server allows, those who have done nothing yet still
 * get in, in turn: the machine may sit in the same room as a phone.
 */
export const turns: Rate = { burst: 20, perSecond: 20 };

/** Asking for a record or for deletion is cheap, and a whole venue may share an address. */
export const roomRequests: Rate = { burst: 60, perSecond: 1 };
/**
 * The page after the workshop and the cards for later: a venue behind one address opens them all at once. As for
 * guesses, since whoever asks for cards needs a code only. By address, and the page by room as well.
 */
export const reports: Rate = { burst: VENUE, perSecond: 10 };
/** Reading a deck takes a tenth of a second; whoever mends one hands it in every few minutes. By address. */
export const deckFiles: Rate = { burst: 30, perSecond: 1 / 5 };
/** What a deck costs beside, for each second beyond the first: files that take long come rarely. */
export const deckSecond = 2;
/** Reading a whole history is work; nobody needs it often. By room. */
export const records: Rate = { burst: 20, perSecond: 1 / 10 };
