/**
 * What players would get right who never read a card: they look at its tone, its length, its theme or
 * its words. Each guess is scored as a share of right answers, a coin as one half.
 */
import { lengthOf, mean, ofSide, sum, tokens } from './sample.ts';
import type { Sample } from './sample.ts';

/** Above zero speaks for the leader, below zero for the manager. */
export type Score = (text: string) => number;

export function signAccuracy(cards: readonly Sample[], score: Score): number {
  return mean(
    cards.map((card) => {
      const value = score(card.text);
      if (value === 0) return 0.5;
      return value > 0 === (card.side === 'leader') ? 1 : 0;
    }),
  );
}

/** Chance that a leader card scores above a manager card, ties counted as one half. */
export function auc(cards: readonly Sample[], score: Score): number {
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
  const limits = [...new Set(cards.map((card) => lengthOf(card.text)))];
  return Math.max(
    ...limits.map((limit) => {
      const right = mean(cards.map((card) => (lengthOf(card.text) >= limit === (card.side === 'leader') ? 1 : 0)));
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
  return sum(right) / cards.length;
}

/** Themes that one side has for itself: naming one gives the card away. */
export function oneSidedThemes(cards: readonly Sample[]): string[] {
  const themes = [...new Set(cards.map((card) => card.theme))];
  return themes.filter((theme) => {
    const sides = new Set(cards.filter((card) => card.theme === theme).map((card) => card.side));
    return sides.size === 1;
  });
}

export interface WordUse {
  readonly word: string;
  readonly leader: readonly string[];
  readonly manager: readonly string[];
}

/** Content words of `least` cards or more of which over three quarters are on one side. */
export function lopsidedWords(cards: readonly Sample[], skip: ReadonlySet<string>, least = 4): WordUse[] {
  const uses = new Map<string, { word: string; leader: string[]; manager: string[] }>();
  for (const card of cards) {
    for (const word of new Set(tokens(card.text))) {
      const use = uses.get(word) ?? { word, leader: [], manager: [] };
      use[card.side].push(card.id);
      uses.set(word, use);
    }
  }
  return [...uses.values()].filter(({ word, leader, manager }) => {
    const all = leader.length + manager.length;
    return !skip.has(word) && all >= least && Math.max(leader.length, manager.length) / all > 0.75;
  });
}

export interface Likeness {
  readonly ids: readonly [string, string];
  readonly value: number;
}

/** Pairs of cards whose shared words are at least this share of all their words (Jaccard), the most alike first. */
export function alikePairs(cards: readonly Sample[], least: number): Likeness[] {
  const words = cards.map((card) => new Set(tokens(card.text)));
  const earlier = new Map<string, number[]>();
  const pairs: Likeness[] = [];
  cards.forEach((card, position) => {
    const own = words[position] ?? new Set();
    const shared = new Map<number, number>();
    for (const word of own) {
      const users = earlier.get(word) ?? [];
      for (const user of users) shared.set(user, (shared.get(user) ?? 0) + 1);
      earlier.set(word, [...users, position]);
    }
    for (const [user, count] of shared) {
      const value = count / (own.size + (words[user]?.size ?? 0) - count);
      if (value >= least) pairs.push({ ids: [cards[user]?.id ?? '', card.id], value });
    }
  });
  return pairs.sort((one, other) => other.value - one.value);
}
