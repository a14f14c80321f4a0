/**
 * Holds what clients were told against what the journal has. The client model: an accepted command is
 * in it exactly once, a refused one never, and one without an answer once or not at all. Where the link
 * between people and answers has been cut, the receipt is all that is left of a command.
 */
import { commandSchema, type CommandType } from '../../shared/commands.ts';
import type { CommandId, Secret } from '../../shared/ids.ts';
import { decide } from '../../server/game/decide.ts';
import { evolve } from '../../server/game/evolve.ts';
import type { GameEventType } from '../../server/game/events.ts';
import type { Actor, Game } from '../../server/game/game.ts';
import type { Entry } from '../../server/rooms/ports.ts';
import { digestOf } from '../../server/transport/secrets.ts';
import type { Sent } from '../bots/page.ts';

export interface Client {
  /** As receipts name it: `host` or a seat. */
  readonly by: string;
  readonly actor: Actor;
  readonly secret: Secret;
  readonly history: readonly Sent[];
}

export interface Verdict {
  /** One line for every breach. */
  readonly breaches: readonly string[];
  readonly accepted: number;
  /** Accepted because what they asked for was so already: nothing had to be stored. */
  readonly harmless: number;
  readonly refused: number;
  readonly unknown: number;
}

/** The event by which each command of a participant takes effect. */
const effects: Partial<Readonly<Record<CommandType, readonly GameEventType[]>>> = {
  'place-solo': ['solo-card-placed'],
  'place-card': ['card-placed'],
  'propose-lock': ['lock-proposed', 'lock-agreed'],
  'agree-lock': ['lock-agreed'],
  'refuse-lock': ['lock-refused'],
  'cast-vote': ['vote-cast'],
  appeal: ['appeal-raised'],
  'tell-mood': ['mood-told'],
  'give-reason': ['reason-given'],
  'commit-to': ['commitment-made'],
  'answer-exit': ['exit-answered'],
  rate: ['workshop-rated'],
  advance: ['step-opened', 'card-revealed', 'workshop-closed'],
};

class Book {
  readonly #entries: readonly Entry[];
  readonly #byReceipt = new Map<string, Entry[]>();
  /** Digests of what nobody's name stands at any more. */
  readonly #unsigned = new Map<CommandId, string[]>();

  constructor(entries: readonly Entry[]) {
    this.#entries = entries;
    for (const entry of entries) {
      for (const { id, digest } of entry.unsigned ?? []) {
        this.#unsigned.set(id, [...(this.#unsigned.get(id) ?? []), digest]);
      }
      if (entry.receipt === undefined) continue;
      const key = `${entry.receipt.by} ${entry.receipt.id}`;
      this.#byReceipt.set(key, [...(this.#byReceipt.get(key) ?? []), entry]);
    }
  }

  of(by: string, id: CommandId): readonly Entry[] {
    return this.#byReceipt.get(`${by} ${id}`) ?? [];
  }

  unsigned(id: CommandId): readonly string[] {
    return this.#unsigned.get(id) ?? [];
  }

  gameAt(revision: number): Game {
    const events = this.#entries.slice(0, revision).flatMap((entry) => entry.events);
    return events.reduce<Game | null>(evolve, null)!;
  }

  entryAt(revision: number): Entry | undefined {
    return this.#entries[revision - 1];
  }
}

/** Gaps, and commands or facts that stand in it twice. */
export function judge(entries: readonly Entry[], clients: readonly Client[]): Verdict {
  const book = new Book(entries);
  const breaches = entries.flatMap(({ revision }, index) => (revision === index + 1 ? [] : [`gap before ${revision}`]));
  const count = { accepted: 0, harmless: 0, refused: 0, unknown: 0 };
  for (const client of clients) {
    for (const sent of client.history) {
      const stored = book.of(client.by, sent.id);
      const times = stored.length + book.unsigned(sent.id).length;
      if (times > 1) breaches.push(`${nameOf(client, sent)} stands ${times} times in the journal`);
      if (sent.outcome.kind === 'ok') count.accepted += 1;
      else count[sent.outcome.kind] += 1;
      if (sent.outcome.kind === 'ok' && times === 0) count.harmless += 1;
      const breach = breachOf(book, client, sent, stored[0]);
      if (breach !== null) breaches.push(`${nameOf(client, sent)} ${breach}`);
    }
  }
  return { breaches, ...count };
}

function nameOf({ by }: Client, { command, outcome }: Sent): string {
  return `${by}: ${JSON.stringify(command)} (${JSON.stringify(outcome)})`;
}

function breachOf(book: Book, client: Client, sent: Sent, entry: Entry | undefined): string | null {
  const { outcome, command } = sent;
  const digest = entry?.receipt?.digest ?? book.unsigned(sent.id)[0];
  if (digest !== undefined && digest !== digestOf(commandSchema.parse(command), client.secret)) {
    return 'is stored with another content';
  }
  if (outcome.kind === 'refused') return digest === undefined ? null : 'was refused and is stored';
  if (outcome.kind === 'unknown') return null;
  if (entry !== undefined) return unlike(entry, command.type, outcome.revision);
  return digest !== undefined || wasSo(book, client, sent, outcome.revision) ? null : 'was accepted and is lost';
}

function unlike(entry: Entry, type: CommandType, revision: number): string | null {
  if (entry.revision !== revision) return `is stored as ${entry.revision}`;
  const wanted = effects[type];
  const made = entry.events.filter((event) => wanted?.includes(event.type));
  return wanted === undefined || made.length === 1 ? null : `made ${made.length} facts`;
}

/** Whether it asked for what an earlier one had done, of which the journal has only the receipt. */
function repeatsUnsigned(book: Book, { history }: Client, { command }: Sent): boolean {
  const same = JSON.stringify(command);
  return history.some((other) => JSON.stringify(other.command) === same && book.unsigned(other.id).length > 0);
}

/** Whether the command, given again at the revision of its answer, would change nothing. */
function wasSo(book: Book, client: Client, sent: Sent, revision: number): boolean {
  const { command } = sent;
  if (repeatsUnsigned(book, client, sent)) return true;
  const entry = book.entryAt(revision);
  // It was told a revision that the journal does not have.
  if (entry === undefined) return false;
  const { at } = entry;
  const again = decide(book.gameAt(revision), { by: client.actor, at, seed: 0, command: commandSchema.parse(command) });
  return again.ok && again.value.length === 0;
}
