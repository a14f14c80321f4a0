/** Where hosts hand in decks of their own, and get a template for one. */
import type { DeckFileKind, DeckReport } from '../../../shared/deck-report.ts';
import { loadDeck } from '../deck.ts';
import { deckJsonSchema } from '../deck-json-schema.ts';
import type { OwnDecks } from '../own-decks.ts';
import type { Job } from './job.ts';
import type { DeckReader } from './reader.ts';
import { templateOf } from './template.ts';

export class ImportDesk {
  readonly #held: Pick<OwnDecks, 'find' | 'hold'>;
  readonly #reader: DeckReader;
  readonly #templates = new Map<DeckFileKind, Buffer>();

  constructor(held: Pick<OwnDecks, 'find' | 'hold'>, reader: DeckReader) {
    this.#held = held;
    this.#reader = reader;
  }

  /** Only a deck without a problem is kept for a room. */
  async report(job: Job): Promise<DeckReport> {
    const { deck, report } = await this.#reader.read(job);
    return { id: deck === null ? null : this.#held.hold(deck), ...report };
  }

  /** The deck with this id as it is written down; null: it is not here (any more). */
  held(id: string): object | null {
    return this.#held.find(id)?.file ?? null;
  }

  /** Takes a deck that another desk has held. */
  hold(file: unknown): void {
    const deck = loadDeck(file);
    if (deck.ok) this.#held.hold(deck.value);
  }

  async template(kind: DeckFileKind): Promise<Buffer> {
    const template = this.#templates.get(kind) ?? (await templateOf(kind));
    this.#templates.set(kind, template);
    return template;
  }

  schema(): Record<string, unknown> {
    return deckJsonSchema();
  }
}
