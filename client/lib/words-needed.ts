/** Which words a view needs. Explanations come only with what has been revealed. */
import type { CardId, ScenarioId } from '../../shared/ids.ts';
import type { DebriefView } from '../../shared/debrief-views.ts';
import type { SelfView } from '../../shared/self-view.ts';
import type { HostView, RoomView, ScreenScene, TeamScene } from '../../shared/views.ts';

export interface Needed {
  readonly cards: readonly CardId[];
  readonly scenarios: readonly ScenarioId[];
  readonly explanations: readonly string[];
  /** What the deck says of each side and of both. */
  readonly ending: boolean;
}

const nothing: Needed = { cards: [], scenarios: [], explanations: [], ending: false };

export function wordsNeeded(view: RoomView | null, self: SelfView | null): Needed {
  if (view === null) return nothing;
  const own = (self?.solo ?? []).map(({ card }) => card);
  if (view.audience === 'team') return both(ofTeam(view.scene), { ...nothing, cards: own });
  const scene = ofScreen(view.scene);
  return view.audience === 'host' ? both(scene, ofHost(view)) : scene;
}

function ofTeam(scene: TeamScene): Needed {
  switch (scene.kind) {
    case 'solo-sort':
    case 'exit':
      return { ...nothing, cards: scene.cards };
    case 'board':
    case 'locked':
      return { ...nothing, cards: scene.board.cards.map(({ card }) => card) };
    case 'reveal':
      return revealed(scene.cards.map(({ card }) => card));
    case 'debrief':
      return revealed(scene.contested.map(({ card }) => card));
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

function ofScreen(scene: ScreenScene): Needed {
  switch (scene.kind) {
    case 'reveal':
      return revealed(scene.cards.map(({ card }) => card));
    case 'vote':
    case 'talk':
      return { ...nothing, scenarios: [scene.scenario] };
    case 'scenario-reveal':
      return { ...nothing, scenarios: [scene.outcome.scenario], explanations: [scene.outcome.scenario] };
    case 'final':
      return { ...nothing, cards: scene.awards.bestAppeal === null ? [] : [scene.awards.bestAppeal.card] };
    case 'debrief':
    case 'closed':
      return ofDebrief(scene.debrief);
    case 'lobby':
    case 'brief':
    case 'solo-sort':
    case 'board':
    case 'locked':
    case 'score':
    case 'exit':
      return nothing;
  }
}

/** The pairs of teams and the three contested cards are among all cards; why is asked of what is talked about. */
function ofDebrief({ cards, contested, talk, scenarios }: DebriefView): Needed {
  const ids = scenarios.map(({ scenario }) => scenario);
  const all = { ...nothing, cards: cards.map(({ card }) => card), scenarios: ids, explanations: ids, ending: true };
  return both(revealed([...contested, ...talk]), all);
}

function ofHost(view: HostView): Needed {
  return { ...nothing, cards: view.appeals.map(({ card }) => card) };
}

function revealed(cards: readonly CardId[]): Needed {
  return { ...nothing, cards, explanations: cards };
}

function both(a: Needed, b: Needed): Needed {
  const merge = <T>(left: readonly T[], right: readonly T[]) => [...new Set([...left, ...right])];
  return {
    cards: merge(a.cards, b.cards),
    scenarios: merge(a.scenarios, b.scenarios),
    explanations: merge(a.explanations, b.explanations),
    ending: a.ending || b.ending,
  };
}
