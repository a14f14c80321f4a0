/** The words behind the ids of the view: asked for when they are missing, kept per room and language. */
import { effect, signal } from '@preact/signals';
import type { Mode, Side } from '../../shared/commands.ts';
import type { CardId, Language, RoomCode, ScenarioId } from '../../shared/ids.ts';
import type { Replies, RequestInput } from '../../shared/protocol.ts';
import type { Result } from '../../shared/result.ts';
import type { DeckEnding, DeckNames, Explanation, HostNote, Tip } from '../../shared/texts.ts';
import { unnamedTheme } from '../../shared/unnamed-theme.ts';
import { currentLanguage, isRightToLeft, speakOfOwnDeck } from './i18n.ts';
import type { Failure, Store } from './store.ts';
import { wordsNeeded } from './words-needed.ts';
import { keepWords, keptWords, missingOf, noWords, someCame, type KnownWords } from './words-kept.ts';

type Wanted = Omit<RequestInput<'texts'>, 'language'>;
export type AskTexts = (request: RequestInput<'texts'>) => Promise<Result<Replies['texts'], Failure>>;

interface Place {
  readonly code: RoomCode;
  readonly language: Language;
}

const retryMs = 3_000;
/** Shown until a text has come. */
const placeholder = '…';

/** Of an element with words of a deck. */
export interface Tongue {
  readonly lang?: Language;
  readonly dir?: 'auto' | 'ltr' | 'rtl';
}

/**
 * For an element with words in `language`, which may not be that of the page. Null: not known. Said outright
 * where it is the page's own too: an attribute that goes again would stay, and be empty.
 */
export function inLanguage(language: Language | null): Tongue {
  if (language === null) return {};
  if (language !== currentLanguage()) return { lang: language, dir: 'auto' };
  return { lang: language, dir: isRightToLeft() ? 'rtl' : 'ltr' };
}

export class Words {
  readonly #store: Store;
  readonly #ask: AskTexts;
  readonly #known = signal<KnownWords>(noWords);
  /** In the language before: shown until the new words have come. */
  #before: KnownWords = noWords;
  readonly #notes = signal<Readonly<Record<string, HostNote>>>({});
  readonly #tips = signal<readonly Tip[] | null>(null);
  readonly #looks = signal(0);
  #place: Place | null = null;
  /** Where the missing words are being asked for. */
  #asking: Place | null = null;
  /** Ends the looking for missing words. */
  readonly stop: () => void;

  constructor(store: Store, ask: AskTexts) {
    this.#store = store;
    this.#ask = ask;
    const stops = [effect(() => this.#look()), effect(() => speakOfOwnDeck(this.#isOwn()))];
    this.stop = () => {
      for (const stop of stops) stop();
      speakOfOwnDeck(false);
    };
  }

  cardText(id: CardId): string {
    return this.#known.value.cards[id] ?? this.#before.cards[id] ?? placeholder;
  }

  scenarioText(id: ScenarioId): string {
    return this.#known.value.scenarios[id] ?? this.#before.scenarios[id] ?? placeholder;
  }

  /** Null until it is due and has come. */
  explanation(id: CardId | ScenarioId): Explanation | null {
    return this.#known.value.explanations[id] ?? this.#before.explanations[id] ?? null;
  }

  sideName(side: Side): string {
    return this.names()?.sides[side] ?? placeholder;
  }

  modeName(mode: Mode): string {
    return this.names()?.modes[mode] ?? placeholder;
  }

  /** Null for the theme that stands where a card has none, unless the deck names it. */
  themeName(theme: string): string | null {
    const themes = this.names()?.themes;
    if (themes === undefined) return placeholder;
    if (Object.hasOwn(themes, theme)) return themes[theme] ?? theme;
    return theme === unnamedTheme ? null : theme;
  }

  /** Null until they have come. */
  names(): DeckNames | null {
    return this.#known.value.names ?? this.#before.names;
  }

  /** Null until the debrief has begun and it has come. */
  ending(): DeckEnding | null {
    return this.#known.value.ending ?? this.#before.ending;
  }

  /** For the element around a text of the deck, which may be in another language than the page. */
  spoken(): Tongue {
    return inLanguage(this.language());
  }

  /** In which the words of the deck are shown; null until they have come. */
  language(): Language | null {
    return this.#known.value.language ?? this.#before.language;
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

  /** Of what has been and is not shown any more; then `cardText` and `scenarioText` have them. */
  askAgain(cards: readonly CardId[], scenarios: readonly ScenarioId[]): Promise<boolean> {
    return this.#fetch({ cards: [...cards], scenarios: [...scenarios] });
  }

  /** Before the commitment. */
  askTips(): Promise<boolean> {
    return this.#fetch({ tips: true });
  }

  #isOwn(): boolean | null {
    const isInRoom = this.#store.confirmed.value.view !== null;
    return isInRoom ? (this.names()?.isOwn ?? null) : false;
  }

  #look(): void {
    const { view, self } = this.#store.confirmed.value;
    const online = this.#store.connection.value === 'online';
    const language = currentLanguage();
    if (view === null || this.#looks.value < 0) return;
    const { code } = view.stage;
    if (this.#place?.code !== code || this.#place.language !== language) this.#move({ code, language });
    const missing = missingOf(wordsNeeded(view, self), this.#known.peek());
    const place = this.#place;
    if (!online || this.#asking === place || missing === null) return;
    this.#asking = place;
    void this.#fetch(missing).then(() => {
      // Of another room or language by now, which asks for itself.
      if (this.#asking !== place) return;
      this.#asking = null;
      // Looks again, for more may have become due; later if nothing of what was asked for came.
      if (someCame(missing, this.#known.peek())) this.#looks.value += 1;
      else setTimeout(() => (this.#looks.value += 1), retryMs);
    });
  }

  /** Into another room, where the same id is another card, or into another language. */
  #move(to: Place): void {
    this.#before = this.#place?.code === to.code ? this.#known.peek() : noWords;
    this.#place = to;
    this.#known.value = keptWords(to.code, to.language);
    this.#notes.value = {};
    this.#tips.value = null;
  }

  async #fetch(wanted: Partial<Wanted>): Promise<boolean> {
    const none: Wanted = { names: false, cards: [], scenarios: [], explanations: [], notes: [], tips: false };
    const place = this.#place;
    const reply = await this.#ask({ language: place?.language ?? currentLanguage(), ...none, ...wanted });
    // Ids are drawn per room: the words of one mean nothing in the next.
    if (!reply.ok || place !== this.#place) return false;
    const { language, names, ending, cards, scenarios, explanations, notes, tips } = reply.value;
    const old = this.#known.peek();
    this.#known.value = {
      language,
      names: names ?? old.names,
      ending: ending ?? old.ending,
      cards: { ...old.cards, ...cards },
      scenarios: { ...old.scenarios, ...scenarios },
      explanations: { ...old.explanations, ...explanations },
    };
    this.#notes.value = { ...this.#notes.peek(), ...notes };
    if (tips.length > 0) this.#tips.value = tips;
    if (place !== null) keepWords(place.code, place.language, this.#known.peek());
    return true;
  }
}
