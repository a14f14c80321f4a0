/** What a room needs from the world. The room declares it; the platform, journal and wire fit in. */
import type {
  CommandId,
  DeckItemId,
  Duration,
  HelperId,
  Instant,
  Language,
  RoomCode,
  SeatId,
  SecretHash,
} from '../../shared/ids.ts';
import type { CloseReason } from '../../shared/protocol.ts';
import type { DeckEnding, DeckNames, Explanation, HostNote, Tip } from '../../shared/texts.ts';
import type { Snapshot, Update } from '../../shared/views.ts';
import type { DeckKeys } from '../game/deck-keys.ts';
import type { GameEvent } from '../game/events.ts';
import type { WordChange } from '../game/words.ts';

export type Cancel = () => void;

/** Time as the server tells it: never goes back, whatever the machine's clock does. */
export interface Clock {
  now(): Instant;
  /** Runs `run` once, at `time` or as soon after it as may be. */
  at(time: Instant, run: () => void): Cancel;
}

/** What has to be unlike anything that was given out before. */
export interface Ids {
  roomCode(): RoomCode;
  seat(): SeatId;
  helper(): HelperId;
  /** Unsigned 32-bit integer. */
  seed(): number;
  incident(): string;
}

/** An update with the view whole, whatever of it is sent. */
export type WholeUpdate = Omit<Update, 'view'> & Partial<Pick<Snapshot, 'view'>>;

/** One page that is connected. */
export interface Connection {
  readonly id: string;
  /**
   * `json` is what the page is sent, of the view only what it does not have. The same object is handed to every
   * connection of an audience that has and is shown the same.
   */
  push(update: WholeUpdate, json: string): void;
  close(reason: CloseReason): void;
}

/** What a secret can be good for. Each has at most one secret: a newer grant makes the older one worthless. */
export type Holder =
  | { readonly role: 'host' | 'screen' | 'rescue' }
  | { readonly role: 'helper'; readonly helper: HelperId }
  | { readonly role: 'seat'; readonly seat: SeatId };

/** Who holds a secret. Kept with the entry that made it, as a hash. */
export interface Grant {
  readonly holder: Holder;
  readonly hash: SecretHash;
}

/** That a command has been carried out, so that a repeat gets the same answer and no second effect. */
export interface Receipt {
  /** `host`, a helper's id or a seat's. */
  readonly by: string;
  readonly id: CommandId;
  /** Hash of the command's content. */
  readonly digest: string;
}

/** A receipt that no longer says whose it is: only whoever has the command and the secret finds it again. */
export type UnsignedReceipt = Omit<Receipt, 'by'>;

/** What one command changed. It is stored whole or not at all. */
export interface Entry {
  /** 1, 2, 3, … without gaps within a room. */
  readonly revision: number;
  readonly at: Instant;
  readonly events: readonly GameEvent[];
  readonly words: readonly WordChange[];
  /** A join grants a seat; opening a room grants the host's place, the projector's and its rescue. */
  readonly grants?: readonly Grant[];
  /** In a room's first entry, if it is played with a deck of the host's own. */
  readonly deck?: OwnDeck;
  readonly receipt?: Receipt;
  /** Of entries that the answers have been taken out of; sorted by id. */
  readonly unsigned?: readonly UnsignedReceipt[];
}

/** A room as it was stored. Words are the present ones, whatever they were when an entry was written. */
export interface StoredRoom {
  /** In order of revision. Their `words` are empty. */
  readonly entries: readonly Entry[];
  readonly words: readonly WordChange[];
}

/** What becomes of all entries of a room, the newest among them; what stays as it is, is the same object. */
export type Rewrite = (entries: readonly Entry[]) => readonly Entry[];

/**
 * Why nothing of an entry was stored. `storage`: the store fails, for all rooms, and may work again.
 * `conflict`: what the store has of this room is not what the entry was built on, because another process
 * has gone on with it or it is damaged; the room lets go of its people and is read anew when they come back.
 */
export type AppendFailure = 'conflict' | 'storage';

/** What is stored of one room makes no sense, and trying again will not mend it. Any other failure may pass. */
export class Damage extends Error {
  constructor(what: string, cause?: unknown) {
    super(what, cause === undefined ? {} : { cause });
    this.name = 'Damage';
  }
}

/** What can still be made out of a room, whatever is damaged in it. */
export interface Remains {
  /** When the newest entry was written that is still there. */
  readonly lastAt: Instant | null;
  /** In the order in which they were given. */
  readonly grants: readonly Grant[];
}

/** Durable memory of rooms. `append` answers once the entry would survive a power cut. */
export interface Journal {
  /**
   * Stores `entry` if its revision follows the room's last one; a gap is a conflict. Appends of one
   * room are tried in the order of the calls, so what was built on one that failed fails as well.
   * With `rewrite`, the room's history becomes what that makes of it: with the entry, or not at all, and
   * soon nothing of what was replaced can be found in what the journal keeps.
   */
  append(code: RoomCode, entry: Entry, rewrite?: Rewrite): Promise<AppendFailure | null>;
  /** Throws `Damage` where the room is there and cannot be made sense of; anything else may pass. */
  read(code: RoomCode): Promise<StoredRoom | null>;
  /** For a room that cannot be read. */
  remains(code: RoomCode): Promise<Remains>;
  list(): Promise<readonly RoomCode[]>;
  forget(code: RoomCode): Promise<void>;
}

/** The process's note that it lives, so that a restart knows how long nobody was there. */
export interface Lifeline {
  beat(now: Instant): void;
  last(): Instant | null;
}

/** Who has a room. */
export type Claim =
  /** `aliveUntil`: until when it was had before, by the clock of whoever had it; null where nobody can tell. */
  | { readonly kind: 'ours'; readonly aliveUntil: Instant | null }
  /** `node`: the base address under which the process that has it can be reached by this one. */
  | { readonly kind: 'elsewhere'; readonly node: string }
  /** No such room is stored. */
  | { readonly kind: 'unknown' };

/**
 * Which of the processes that share a store has which room: at any time at most one, and the store takes
 * entries of a room from that one only. A process that is alone with its store has them all.
 * Every promise rejects where the store cannot be asked.
 */
export interface Tenancy {
  /** Takes the room, unless another process has it. Taking it again changes nothing. */
  claim(code: RoomCode): Promise<Claim>;
  /**
   * Lets the room go, if this process has it. Nobody has to look after it before `wakeAt`;
   * null: it has been deleted, and no new room has its code for a day.
   */
  release(code: RoomCode, wakeAt: Instant | null): Promise<void>;
  /** Rooms that nobody has and somebody has to look after: their process has gone, or their time has come. */
  unattended(now: Instant): Promise<readonly RoomCode[]>;
  /**
   * Whether a new room may have this code. Whoever then stores the first entry under it has the room;
   * where another was quicker, with the code or for the same host, that entry is a conflict.
   */
  isFree(code: RoomCode): Promise<boolean>;
  /** The room that was opened with this secret of a host's, if there is one. */
  codeOf(host: SecretHash): Promise<RoomCode | null>;
  /** Told of each room that this process has opened or read, for a store that cannot find out itself. */
  opened(code: RoomCode, host: SecretHash): void;
  /** Told once a second while a clock runs in one of the rooms of this process, for `aliveUntil`. */
  beat(now: Instant): void;
  /** How many rooms are stored. */
  stored(): Promise<number>;
  /** Told of each room that this process has no longer, though it did not let it go. */
  onLost(listener: (code: RoomCode) => void): void;
  /** Told of each room that this process has taken from another one, which had not let it go. */
  onTakenOver(listener: (code: RoomCode) => void): void;
}

/** The words of one deck, by language. */
export interface Texts {
  /** The nearest language that the deck has. */
  language(wanted: Language): Language;
  names(language: Language): DeckNames;
  ending(language: Language): DeckEnding;
  card(item: DeckItemId, language: Language): string;
  scenario(item: DeckItemId, language: Language): string;
  explanation(item: DeckItemId, language: Language): Explanation;
  note(item: DeckItemId, language: Language): HostNote;
  tips(language: Language): readonly Tip[];
}

/** Judges names that people give themselves. */
export interface WordFilter {
  offends(name: string): boolean;
}

/** A host's own deck as the journal keeps it with the room; only `Decks` looks inside. */
export type OwnDeck = { readonly format: number } & Readonly<Record<string, unknown>>;

/** What a room is opened with. */
export interface OpeningDeck {
  readonly keys: DeckKeys;
  /** Null for the deck that comes with the program. */
  readonly own: OwnDeck | null;
}

export interface Decks {
  /** The deck that comes with the program under null, one that a host has handed in under its id; null if it is not at hand (any more). */
  opening(id: string | null): OpeningDeck | null;
  /** The words of the deck that a room is played with. Throws where `own` is no deck. */
  texts(own: OwnDeck | null): Texts;
}

/**
 * For whoever runs the server. No name, text, secret or address ever goes into it: rooms are named by their
 * code, and what people met by the `incident` that they were told.
 */
export interface Log {
  info(message: string, fields?: Readonly<Record<string, unknown>>): void;
  warn(message: string, fields?: Readonly<Record<string, unknown>>): void;
  error(message: string, fields?: Readonly<Record<string, unknown>>): void;
}

export interface RoomLimits {
  readonly seats: number;
  /** Least time between two pushes to one audience. */
  readonly pushEveryMs: Duration;
  /** Absence after which a seat no longer counts for a quorum. */
  readonly awayAfterMs: Duration;
}

/** All that a server's rooms need from outside; a test puts its own in their place. */
export interface Ports {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly journal: Journal;
  readonly tenancy: Tenancy;
  readonly decks: Decks;
  readonly wordFilter: WordFilter;
  readonly log: Log;
  readonly limits: RoomLimits;
}

/** What one room of a server gets. */
export interface RoomPorts extends Ports {
  /** To be called before anything is decided: time that the process lost is given back first. */
  catchUp(): void;
}
