/**
 * What is told of a workshop that has been played: answers without people, with every floor applied. All
 * figures of the debrief come from this value and from nothing else (`figures.ts`), so what the projector
 * shows, what a host takes home and what comes back from a file can only agree.
 *
 * It is built from the facts on the server; `workshop-schema.ts` reads it back from a file.
 */
import type { Mode, Side } from '../commands.ts';
import type { CardId, Duration, Instant, ScenarioId, TeamId } from '../ids.ts';
import type { Reason } from '../reasons.ts';

export interface Workshop {
  readonly format: 'two-hats-workshop';
  readonly version: 1;
  readonly code: string;
  /** Name of the deck; the words of its items come beside this value, in a language of the reader's choice. */
  readonly deck: string;
  readonly startedAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly managerFirst: boolean;
  readonly parts: { readonly soloSort: boolean; readonly secondLook: boolean; readonly talk: boolean };
  readonly people: number;
  readonly teams: readonly { readonly team: TeamId; readonly size: number; readonly points: number }[];
  /** Every card that has been shown, in the order in which it was. */
  readonly cards: readonly WorkshopCard[];
  readonly rounds: readonly WorkshopRound[];
  readonly scenarios: readonly WorkshopScenario[];
  /** Chosen by the host; null: the most contested ones. */
  readonly chosen: readonly CardId[] | null;
  readonly reasons: readonly CardReasons[];
  /** How many felt low, middling, high; null of fewer than five. */
  readonly moods: readonly [number, number, number] | null;
  /** Answers to the last cards of those who answered all; none of fewer than five. */
  readonly exit: readonly Hand[];
  /** Sorted; none of fewer than five. */
  readonly stars: readonly number[];
  /** Those that are on the wall, sorted by their text. */
  readonly commitments: readonly { readonly text: string; readonly mode: Mode }[];
  readonly appeals: readonly WorkshopAppeal[];
}

export type CardUse = 'round' | 'talk' | 'exit' | 'later';
export type Tone = 'positive' | 'negative';

export interface WorkshopCard {
  readonly card: CardId;
  /** What the deck calls it, for example `L01`: so that the same card is known again in another workshop. */
  readonly item: string;
  readonly use: CardUse;
  readonly key: Side;
  /** 1, 0.5 or 0, as in the deck. */
  readonly weight: number;
  readonly theme: string;
  /** How the statement is worded; null: neither way, or the deck does not say. */
  readonly tone: Tone | null;
  /** Taken out of the score after an appeal. */
  readonly struck: boolean;
}

/** One person's private answers; `team` null where it is not kept or too few would share it. */
export interface Hand {
  readonly team: TeamId | null;
  /**
   * True: answers of several people who stand together here, mixed card by card, since what is told of teams or who
   * finished would lead from a whole row to its person. Counts by card are true; the row is nobody's.
   */
  readonly isMixed?: boolean | undefined;
  readonly sides: readonly (readonly [card: CardId, side: Side])[];
}

export interface WorkshopRound {
  /** Private answers to the cards shown, in an order that tells nothing; none of fewer than five. */
  readonly hands: readonly Hand[];
  /** Best private share of cards that fit, of those that count, by somebody who answered half of them; null of fewer than five. */
  readonly soloBest: number | null;
  /** Of teams large enough (`limits.smallestTeam`) that an answer is no single person's. */
  readonly boards: readonly TeamBoard[];
  /** One for every card shown of the round, in the order in which it was. */
  readonly tallies: readonly CardTally[];
  /** Placements on these boards, and how many of them changed a column already chosen. */
  readonly placements: number;
  readonly changes: number;
}

export interface TeamBoard {
  readonly team: TeamId;
  /** How many the team had when it locked; at the lock at which it had fewest. */
  readonly members: number;
  /** The board at the first and at the second lock; null: it never came to it. */
  readonly first: BoardSides | null;
  readonly second: BoardSides | null;
  /**
   * Every placement in its order, of more than `limits.boardMoves` the newest; `at` since the first placement of the
   * round on any board.
   */
  readonly moves: readonly (readonly [at: Duration, card: CardId, side: Side])[];
  /** When it was locked, on the same clock. */
  readonly locks: readonly [first: Duration | null, second: Duration | null];
}

export type BoardSides = Readonly<Partial<Record<CardId, Side>>>;

/** What can be told of a card only by somebody who knows the teams of all, small ones too. */
export interface CardTally {
  readonly card: CardId;
  /** Where the private disagreement sits; null of fewer than five, of one team, or where there is none. */
  readonly where: 'within' | 'between' | null;
  /** From the private answers to the team's first lock, and to its last one. */
  readonly toFirst: Flips | null;
  readonly toLast: Flips | null;
}

/**
 * People by private answer and by the answer of their team. Null where one of the team's answers was that of
 * fewer than five: their private answers would be told.
 */
export type Flips = Readonly<Record<Side, Readonly<Record<Side, number>>>>;

export interface WorkshopScenario {
  readonly scenario: ScenarioId;
  readonly key: Mode;
  readonly scored: boolean;
  readonly theme: string;
  readonly revoted: boolean;
  /** Of those who voted on the first ballot; none of fewer than five. `second` is what stood in the end. */
  readonly votes: readonly { readonly team: TeamId | null; readonly first: Mode; readonly second: Mode }[];
  /** Votes on both ballots together. */
  readonly cast: number;
}

/** Why people put a card where they did; counts null of fewer than five who gave a reason. */
export interface CardReasons {
  readonly card: CardId;
  /** How many gave one; a number says nothing of them. */
  readonly givers: number;
  readonly counts: Readonly<Record<Side, Readonly<Record<Reason, number>>>> | null;
  /** Sentences that the host has not hidden, by the side that they speak for; none without counts. */
  readonly quotes: readonly ReasonQuote[];
}

export interface ReasonQuote {
  readonly side: Side;
  readonly reason: Reason;
  readonly text: string;
}

export interface WorkshopAppeal {
  readonly team: TeamId;
  readonly round: number;
  readonly card: CardId;
  readonly text: string;
  readonly verdict: 'open' | 'accepted' | 'parked';
  readonly best: boolean;
}
