/** What a person takes home of a room; kept on this phone only, also when the server has forgotten. */
import { signal } from '@preact/signals';
import type { Mode, Side } from '../../shared/commands.ts';
import type { CardId, Language, RoomCode, ScenarioId, TeamId } from '../../shared/ids.ts';
import type { DeckNames } from '../../shared/texts.ts';
import type { OwnReason } from '../../shared/self-view.ts';
import { readStored, readStoredJson, removeStored, writeStored } from '../lib/storage.ts';
import { keepsakeKey } from './has-keepsake.ts';

/** A card that has been shown, with the words it had: the server may have forgotten them. */
export interface KeptCard {
  readonly card: CardId;
  readonly text: string;
  readonly key: Side;
  readonly alone: Side | null;
  readonly team: Side | null;
  /** What one said of it in the debrief. */
  readonly why?: OwnReason | null;
}

export interface KeptVote {
  readonly scenario: ScenarioId;
  readonly text: string;
  readonly key: Mode;
  readonly first: Mode | null;
  readonly second: Mode | null;
}

/** The sentence as far as it has been written, until the server has it. */
export interface Draft {
  readonly when: string;
  readonly will: string;
  readonly mode: Mode | null;
}

export interface Keepsake {
  readonly team: TeamId | null;
  readonly points: number | null;
  readonly rank: number | null;
  readonly commitment: { readonly text: string; readonly mode: Mode } | null;
  /** The halves of the sentence that the server has: they are written in the language of their day. */
  readonly saved: (Omit<Draft, 'mode'> & { readonly text: string }) | null;
  readonly draft: Draft | null;
  /** Sentences behind reasons as far as they have been written, until the server has them. */
  readonly sentences?: Readonly<Partial<Record<CardId, string>>>;
  readonly cards: readonly KeptCard[];
  readonly votes: readonly KeptVote[];
  /** What the deck called its sides and answers. */
  readonly names: Pick<DeckNames, 'sides' | 'modes'> | null;
  /** That all words of the deck in here are in. Null: not known. */
  readonly language: Language | null;
}

const nothing: Keepsake = {
  team: null,
  points: null,
  rank: null,
  commitment: null,
  saved: null,
  draft: null,
  cards: [],
  votes: [],
  names: null,
  language: null,
};

export function keepsakeOf(code: RoomCode): Keepsake {
  return { ...nothing, ...(readStoredJson(keepsakeKey(code)) as Partial<Keepsake> | null) };
}

const written = signal<{ readonly code: RoomCode; readonly keepsake: Keepsake } | null>(null);

/** The same, for a page that shows it: drawn again when it changes. */
export function shownKeepsake(code: RoomCode): Keepsake {
  return written.value?.code === code ? written.value.keepsake : keepsakeOf(code);
}

export function keep(code: RoomCode, change: Partial<Keepsake>): void {
  const keepsake = { ...keepsakeOf(code), ...change };
  const text = JSON.stringify(keepsake);
  if (text === readStored(keepsakeKey(code))) return;
  writeStored(keepsakeKey(code), text);
  written.value = { code, keepsake };
}

export function dropKeepsake(code: RoomCode): void {
  removeStored(keepsakeKey(code));
  written.value = null;
}
