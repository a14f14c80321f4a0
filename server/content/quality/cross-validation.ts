/** How well a learner sorts cards that it has not seen. Seeded: the same deck always gets the same figure. */
import { createHash } from 'node:crypto';
import { stemmer } from 'stemmer';
import type { Classifier, Example, Learner } from './classifiers.ts';
import { mean, tokens } from './sample.ts';
import type { Sample } from './sample.ts';

const rounds = 10;
const foldCount = 10;

export interface Labelled extends Example {
  readonly id: string;
  readonly twin: string | null;
}

/** The stemmed words of each card. */
export function labelled(cards: readonly Sample[]): Labelled[] {
  return cards.map(({ id, side, twin, text }) => ({ id, side, twin, words: stems(text) }));
}

export function stems(text: string): ReadonlySet<string> {
  return new Set(tokens(text).map(stemmer));
}

/** Ten times ten folds with as many of each side, twins kept together so that none betrays the other. */
export function crossValidated(cards: readonly Labelled[], learner: Learner, seed = 1): number {
  return mean(
    Array.from({ length: rounds }, (_, round) => {
      const folds = foldsOf(cards, `${seed} ${round}`);
      return mean(
        folds.flatMap((fold) => {
          const held = new Set(fold);
          const classify = learner(cards.filter((card) => !held.has(card)));
          return fold.map((card) => rightness(classify, card));
        }),
      );
    }),
  );
}

export function rightness(classify: Classifier, { side, words }: Example): number {
  const score = classify(words);
  if (score === 0) return 0.5;
  return score > 0 === (side === 'leader') ? 1 : 0;
}

export function foldsOf(cards: readonly Labelled[], seed: string): Labelled[][] {
  const byId = new Map(cards.map((card) => [card.id, card]));
  const twinOf = (card: Labelled) => (card.twin === null ? undefined : byId.get(card.twin));
  const pairs = cards.flatMap((card) => {
    const twin = twinOf(card);
    return card.side === 'leader' && twin !== undefined ? [[card, twin]] : [];
  });
  const single = (side: Sample['side']) =>
    cards.filter((card) => card.side === side && twinOf(card) === undefined).map((card) => [card]);
  const folds: Labelled[][] = Array.from({ length: foldCount }, () => []);
  const groups = [pairs, single('leader'), single('manager')].flatMap((kind) => shuffled(kind, seed));
  groups.forEach((group, position) => folds[position % foldCount]?.push(...group));
  return folds;
}

/** An order that looks like chance and depends on the seed and the ids alone. */
function shuffled(groups: readonly Labelled[][], seed: string): Labelled[][] {
  const keyed = groups.map((group) => ({ group, key: digest(`${seed} ${group.map(({ id }) => id).join(' ')}`) }));
  return keyed.sort((one, other) => (one.key < other.key ? -1 : 1)).map(({ group }) => group);
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
