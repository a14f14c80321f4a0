/** Writes down what the person takes home, as it comes about. */
import { useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Language, RoomCode } from '../../shared/ids.ts';
import { topRanks } from '../../shared/many.ts';
import type { SelfView } from '../../shared/self-view.ts';
import type { TeamScene } from '../../shared/views.ts';
import type { Game } from '../lib/game.ts';
import type { Words } from '../lib/words.ts';
import { reasonOn } from './debrief/reason-draft.ts';
import { keep, keepsakeOf, type Keepsake, type KeptCard, type KeptVote } from './keepsake.ts';
import type { SceneKind } from './scene-types.ts';

export function useKeeping(game: Game, code: RoomCode): void {
  useSignalEffect(() => {
    const { view, self } = game.store.confirmed.value;
    if (view?.audience !== 'team' || self === null) return;
    const { team, commitment } = self;
    if (commitment !== null) keep(code, { team, commitment });
    const kept = keepsakeOf(code);
    const change = changeBy(view.scene, self, game.words, kept);
    if (change !== null) keep(code, { team, ...(kept.language === null && namesOf(game.words)), ...change });
  });
  useTranslating(game, code);
}

/** What is kept follows the language of the page, all of it at once, as long as the server has the words. */
function useTranslating({ words, store }: Game, code: RoomCode): void {
  const asking = useRef<Language | null>(null);
  useSignalEffect(() => {
    const language = words.language();
    const isOnline = store.connection.value === 'online';
    const before = keepsakeOf(code).language;
    if (!isOnline || language === null || before === null) return;
    if (language === before || language === asking.current) return;
    asking.current = language;
    void translate(words, code).finally(() => {
      if (asking.current === language) asking.current = null;
    });
  });
}

async function translate(words: Words, code: RoomCode): Promise<void> {
  const { cards, votes } = keepsakeOf(code);
  const ids = [cards.map(({ card }) => card), votes.map(({ scenario }) => scenario)] as const;
  if (!(await words.askAgain(...ids))) return;
  const kept = keepsakeOf(code);
  keep(code, {
    ...namesOf(words),
    cards: kept.cards.map((one) => ({ ...one, text: words.cardText(one.card) })),
    votes: kept.votes.map((one) => ({ ...one, text: words.scenarioText(one.scenario) })),
  });
}

function namesOf(words: Words): Pick<Keepsake, 'names' | 'language'> {
  const names = words.names();
  return { names: names === null ? null : { sides: names.sides, modes: names.modes }, language: words.language() };
}

/** What there is to keep of this scene; null: nothing. */
export function changeBy(scene: TeamScene, self: SelfView, words: Words, kept: Keepsake): Partial<Keepsake> | null {
  if (scene.kind === 'reveal') return { cards: merged(kept.cards, cardsOf(scene, self, words), ({ card }) => card) };
  if (scene.kind === 'scenario-reveal') {
    return { votes: merged(kept.votes, [voteOf(scene, self, words)], ({ scenario }) => scenario) };
  }
  if (scene.kind === 'final') return { points: scene.own.points, rank: topRank(scene.own) };
  if (scene.kind === 'debrief') return { cards: kept.cards.map((one) => ({ ...one, why: reasonOn(one.card, self) })) };
  return scene.kind === 'closed' ? {} : null;
}

/** A low rank is nothing to take home. */
function topRank({ rank }: SceneKind<'final'>['own']): number | null {
  return rank !== null && rank <= topRanks ? rank : null;
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
