/** How a deck is measured. Every guess is scored as a share of right answers, a coin as one half. */
import type { Side } from '../../shared/commands.ts';
import { normalised } from './shingles.ts';

export interface Sample {
  readonly id: string;
  readonly side: Side;
  readonly theme: string;
  readonly text: string;
}

export const tokens = normalised;

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function ofSide(cards: readonly Sample[], side: Side): Sample[] {
  return cards.filter((card) => card.side === side);
}

/** Words of one list less words of the other. */
export function leaning(text: string, one: ReadonlySet<string>, two: ReadonlySet<string>): number {
  return tokens(text).reduce((sum, word) => sum + (one.has(word) ? 1 : 0) - (two.has(word) ? 1 : 0), 0);
}

/** Share of cards that "above zero is the leader, below zero the manager" gets right. */
export function signAccuracy(cards: readonly Sample[], score: (text: string) => number): number {
  return mean(
    cards.map((card) => {
      const value = score(card.text);
      if (value === 0) return 0.5;
      return value > 0 === (card.side === 'leader') ? 1 : 0;
    }),
  );
}

/** Chance that a leader card scores above a manager card, ties counted as one half. */
export function auc(cards: readonly Sample[], score: (text: string) => number): number {
  const managers = ofSide(cards, 'manager').map((card) => score(card.text));
  return mean(
    ofSide(cards, 'leader').flatMap((card) => {
      const value = score(card.text);
      return managers.map((other) => (value === other ? 0.5 : value > other ? 1 : 0));
    }),
  );
}

/** What the best single limit on length gets right, whichever side it gives the long cards to. */
export function lengthAccuracy(cards: readonly Sample[]): number {
  const limits = [...new Set(cards.map((card) => card.text.length))];
  return Math.max(
    ...limits.map((limit) => {
      const right = mean(cards.map((card) => (card.text.length >= limit === (card.side === 'leader') ? 1 : 0)));
      return Math.max(right, 1 - right);
    }),
  );
}

/** What naming the more frequent side of each theme gets right. */
export function themeAccuracy(cards: readonly Sample[]): number {
  const themes = [...new Set(cards.map((card) => card.theme))];
  const right = themes.map((theme) => {
    const group = cards.filter((card) => card.theme === theme);
    const leaders = ofSide(group, 'leader').length;
    return Math.max(leaders, group.length - leaders);
  });
  return right.reduce((sum, count) => sum + count, 0) / cards.length;
}

/** Words of four cards or more of which over three quarters are on one side. */
export function lopsided(cards: readonly Sample[], skip: ReadonlySet<string>): string[] {
  const uses = new Map<string, { leader: number; manager: number }>();
  for (const card of cards) {
    for (const word of new Set(tokens(card.text))) {
      const count = uses.get(word) ?? { leader: 0, manager: 0 };
      count[card.side] += 1;
      uses.set(word, count);
    }
  }
  return [...uses]
    .filter(([word, { leader, manager }]) => {
      const all = leader + manager;
      return !skip.has(word) && all >= 4 && Math.max(leader, manager) / all > 0.75;
    })
    .map(([word, { leader, manager }]) => `${word} ${String(leader)}:${String(manager)}`);
}

/** Shared words of two texts as a share of all their words. */
export function likeness(one: string, two: string): number {
  const first = new Set(tokens(one));
  const second = new Set(tokens(two));
  const shared = [...first].filter((word) => second.has(word)).length;
  return shared / (first.size + second.size - shared);
}

export function sentences(text: string): number {
  return (text.match(/[.?!](?=\s|$)/g) ?? []).length;
}
