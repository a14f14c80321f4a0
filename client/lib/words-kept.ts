/** The words that this browser has, by room and language; and which of those needed are not among them. */
import type { Language, RoomCode } from '../../shared/ids.ts';
import { limits } from '../../shared/limits.ts';
import type { RequestInput } from '../../shared/protocol.ts';
import type { DeckEnding, DeckNames, TextBundle } from '../../shared/texts.ts';
import { readStoredJson, removeStored, storedKeys, writeStored } from './storage.ts';
import type { Needed } from './words-needed.ts';

export interface KnownWords extends Pick<TextBundle, 'cards' | 'scenarios' | 'explanations'> {
  /** In which they came: a deck need not have the language that was asked for. Null: none have come. */
  readonly language: Language | null;
  readonly names: DeckNames | null;
  readonly ending: DeckEnding | null;
}

type Missing = Pick<RequestInput<'texts'>, 'names' | 'ending' | 'cards' | 'scenarios' | 'explanations'>;

export const noWords: KnownWords = {
  language: null,
  names: null,
  ending: null,
  cards: {},
  scenarios: {},
  explanations: {},
};

const prefix = 'two-hats:words:';
const keyOf = (code: RoomCode, language: Language) => `${prefix}${code}:${language}`;

export function keptWords(code: RoomCode, language: Language): KnownWords {
  const kept = readStoredJson(keyOf(code, language)) as Partial<KnownWords> | null;
  // Those of before an update lack what pages rely on now.
  return kept?.names?.isOwn === undefined ? noWords : { ...noWords, ...kept };
}

export function keepWords(code: RoomCode, language: Language, words: KnownWords): void {
  writeStored(keyOf(code, language), JSON.stringify(words));
}

/** Removes the kept words of a room that this browser forgets. */
export function forgetWords(code: RoomCode): void {
  for (const key of storedKeys(`${prefix}${code}:`)) removeStored(key);
}

export function missingOf(needed: Needed, have: KnownWords): Missing | null {
  const most = limits.textsPerRequest;
  const names = have.names === null;
  const ending = needed.ending && have.ending === null;
  const cards = needed.cards.filter((id) => have.cards[id] === undefined).slice(0, most);
  const scenarios = needed.scenarios.filter((id) => have.scenarios[id] === undefined).slice(0, most);
  const explanations = needed.explanations.filter((id) => have.explanations[id] === undefined).slice(0, most);
  const isNone = !names && !ending && cards.length + scenarios.length + explanations.length === 0;
  return isNone ? null : { names, ending, cards, scenarios, explanations };
}

export function someCame(wanted: Missing, have: KnownWords): boolean {
  return (
    (wanted.names && have.names !== null) ||
    (wanted.ending === true && have.ending !== null) ||
    wanted.cards.some((id) => id in have.cards) ||
    wanted.scenarios.some((id) => id in have.scenarios) ||
    wanted.explanations.some((id) => id in have.explanations)
  );
}
