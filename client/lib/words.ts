/** The words behind the ids of the view: asked for when they are missing, kept per room and language. */
import { effect, signal } from '@preact/signals';
import type { CardId, RoomCode, ScenarioId } from '../../shared/ids.ts';
import { limits } from '../../shared/limits.ts';
import type { Replies, RequestInput } from '../../shared/protocol.ts';
import type { Result } from '../../shared/result.ts';
import type { Explanation, HostNote, TextBundle, Tip } from '../../shared/texts.ts';
import { readStoredJson, removeStored, storedKeys, writeStored } from './storage.ts';
import type { Failure, Store } from './store.ts';
import { wordsNeeded } from './words-needed.ts';

type Kept = Omit<TextBundle, 'language' | 'notes'>;
type Wanted = Pick<RequestInput<'texts'>, 'cards' | 'scenarios' | 'explanations' | 'notes' | 'tips'>;
export type AskTexts = (request: RequestInput<'texts'>) => Promise<Result<Replies['texts'], Failure>>;

const empty: Kept = { cards: {}, scenarios: {}, explanations: {} };
const prefix = 'two-hats:words:';
const retryMs = 3_000;
/** Shown until a text has come. */
const placeholder = '…';

export class Words {
  readonly #store: Store;
  readonly #ask: AskTexts;
  readonly #language: string;
  readonly #bundle = signal<Kept>(empty);
  readonly #notes = signal<Readonly<Record<string, HostNote>>>({});
  readonly #tips = signal<readonly Tip[] | null>(null);
  readonly #looks = signal(0);
  #code: RoomCode | null = null;
  /** The room whose missing words are being asked for. */
  #asking: RoomCode | null = null;
  /** Ends the looking for missing words. */
  readonly stop: () => void;

  constructor(store: Store, ask: AskTexts, language: string) {
    this.#store = store;
    this.#ask = ask;
    this.#language = language;
    this.stop = effect(() => this.#look());
  }

  cardText(id: CardId): string {
    return this.#bundle.value.cards[id] ?? placeholder;
  }

  scenarioText(id: ScenarioId): string {
    return this.#bundle.value.scenarios[id] ?? placeholder;
  }

  /** Null until it is due and has come. */
  explanation(id: CardId | ScenarioId): Explanation | null {
    return this.#bundle.value.explanations[id] ?? null;
  }

  /** Null until `askNotes` has been answered. */
  note(id: CardId | ScenarioId): HostNote | null {
    return this.#notes.value[id] ?? null;
  }

  /** Null until `askTips` has been answered. */
  tips(): readonly Tip[] | null {
    return this.#tips.value;
  }

  /** For the host, on purpose: the key and the explanation before they are due. */
  askNotes(ids: readonly string[]): Promise<boolean> {
    return this.#fetch({ notes: [...ids] });
  }

  /** Before the commitment. */
  askTips(): Promise<boolean> {
    return this.#fetch({ tips: true });
  }

  #look(): void {
    const { view, self } = this.#store.confirmed.value;
    const online = this.#store.connection.value === 'online';
    if (view === null || this.#looks.value < 0) return;
    if (view.stage.code !== this.#code) {
      this.#code = view.stage.code;
      this.#bundle.value = readKept(keyOf(this.#code, this.#language));
      this.#notes.value = {};
      this.#tips.value = null;
    }
    const missing = missingOf(wordsNeeded(view, self), this.#bundle.peek());
    const code = this.#code;
    if (!online || this.#asking === code || missing === null) return;
    this.#asking = code;
    void this.#fetch(missing).then(() => {
      // Of another room by now, which asks for itself.
      if (this.#asking !== code) return;
      this.#asking = null;
      // Looks again, for more may have become due; later if nothing of what was asked for came.
      if (someCame(missing, this.#bundle.peek())) this.#looks.value += 1;
      else setTimeout(() => (this.#looks.value += 1), retryMs);
    });
  }

  async #fetch(wanted: Partial<Wanted>): Promise<boolean> {
    const none = { cards: [], scenarios: [], explanations: [], notes: [], tips: false };
    const code = this.#code;
    const reply = await this.#ask({ language: this.#language, ...none, ...wanted });
    // Ids are drawn per room: the words of one mean nothing in the next.
    if (!reply.ok || code !== this.#code) return false;
    const { cards, scenarios, explanations, notes, tips } = reply.value;
    const old = this.#bundle.peek();
    this.#bundle.value = {
      cards: { ...old.cards, ...cards },
      scenarios: { ...old.scenarios, ...scenarios },
      explanations: { ...old.explanations, ...explanations },
    };
    this.#notes.value = { ...this.#notes.peek(), ...notes };
    if (tips.length > 0) this.#tips.value = tips;
    if (code !== null) writeStored(keyOf(code, this.#language), JSON.stringify(this.#bundle.peek()));
    return true;
  }
}

/** Removes the kept words of a room that this browser forgets. */
export function forgetWords(code: RoomCode): void {
  for (const key of storedKeys(`${prefix}${code}:`)) removeStored(key);
}

function keyOf(code: RoomCode, language: string): string {
  return `${prefix}${code}:${language}`;
}

function missingOf(needed: ReturnType<typeof wordsNeeded>, have: Kept): Partial<Wanted> | null {
  const most = limits.textsPerRequest;
  const cards = needed.cards.filter((id) => have.cards[id] === undefined).slice(0, most);
  const scenarios = needed.scenarios.filter((id) => have.scenarios[id] === undefined).slice(0, most);
  const explanations = needed.explanations.filter((id) => have.explanations[id] === undefined).slice(0, most);
  return cards.length + scenarios.length + explanations.length === 0 ? null : { cards, scenarios, explanations };
}

function someCame(wanted: Partial<Wanted>, have: Kept): boolean {
  return (
    (wanted.cards ?? []).some((id) => id in have.cards) ||
    (wanted.scenarios ?? []).some((id) => id in have.scenarios) ||
    (wanted.explanations ?? []).some((id) => id in have.explanations)
  );
}

function readKept(key: string): Kept {
  const kept = readStoredJson(key) as Partial<Kept> | null;
  return { cards: kept?.cards ?? {}, scenarios: kept?.scenarios ?? {}, explanations: kept?.explanations ?? {} };
}
