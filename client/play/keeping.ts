/** Writes down what the person takes home, as it comes about. */
import { useSignalEffect } from '@preact/signals';
import type { RoomCode } from '../../shared/ids.ts';
import type { SelfView, TeamScene } from '../../shared/views.ts';
import type { Game } from '../lib/game.ts';
import type { Words } from '../lib/words.ts';
import { keep, keepsakeOf, type Keepsake, type KeptCard, type KeptVote } from './keepsake.ts';
import type { SceneKind } from './scene-types.ts';

export function useKeeping(game: Game, code: RoomCode): void {
  useSignalEffect(() => {
    const { view, self } = game.store.confirmed.value;
    if (view?.audience !== 'team' || self === null) return;
    const { team, commitment } = self;
    if (commitment !== null) keep(code, { team, commitment });
    const change = changeBy(view.scene, self, game.words, keepsakeOf(code));
    if (change !== null) keep(code, { team, names: namesOf(game.words), ...change });
  });
}

function namesOf(words: Words): Keepsake['names'] {
  const names = words.names();
  return names === null ? null : { sides: names.sides, modes: names.modes };
}

/** What there is to keep of this scene; null: nothing. */
export function changeBy(scene: TeamScene, self: SelfView, words: Words, kept: Keepsake): Partial<Keepsake> | null {
  if (scene.kind === 'reveal') return { cards: merged(kept.cards, cardsOf(scene, self, words), ({ card }) => card) };
  if (scene.kind === 'scenario-reveal') {
    return { votes: merged(kept.votes, [voteOf(scene, self, words)], ({ scenario }) => scenario) };
  }
  if (scene.kind === 'final') return { points: scene.own.points, rank: scene.own.rank };
  return scene.kind === 'closed' ? {} : null;
}

function cardsOf({ cards }: SceneKind<'reveal'>, self: SelfView, words: Words): readonly KeptCard[] {
  return cards.map(({ card, key, first, second }) => ({
    card,
    text: words.cardText(card),
    key,
    alone: self.solo.find((one) => one.card === card)?.side ?? null,
    team: second ?? first,
  }));
}

function voteOf({ outcome }: SceneKind<'scenario-reveal'>, self: SelfView, words: Words): KeptVote {
  const { scenario, key } = outcome;
  return { scenario, text: words.scenarioText(scenario), key, ...self.votes };
}

/** The newer ones in the place of the older about the same, the others behind. */
function merged<Item>(old: readonly Item[], fresh: readonly Item[], idOf: (item: Item) => string): readonly Item[] {
  const newest = new Map(fresh.map((item) => [idOf(item), item]));
  const known = new Set(old.map(idOf));
  return [...old.map((item) => newest.get(idOf(item)) ?? item), ...fresh.filter((item) => !known.has(idOf(item)))];
}
