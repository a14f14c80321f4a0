/** Which words a participant's views call for. Explanations come only with what has been revealed. */
import type { CardId, ScenarioId } from '../../shared/ids.ts';
import type { SelfView } from '../../shared/self-view.ts';
import type { ParticipantView, TeamScene } from '../../shared/views.ts';

export interface Wanted {
  readonly cards: readonly CardId[];
  readonly scenarios: readonly ScenarioId[];
  readonly explanations: readonly string[];
}

const nothing: Wanted = { cards: [], scenarios: [], explanations: [] };

export function wordsFor({ scene }: ParticipantView, self: SelfView): Wanted {
  const { cards, ...others } = wordsOf(scene);
  return { cards: [...new Set([...cards, ...self.solo.map(({ card }) => card)])], ...others };
}

function wordsOf(scene: TeamScene): Wanted {
  switch (scene.kind) {
    case 'solo-sort':
    case 'exit':
      return { ...nothing, cards: scene.cards };
    case 'board':
    case 'locked':
      return { ...nothing, cards: scene.board.cards.map(({ card }) => card) };
    case 'reveal':
      return explained(scene.cards.map(({ card }) => card));
    case 'debrief':
      return explained(scene.contested.map(({ card }) => card));
    case 'vote':
    case 'talk':
      return { ...nothing, scenarios: [scene.scenario] };
    case 'scenario-reveal':
      return { ...nothing, scenarios: [scene.outcome.scenario], explanations: [scene.outcome.scenario] };
    case 'final':
      return { ...nothing, cards: scene.awards.bestAppeal === null ? [] : [scene.awards.bestAppeal.card] };
    case 'lobby':
    case 'brief':
    case 'score':
    case 'closed':
      return nothing;
  }
}

function explained(cards: readonly CardId[]): Wanted {
  return { cards, scenarios: [], explanations: cards };
}
