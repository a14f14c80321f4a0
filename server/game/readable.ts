/** Which words are due to a viewer: the texts in the view, explanations once revealed, notes for the host. */
import type { CardId, DeckItemId, ScenarioId } from '../../shared/ids.ts';
import type { Game, Viewer } from './game.ts';
import { cardsOf, currentStep } from './moment.ts';

/** Deck items behind the ids that a viewer may ask about. */
export interface Readable {
  readonly cards: ReadonlyMap<CardId, DeckItemId>;
  readonly scenarios: ReadonlyMap<ScenarioId, DeckItemId>;
  readonly explanations: ReadonlyMap<string, DeckItemId>;
  readonly notes: ReadonlyMap<string, DeckItemId>;
  readonly tips: boolean;
  readonly ending: boolean;
}

export function readable(game: Game, viewer: Viewer): Readable {
  const wasOpen = (matches: (step: Game['steps'][number]) => boolean) =>
    game.steps.some((step, index) => game.opened.has(index) && matches(step));
  // Notes hold the keys: whoever only looks after people has no need of them.
  const isHost = viewer.kind === 'host' || (viewer.kind === 'helper' && game.helpers.get(viewer.helper) === 'run');

  const cards = new Map<CardId, DeckItemId>();
  const scenarios = new Map<ScenarioId, DeckItemId>();
  const explanations = new Map<string, DeckItemId>();
  const notes = new Map<string, DeckItemId>();

  game.sorts.forEach((sort, round) => {
    // The projector shows a card only when it is revealed.
    const shown = viewer.kind === 'screen' ? sort.revealed : Infinity;
    if (!wasOpen((step) => step.round === round)) return;
    cardsOf(game, round).forEach((card, index) => {
      if (index < shown) cards.set(card.id, card.item);
      if (index < sort.revealed) explanations.set(card.id, card.item);
      if (isHost) notes.set(card.id, card.item);
    });
  });
  game.deal?.scenarios.forEach((scenario, index) => {
    if (!wasOpen((step) => step.scenario === index)) return;
    scenarios.set(scenario.id, scenario.item);
    if (game.ballots[index]?.revealed) explanations.set(scenario.id, scenario.item);
    if (isHost) notes.set(scenario.id, scenario.item);
  });
  if (viewer.kind !== 'screen' && wasOpen((step) => step.kind === 'exit-check')) {
    for (const card of game.deal?.exit ?? []) cards.set(card.id, card.item);
  }

  const isOver = currentStep(game).kind === 'closed';
  const ending = isOver || wasOpen((step) => step.kind.startsWith('debrief'));
  if (ending) addTalk(game, cards, explanations);

  const tips = isOver || wasOpen((step) => step.kind === 'debrief-now-what');
  return { cards, scenarios, explanations, notes, tips, ending };
}

/** Cards that are played for no points: their keys may be known with them. */
function addTalk({ deal }: Game, ...tables: readonly Map<string, DeckItemId>[]): void {
  for (const { id, item } of deal?.talk ?? []) for (const table of tables) table.set(id, item);
}
