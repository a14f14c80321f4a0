/** What the dealer makes of the built-in deck, whatever the seed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planOf } from '../../shared/plan.ts';
import { loadBuiltIn, ruleKeys } from '../../server/content/decks.ts';
import { deal } from '../../server/game/dealer.ts';
import type { CardKey, Deal } from '../../server/game/deck-keys.ts';

const keys = ruleKeys(loadBuiltIn().file);
const full = planOf('full');
const seeds = fc.integer({ min: 0, max: 0xffffffff });
const leadersIn = (cards: readonly CardKey[]) => cards.filter(({ side }) => side === 'leader').length;
const themesIn = (cards: readonly CardKey[]) => new Set(cards.map(({ theme }) => theme));

/** Themes of which a hand has cards of both sides. */
const themesOfBoth = (hand: readonly CardKey[]) =>
  [...themesIn(hand.filter(({ side }) => side === 'leader'))].filter((theme) =>
    themesIn(hand.filter(({ side }) => side === 'manager')).has(theme),
  ).length;

function always(holds: (dealt: Deal) => void): void {
  fc.assert(
    fc.property(seeds, (seed) => holds(deal(keys, full, seed))),
    { numRuns: 500 },
  );
}

describe('the built-in deck is dealt', () => {
  it('[DEAL-1] in hands of the recipe', () => {
    always(({ rounds }) => {
      for (const hand of rounds) {
        expect(hand).toHaveLength(10);
        expect([4, 5, 6]).toContain(leadersIn(hand));
        expect(hand.filter(({ weight }) => weight === 1).length).toBeGreaterThanOrEqual(8);
        expect(hand.every(({ weight }) => weight > 0)).toBe(true);
        expect(themesIn(hand).size).toBeGreaterThanOrEqual(6);
        for (const theme of themesIn(hand)) {
          expect(hand.filter((card) => card.theme === theme).length).toBeLessThanOrEqual(2);
        }
      }
    });
  });

  it('[DEAL-2] [DEAL-3] without twins in play, the unseen ones kept for the exit check', () => {
    always(({ rounds, exit }) => {
      const played = rounds.flat();
      const items = new Set(played.map(({ item }) => item));
      expect(items.size).toBe(20);
      expect(played.some(({ twin }) => twin !== null && items.has(twin))).toBe(false);
      expect(exit).toHaveLength(4);
      expect(leadersIn(exit)).toBe(2);
      expect(exit.every(({ item, twin }) => !items.has(item) && twin !== null && items.has(twin))).toBe(true);
    });
  });

  it('[DEAL-7] with a talk card of each side for the debrief, and none in a hand', () => {
    always(({ rounds, exit, talk }) => {
      expect(talk.map(({ side }) => side)).toEqual(['leader', 'manager']);
      expect(talk.every(({ weight }) => weight === 0)).toBe(true);
      expect([...rounds.flat(), ...exit].every(({ weight }) => weight > 0)).toBe(true);
    });
  });

  it('[DEAL-8] with two cards of each side for later, which nobody has met', () => {
    always(({ rounds, exit, talk, later = [] }) => {
      const met = new Set([...rounds.flat(), ...exit, ...talk].map(({ item }) => item));
      expect([later.length, leadersIn(later)]).toEqual([4, 2]);
      expect(later.every(({ item, weight }) => !met.has(item) && weight > 0)).toBe(true);
    });
  });

  it('[DEAL-1] with three themes of both sides in every hand, two in a hand of eight', () => {
    for (const [cardsPerRound, fewest] of [
      [10, 3],
      [9, 3],
      [8, 2],
      [7, 1],
    ] as const) {
      for (let seed = 0; seed < 250; seed += 1) {
        const { rounds } = deal(keys, { ...full, cardsPerRound }, seed);
        for (const hand of rounds) expect(themesOfBoth(hand)).toBeGreaterThanOrEqual(fewest);
      }
    }
  });

  it('[DEAL-1] with a second hand of themes that the first had not, as far as there are any', () => {
    always(({ rounds: [first = [], second = []] }) => {
      const left = [...themesIn(keys.cards)].filter((theme) => !themesIn(first).has(theme));
      const met = left.filter((theme) => themesIn(second).has(theme));
      expect(met.length).toBeGreaterThanOrEqual(Math.min(left.length, 3));
    });
  });

  it('[DEAL-1] with four, five and six leader cards in a quarter, a half and a quarter of the hands', () => {
    const counts = [0, 0, 0];
    const hands = 4_000;
    for (let seed = 0; seed < hands; seed += 1) {
      const leaders = leadersIn(deal(keys, planOf('standard'), seed).rounds[0] ?? []);
      counts[leaders - 4] = (counts[leaders - 4] ?? 0) + 1;
    }
    const shares = counts.map((count) => count / hands);
    // Four standard errors of a share of one quarter or one half.
    for (const [index, share] of [0.25, 0.5, 0.25].entries()) {
      expect(Math.abs((shares[index] ?? 0) - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / hands));
    }
  });

  it('[DEAL-1] so that every scored card comes up', () => {
    const met = new Set<string>();
    for (let seed = 0; seed < 400; seed += 1) {
      for (const { item } of deal(keys, full, seed).rounds.flat()) met.add(item);
    }
    expect(keys.cards.filter(({ item, weight }) => weight > 0 && !met.has(item))).toEqual([]);
  });
});
