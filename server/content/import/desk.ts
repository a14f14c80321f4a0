/** Where hosts hand in decks of their own, and get a template for one. */
import type { DeckFileKind, DeckReport } from '../../../shared/deck-report.ts';
import { deckJsonSchema } from '../deck-json-schema.ts';
import type { OwnDecks } from '../own-decks.ts';
import type { Job } from './job.ts';
import type { DeckReader } from './reader.ts';
import { templateOf } from './template.ts';

export class ImportDesk {
  readonly #held: Pick<OwnDecks, 'hold'>;
  readonly #reader: DeckReader;
  readonly #templates = new Map<DeckFileKind, Buffer>();

  constructor(held: Pick<OwnDecks, 'hold'>, reader: DeckReader) {
    this.#held = held;
    this.#reader = reader;
  }

  /** Only a deck without a problem is kept for a room. */
  async report(job: Job): Promise<DeckReport> {
    const { deck, report } = await this.#reader.read(job);
    return { id: deck === null ? null : this.#held.hold(deck), ...report };
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
