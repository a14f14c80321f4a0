/**
 * What the rules know of a deck: ids and keys, no words. It travels in the first event of a room,
 * so that a journal can be replayed whatever happens to the deck file.
 */
import type { Mode, Side } from '../../shared/commands.ts';
import type { CardId, DeckItemId, ScenarioId } from '../../shared/ids.ts';
import type { Tone } from '../../shared/workshop/workshop.ts';

export interface DeckKeys {
  readonly deck: string;
  readonly cards: readonly CardKey[];
  readonly scenarios: readonly ScenarioKey[];
}

export interface CardKey {
  readonly item: DeckItemId;
  readonly side: Side;
  /** 1: the articles agree; 0.5: they disagree; 0: for talk only, never scored. */
  readonly weight: number;
  readonly theme: string;
  /** Mirror card of the other side; never dealt together, kept for the exit check. */
  readonly twin: DeckItemId | null;
  /** How the statement is worded; absent in rooms of an earlier version. */
  readonly tone?: Tone | null;
}

export interface ScenarioKey {
  readonly item: DeckItemId;
  readonly mode: Mode;
  readonly scored: boolean;
  readonly theme: string;
}

/** A card in a room's hand, under the name it has in this room only. */
export interface DealtCard extends CardKey {
  readonly id: CardId;
}

export interface DealtScenario extends ScenarioKey {
  readonly id: ScenarioId;
}

/** What one workshop plays with. */
export interface Deal {
  readonly rounds: readonly (readonly DealtCard[])[];
  readonly scenarios: readonly DealtScenario[];
  readonly exit: readonly DealtCard[];
  /** Unscored cards that open an argument in the debrief. */
  readonly talk: readonly DealtCard[];
  /** Cards for a week later, which nobody meets before; absent in rooms of an earlier version. */
  readonly later?: readonly DealtCard[];
}
