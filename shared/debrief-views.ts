/** What the debrief shows of a workshop. Figures of fewer than five people are withheld (null). */
import type { Mode, Side } from './commands.ts';
import type { CardId, NoteId, TeamId } from './ids.ts';
import type { ModeCounts, ScenarioOutcome, Split } from './outcome-views.ts';
import type { PanelName } from './panel-names.ts';
import type { Reason } from './reasons.ts';
import type { CardReasons, Flips } from './workshop/workshop.ts';

export type DebriefPart = 'what' | 'so-what' | 'now-what';

/** All that can be said in figures about a workshop: a pure function of `Workshop` (`workshop/figures.ts`). */
export interface Figures {
  readonly facts: DebriefFacts;
  readonly mood: readonly [number, number, number] | null;
  /** Every card that was played and shown, the most contested first. */
  readonly cards: readonly CardFigures[];
  /** Up to three of them, to talk about: the host's choice, or the most contested of different themes. */
  readonly contested: readonly CardId[];
  readonly reasons: readonly CardReasons[];
  readonly talk: readonly CardId[];
  readonly scenarios: readonly ScenarioOutcome[];
  readonly lift: readonly TeamLift[];
  readonly themes: readonly ThemeFigures[] | null;
  /** Over the cards of all themes: −1 hands everything to managers, +1 everything to leaders. */
  readonly lean: number | null;
  readonly halo: Halo | null;
  readonly pairs: readonly TeamPair[];
  /** Rounds whose boards can be played again, by their index. */
  readonly replay: readonly number[];
  /** Sentences on the wall by mode; null of fewer than five. */
  readonly commitmentModes: ModeCounts | null;
  readonly exit: ExitResult | null;
}

/** What the host and the projector see; of `reasons`, at most `limits.quotesShown` of each side of contested cards. */
export interface DebriefView extends Figures {
  /** What the host shows; null: the first panel of the part. */
  readonly shown: ShownPanel | null;
  readonly commitments: readonly CommitmentNote[];
  /**
   * For the host only: the sentences behind the reasons for contested cards, to hide one. Of each side of a card as many
   * as `limits.sentencesListed`, and the hidden ones; those that the projector may show are among them.
   */
  readonly sentences?: readonly ReasonNote[];
  /** For the host only: how many more there are of a card. */
  readonly moreSentences?: Readonly<Partial<Record<CardId, number>>>;
}

/** `page`: from 0, of a panel that has pages; of the replay: how far, 0 to 100. */
export interface ShownPanel {
  readonly panel: PanelName;
  readonly page: number;
}

export interface DebriefFacts {
  readonly people: number;
  /** So few that one answer more or less would change the picture (`limits.smallGroup`): say so beside every figure. */
  readonly isSmall: boolean;
  readonly cards: number;
  readonly placements: number;
  readonly changedBeforeLock: number;
  /** Mean number of changes before the lock, by team and card; null where no board is told. */
  readonly churn: number | null;
  readonly votes: number;
  readonly votesChanged: number | null;
}

/** A share of 0 to 1 and the interval in which it probably lies (Wilson, 95 %). */
export interface Estimate {
  readonly share: number;
  readonly low: number;
  readonly high: number;
  readonly people: number;
}

export interface CardFigures {
  readonly card: CardId;
  readonly round: number;
  readonly key: Side;
  readonly theme: string;
  /** The articles disagree on it. */
  readonly disputed: boolean;
  /** Contested index, 0 to 1. */
  readonly index: number;
  /** Where the disagreement sits; null where too few answered to say. */
  readonly where: 'within' | 'between' | null;
  /** Private answers; null of fewer than five. */
  readonly people: Split | null;
  /** Answers of the teams at their last lock; of teams large enough. */
  readonly teams: Split;
  /** Share of the larger side among the private answers, else among the teams: 0.5 to 1; null of none. */
  readonly agreement: number | null;
  /** Share of private answers that fit; null of fewer than five. */
  readonly difficulty: Estimate | null;
  /** Below 0.35 or above 0.90. */
  readonly flag: 'hard' | 'easy' | null;
  readonly toFirst: Flips | null;
  readonly toLast: Flips | null;
  /** Both camps stayed where they were: the talk has moved nobody. Null where that cannot be told. */
  readonly entrenched: boolean | null;
  /** Changes on team boards before the lock, and whether they are among the most. */
  readonly changes: number;
  readonly isHot: boolean;
}

/** Result together beside what people had alone; shares of 0 to 1. Shown, never scored. */
export interface TeamLift {
  /** Null: the whole room. Teams with too few people for a figure of their own are left out. */
  readonly team: TeamId | null;
  readonly soloMean: number;
  /** Mean over the rounds of the best share in each; null of a team, and of a room that is one team. */
  readonly soloBest: number | null;
  readonly first: number;
  readonly second: number | null;
}

export interface ThemeFigures {
  readonly theme: string;
  /** As of the room; null unless cards of both sides were answered. */
  readonly lean: number | null;
  /** Share of private answers that fit. */
  readonly fit: number;
  /** Cards of the theme that were played. */
  readonly cards: number;
}

/** Share put on leader among positively worded cards minus that among negatively worded ones, −1 to 1. */
export interface Halo {
  readonly halo: number;
  /** Above 0.15: worth talking about. */
  readonly isTelling: boolean;
  readonly positive: number;
  readonly negative: number;
}

/** Two teams that differ, and the cards on which they do, the most contested first; at most two. */
export interface TeamPair {
  readonly teams: readonly [TeamId, TeamId];
  readonly cards: readonly CardId[];
  /** Number of cards on which they differ, of those that both have placed. */
  readonly differ: number;
  readonly of: number;
}

export interface CommitmentNote {
  /** Present for the host only, to hide a note. */
  readonly note?: NoteId;
  readonly text: string;
  readonly mode: Mode;
  readonly hidden: boolean;
}

export interface ReasonNote {
  readonly note: NoteId;
  readonly card: CardId;
  readonly side: Side;
  readonly reason: Reason;
  readonly text: string;
  readonly hidden: boolean;
}

export interface ExitResult {
  readonly people: number;
  /** Share of the answers to cards that nobody had seen; null where the deck had none left, or too few people answered. */
  readonly unseen: Estimate | null;
  /** Share of the private answers of the first round, to compare with. */
  readonly alone: Estimate | null;
  /** The difference of the two; null where one of them is. */
  readonly transfer: number | null;
  readonly usefulness: number | null;
}
