/** What the host and the projector see of the debrief. */
import { panelsOf, type DebriefScene } from '../../shared/debrief-panels.ts';
import type { DebriefView, Figures } from '../../shared/debrief-views.ts';
import type { CardId } from '../../shared/ids.ts';
import { liftsTold, pairsTold } from '../../shared/many.ts';
import type { PanelName } from '../../shared/panel-names.ts';
import type { StepKind } from '../../shared/plan.ts';
import { contestedOf } from '../../shared/workshop/figures-cards.ts';
import { outcomeOf } from '../../shared/workshop/figures-votes.ts';
import { figuresOf, sortingOf, type Sorting } from '../../shared/workshop/figures.ts';
import { hostWallOf, wallOf } from './commitments.ts';
import { editionOf } from './edition.ts';
import type { Game } from './game.ts';
import { currentStep } from './moment.ts';
import { remembered } from './remembered.ts';
import { brieflyQuoted, sentencesOf } from './sentences.ts';
import type { Words } from './words.ts';
import { shownCards, toldCards } from './workshop-cards.ts';
import { roundsOf } from './workshop-rounds.ts';
import { shownScenarios } from './workshop-scenarios.ts';
import { workshopOf, workshopTeams } from './workshop.ts';

export function debriefOf(game: Game, words: Words, forHost: boolean): DebriefView {
  const figures = figuresNow(game, words);
  return {
    ...figures,
    pairs: figures.pairs.slice(0, pairsTold),
    lift: figures.lift.slice(0, liftsTold),
    reasons: brieflyQuoted(figures),
    shown: game.shown,
    commitments: forHost ? hostWallOf(game, words) : wallOf(game, words),
    ...(forHost ? sentencesOf(game, words, figures.contested) : {}),
  };
}

/** Stands still while people say how they feel and why, and while they come and go. */
const sortingNow = remembered(
  (game: Game): Sorting => sortingOf({ teams: workshopTeams(game), cards: toldCards(game), rounds: roundsOf(game) }),
  (game) => [roundsOf(game), workshopTeams(game).length],
);

/** Host and projector ask for the same. */
const figuresNow = remembered(
  (game: Game, words: Words): Figures => figuresOf(workshopOf(game, words), sortingNow(game)),
  (game, words) => [editionOf(game, words)],
);

/** The cards that are talked about: asked for by every team, and with every reason that somebody gives. */
export const contestedNow = remembered(
  (game: Game): readonly CardId[] => contestedOf(sortingNow(game).cards, game.chosen),
  (game) => [sortingNow(game), game.chosen],
);

export const debriefParts = {
  'debrief-what': 'what',
  'debrief-so-what': 'so-what',
  'debrief-now-what': 'now-what',
} as const;
const scenes: Readonly<Partial<Record<StepKind, DebriefScene>>> = { ...debriefParts, closed: 'closed' };

/** Null outside of the debrief. */
function sceneOf(game: Game): DebriefScene | null {
  return scenes[currentStep(game).kind] ?? null;
}

/** The panels that may be shown. Whether the deck has one of claims, the rules do not know: they believe the host. */
export function panelsNow(game: Game): readonly PanelName[] {
  const scene = sceneOf(game);
  if (scene === null) return [];
  const told = {
    ...sortingNow(game),
    contested: contestedNow(game),
    talk: shownCards(game).filter(({ use }) => use === 'talk'),
    scenarios: shownScenarios(game).map((scenario) => outcomeOf(scenario, scenario.votes)),
    commitments: [...game.commitments.values()],
  };
  return panelsOf(scene, told, true);
}
