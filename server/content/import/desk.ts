/** Where hosts hand in decks of their own, and get a template for one. */
import type { DeckFileKind, DeckReport } from '../../../shared/deck-report.ts';
import { deckJsonSchema } from '../deck-json-schema.ts';
import type { OwnDecks } from '../own-decks.ts';
import type { DeckReader } from './reader.ts';
import { templateOf } from './template.ts';

export class DeckDesk {
  readonly #held: Pick<OwnDecks, 'hold'>;
  readonly #reader: DeckReader;
  readonly #templates = new Map<DeckFileKind, Promise<Buffer>>();

  constructor(held: Pick<OwnDecks, 'hold'>, reader: DeckReader) {
    this.#held = held;
    this.#reader = reader;
  }

  /** Only a deck without a problem is kept for a room. */
  async report(bytes: Uint8Array, kind: DeckFileKind, title: string): Promise<DeckReport> {
    const { deck, report } = await this.#reader.read(bytes, kind, title);
    return { id: deck === null ? null : this.#held.hold(deck), ...report };
  }

  template(kind: DeckFileKind): Promise<Buffer> {
    const template = this.#templates.get(kind) ?? templateOf(kind);
    this.#templates.set(kind, template);
    return template;
  }

  schema(): Record<string, unknown> {
    return deckJsonSchema();
  }
}
