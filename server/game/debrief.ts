/** What the host and the projector see of the debrief. */
import type { DebriefScene } from '../../shared/debrief-panels.ts';
import type { DebriefView, Figures, ReasonNote } from '../../shared/debrief-views.ts';
import type { CardId } from '../../shared/ids.ts';
import type { StepKind } from '../../shared/plan.ts';
import { contestedOf } from '../../shared/workshop/figures-cards.ts';
import { figuresOf, sortingOf, type Sorting } from '../../shared/workshop/figures.ts';
import { commitmentsOf } from './commitments.ts';
import { inOrder } from './floors.ts';
import type { Game } from './game.ts';
import { currentStep } from './moment.ts';
import { toldReasons } from './notes.ts';
import { remembered } from './remembered.ts';
import { noWords, reasonKey, type Words } from './words.ts';
import { workshopOf } from './workshop.ts';

export function debriefOf(game: Game, words: Words, forHost: boolean): DebriefView {
  return {
    ...figuresNow(game, words),
    shown: game.shown,
    commitments: commitmentsOf(game, words, forHost),
    ...(forHost ? { sentences: sentencesOf(game, words) } : {}),
  };
}

/** Stands still while people say how they feel and why. */
const sortingNow = remembered(
  (game: Game): Sorting => sortingOf(workshopOf(game, noWords)),
  ({ sorts, seats, deal }) => [sorts, seats, deal],
);

/** Host and projector ask for the same. */
const figuresNow = remembered(
  (game: Game, words: Words): Figures => figuresOf(workshopOf(game, words), sortingNow(game)),
  (game, words) => [game, words],
);

/** The cards that are talked about: asked for by every team, and with every reason that somebody gives. */
export function contestedNow(game: Game): readonly CardId[] {
  return contestedOf(sortingNow(game).cards, game.chosen);
}

export const debriefParts = {
  'debrief-what': 'what',
  'debrief-so-what': 'so-what',
  'debrief-now-what': 'now-what',
} as const;
const scenes: Readonly<Partial<Record<StepKind, DebriefScene>>> = { ...debriefParts, closed: 'closed' };

/** Null outside of the debrief. */
export function sceneOf(game: Game): DebriefScene | null {
  return scenes[currentStep(game).kind] ?? null;
}

/** In an order that says nothing about who wrote them when. */
function sentencesOf(game: Game, words: Words): readonly ReasonNote[] {
  return toldReasons(game)
    .flatMap(({ seat, card, given: { side, reason, hidden, note } }): readonly ReasonNote[] => {
      const text = words.reasons.get(reasonKey(seat, card));
      return text === undefined ? [] : [{ card, side, text, reason, hidden, note }];
    })
    .sort(inOrder);
}
