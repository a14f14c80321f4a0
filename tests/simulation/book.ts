/** What the log of one workshop says: the judge's own reading, beside that of the server. */
import type { CommandId, RoomCode, SeatId, SecretHash } from '../../shared/ids.ts';
import type { GameEvent } from '../../server/game/events.ts';
import { evolve } from '../../server/game/evolve.ts';
import type { Game } from '../../server/game/game.ts';
import { noWords, type Words } from '../../server/game/words.ts';
import type { Entry } from '../../server/rooms/ports.ts';

const tables = { name: 'names', commitment: 'commitments', reason: 'reasons', appeal: 'appeals' } as const;

export interface Page {
  readonly entry: Entry;
  /** The process that wrote it. */
  readonly by: string;
  readonly game: Game;
  readonly words: Words;
  readonly hostHash: SecretHash | null;
}

/** Before the first page. */
const blank = { game: null, words: noWords, hostHash: null };

export class Book {
  readonly code: RoomCode;
  readonly lane: string;
  /** Its host wants it gone. */
  isDeleted = false;
  readonly pages: Page[] = [];
  readonly receipts = new Map<string, number>();
  /** Where the receipts of commands stand whose senders have been taken out. */
  readonly unsigned = new Map<CommandId, number>();
  /** What a secret was granted, and since when. */
  readonly #grants = new Map<SecretHash, readonly { readonly seat: SeatId; readonly since: number }[]>();
  /** Since when a secret is banned. */
  readonly bannedHashes = new Map<SecretHash, number>();
  /** When a name was taken away, by the token in it. */
  readonly erased = new Map<string, number>();

  constructor(code: RoomCode, lane: string) {
    this.code = code;
    this.lane = lane;
  }

  revision(): number {
    return this.pages.length;
  }

  at(revision: number): Page | null {
    return this.pages[revision - 1] ?? null;
  }

  last(): Page | null {
    return this.pages.at(-1) ?? null;
  }

  game(): Game | null {
    return this.last()?.game ?? null;
  }

  receiptOf(by: string, id: CommandId): number | null {
    return this.receipts.get(`${by} ${id}`) ?? null;
  }

  /** The seat that a secret opened then. */
  seatOf(hash: SecretHash, revision: number): SeatId | null {
    return this.#grants.get(hash)?.findLast(({ since }) => since <= revision)?.seat ?? null;
  }

  events(revision = this.pages.length): readonly GameEvent[] {
    return this.pages.slice(0, revision).flatMap(({ entry }) => entry.events);
  }

  add(entry: Entry, by: string): Page {
    const before = this.last() ?? blank;
    const stored = JSON.parse(JSON.stringify(entry)) as Entry;
    const game = stored.events.reduce<Game | null>(evolve, before.game)!;
    const words = withWords(before.words, stored);
    const host = stored.grants?.find(({ holder }) => holder.role === 'host');
    const page: Page = { entry: stored, by, game, words, hostHash: host?.hash ?? before.hostHash };
    this.pages.push(page);
    if (stored.receipt) this.receipts.set(`${stored.receipt.by} ${stored.receipt.id}`, stored.revision);
    this.#noteGrants(stored);
    this.#noteBans(stored);
    this.#noteErased(stored, before.words.names);
    return page;
  }

  /** Reads everything again, after the history was exchanged for another one. */
  reload(entries: readonly Entry[]): void {
    const kept = this.pages.map(({ entry, by }) => ({ words: entry.words, by }));
    this.pages.length = 0;
    this.#grants.clear();
    entries.forEach((entry, index) => this.add({ ...entry, words: kept[index]!.words }, kept[index]!.by));
  }

  #noteGrants({ grants, revision }: Entry): void {
    for (const { holder, hash } of grants ?? []) {
      if (holder.role !== 'seat') continue;
      this.#grants.set(hash, [...(this.#grants.get(hash) ?? []), { seat: holder.seat, since: revision }]);
    }
  }

  #noteBans({ events, revision }: Entry): void {
    const banned = events.flatMap((event) => (event.type === 'seat-banned' ? [event.seat] : []));
    for (const hash of this.#grants.keys()) {
      const seat = this.seatOf(hash, revision);
      if (seat !== null && banned.includes(seat)) this.bannedHashes.set(hash, revision);
    }
  }

  #noteErased({ words, revision }: Entry, before: ReadonlyMap<string, string>): void {
    const present = new Set([...this.last()!.words.names.values()].map(tokenIn));
    for (const { kind, key } of words) {
      const token = kind === 'name' ? tokenIn(before.get(key) ?? '') : null;
      if (token !== null) this.erased.set(token, revision);
    }
    for (const token of present) if (token !== null) this.erased.delete(token);
  }
}

/** Names that nobody else can have carry a token, by which they are found in any bytes. */
export const nameToken = /Qz~[a-z0-9]{5}/;

export function tokenIn(text: string): string | null {
  return nameToken.exec(text)?.[0] ?? null;
}

function withWords(before: Words, { words }: Entry): Words {
  if (words.length === 0) return before;
  const after = {
    names: new Map<string, string>(before.names),
    commitments: new Map<string, string>(before.commitments),
    reasons: new Map<string, string>(before.reasons),
    appeals: new Map<string, string>(before.appeals),
  };
  for (const { kind, key, text } of words) {
    if (text === null) after[tables[kind]].delete(key);
    else after[tables[kind]].set(key, text);
  }
  return after as unknown as Words;
}
