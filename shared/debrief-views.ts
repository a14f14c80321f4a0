/** What the debrief shows of a workshop. Figures of fewer than five people are withheld (null). */
import type { Mode, Side } from './commands.ts';
import type { CardId, SeatId, TeamId } from './ids.ts';
import type { ScenarioOutcome, Split } from './outcome-views.ts';

export type DebriefPart = 'what' | 'so-what' | 'now-what';

export interface DebriefView {
  readonly facts: DebriefFacts;
  readonly mood: readonly [number, number, number] | null;
  readonly contested: readonly ContestedCard[];
  /** Cards that nobody had in a hand, to argue about; nothing is scored. */
  readonly talk: readonly CardId[];
  readonly scenarios: readonly ScenarioOutcome[];
  readonly lift: readonly TeamLift[];
  readonly leans: readonly ThemeLean[] | null;
  readonly commitments: readonly CommitmentNote[];
  readonly exit: ExitResult | null;
}

export interface DebriefFacts {
  readonly people: number;
  readonly cards: number;
  readonly placements: number;
  readonly changedBeforeLock: number;
  readonly votes: number;
  readonly votesChanged: number | null;
}

export interface ContestedCard {
  readonly card: CardId;
  readonly key: Side;
  /** Contested index, 0 to 1. */
  readonly index: number;
  /** Where the disagreement sits; null where too few answered to say. */
  readonly where: 'within' | 'between' | null;
  readonly teams: Split;
  readonly people: Split | null;
}

/** Result together beside what people had alone; shares of 0 to 1. Shown, never scored. */
export interface TeamLift {
  /** Null: the whole room. Teams with too few people for a figure of their own are left out. */
  readonly team: TeamId | null;
  readonly soloMean: number;
  readonly soloBest: number;
  readonly first: number;
  readonly second: number | null;
}

/** Lean of the room on a theme: −1 hands everything to managers, +1 everything to leaders. */
export interface ThemeLean {
  readonly theme: string;
  readonly lean: number;
}

export interface CommitmentNote {
  /** Present for the host only, to hide a note. */
  readonly seat?: SeatId;
  readonly text: string;
  readonly mode: Mode;
  readonly hidden: boolean;
}

export interface ExitResult {
  readonly people: number;
  /** Null where the deck had no card left that nobody had seen. */
  readonly share: number | null;
  /** Private share in the first round, to compare with. */
  readonly soloShare: number | null;
  readonly usefulness: number | null;
}
