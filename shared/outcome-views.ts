/** How answers came out, once they may be shown. */
import type { Mode } from './commands.ts';
import type { ScenarioId } from './ids.ts';

export interface Split {
  readonly leader: number;
  readonly manager: number;
  readonly open: number;
}

export type ModeCounts = Readonly<Record<Mode, number>>;

export interface ScenarioOutcome {
  readonly scenario: ScenarioId;
  readonly key: Mode;
  readonly scored: boolean;
  /** Null where fewer people voted than may be shown. */
  readonly before: ModeCounts | null;
  readonly after: ModeCounts | null;
  readonly change: ChangeOfMind | null;
}

/** So many of so many people; `of` is never 0. */
export interface Part {
  readonly count: number;
  readonly of: number;
}

/** How many changed their minds between two ballots; null fields where there is nobody to count. */
export interface ChangeOfMind {
  /** Who came over to what fits, of those whose first answer did not. */
  readonly gain: Part | null;
  /** Who left what fits, of those whose first answer did. */
  readonly loss: Part | null;
  /** Normalised re-vote gain; null where the group is too small or was too good already. */
  readonly normalised: number | null;
  readonly people: number;
}
