/** Hands, scenarios and the exit check, over many seeds. */
import { describe, expect, test } from 'vitest';
import type { DeckItemId } from '../../shared/ids.ts';
import { planOf } from '../../shared/plan.ts';
import { deal } from '../../server/game/dealer.ts';
import type { CardKey, DealtCard, DeckKeys } from '../../server/game/deck-keys.ts';
import { plan, Play, smallDeck } from '../support/builders.ts';

const deck = smallDeck();
const full = planOf('full');
const seeds = Array.from({ length: 300 }, (_, seed) => seed);
const deals = seeds.map((seed) => deal(deck, full, seed));

const count = <T>(items: readonly T[], matches: (item: T) => boolean) => items.filter(matches).length;
const isLeader = (card: CardKey) => card.side === 'leader';
const most = (hand: readonly CardKey[]) =>
  Math.max(...hand.map((card) => count(hand, (other) => other.theme === card.theme)));

describe('a hand', () => {
  const hands = deals.flatMap((one) => one.rounds);

  test('[DEAL-1] has ten cards with four, five or six of the leader, each of the three at times', () => {
    expect(hands.every((hand) => hand.length === 10)).toBe(true);
    const leaders = hands.map((hand) => count(hand, isLeader));
    expect([...new Set(leaders)].sort()).toEqual([4, 5, 6]);
  });

  test('[DEAL-1] spreads over the themes, with few disputed cards and none for talk', () => {
    for (const hand of hands) {
      expect(most(hand)).toBeLessThanOrEqual(2);
      expect(new Set(hand.map((card) => card.theme)).size).toBeGreaterThanOrEqual(6);
      expect(count(hand, (card) => card.weight === 0.5)).toBeLessThanOrEqual(2);
      expect(count(hand, (card) => card.weight === 0)).toBe(0);
    }
  });

  test('[DEAL-1] has cards of both sides of three themes, of two where it has eight cards', () => {
    const themes = (hand: readonly CardKey[], isOn: (card: CardKey) => boolean) =>
      new Set(hand.filter(isOn).map((card) => card.theme));
    const both = (hand: readonly CardKey[]) =>
      count([...themes(hand, isLeader)], (theme) => themes(hand, (card) => !isLeader(card)).has(theme));
    for (const hand of hands) expect(both(hand)).toBeGreaterThanOrEqual(3);
    for (const seed of seeds)
      expect(both(deal(deck, { ...full, cardsPerRound: 8 }, seed).rounds[0]!)).toBeGreaterThanOrEqual(2);
  });

  test('[DEAL-2] no card twice, no twins in play', () => {
    for (const { rounds } of deals) {
      const played = rounds.flat().map((card) => card.item);
      expect(new Set(played).size).toBe(20);
      expect(rounds.flat().some((card) => card.twin !== null && played.includes(card.twin))).toBe(false);
    }
  });
});

test('[DEAL-3] the exit check has two unseen cards of each side, twins of played ones', () => {
  for (const { rounds, exit } of deals) {
    const played = new Set(rounds.flat().map((card) => card.item));
    expect(count(exit, isLeader)).toBe(2);
    expect(count(exit, (card) => !isLeader(card))).toBe(2);
    expect(exit.every((card) => !played.has(card.item) && card.twin !== null && played.has(card.twin))).toBe(true);
  }
});

test('[DEAL-8] the cards for later are two of each side that nobody has met', () => {
  for (const { rounds, exit, talk, later } of deals) {
    const met = new Set([...rounds.flat(), ...exit, ...talk].map((card) => card.item));
    expect(later).toHaveLength(4);
    expect(count(later ?? [], isLeader)).toBe(2);
    expect(later?.every((card) => !met.has(card.item) && card.weight > 0)).toBe(true);
  }
});

test('[DEAL-8] the cards for later are of themes that were not played, where there are any', () => {
  for (const seed of seeds) {
    const { rounds, later } = deal(smallDeck(2, 14), planOf('standard'), seed);
    const played = new Set(rounds.flat().map((card) => card.theme));
    expect(later?.filter((card) => played.has(card.theme))).toEqual([]);
  }
});

describe('scenarios', () => {
  const modes = (deckKeys: DeckKeys, scenarios: number, seed: number) =>
    deal(deckKeys, { ...full, scenarios }, seed)
      .scenarios.map((scenario) => scenario.mode)
      .sort();

  test.each([
    [3, 'both lead manage'],
    [5, 'both lead lead manage manage'],
    [6, 'both both lead lead manage manage'],
  ])('[DEAL-4] %i of them are %s, all scored', (size, expected) => {
    for (const seed of seeds.slice(0, 40)) {
      expect(modes(deck, size, seed).join(' ')).toBe(expected);
      expect(deal(deck, { ...full, scenarios: size }, seed).scenarios.every((one) => one.scored)).toBe(true);
    }
  });

  test('[DEAL-4] a scored scenario goes before an unscored one, whatever its theme', () => {
    const scenarios = deck.scenarios.filter((one) => !one.item.endsWith('2')).map((one) => ({ ...one, theme: 'one' }));
    const tempting = scenarios.map((one) => (one.scored ? one : { ...one, theme: one.item }));
    for (const seed of seeds.slice(0, 40)) {
      const dealt = deal({ ...deck, scenarios: tempting }, { ...full, scenarios: 3 }, seed).scenarios;
      expect(dealt.every((one) => one.scored)).toBe(true);
    }
  });

  test('[DEAL-6] where a mode is missing, others fill the place', () => {
    const scenarios = deck.scenarios.filter((one) => one.mode !== 'lead');
    expect(modes({ ...deck, scenarios }, 3, 1)).toHaveLength(3);
  });
});

describe('names', () => {
  test('[DEAL-5] are drawn for the room and used once', () => {
    for (const { rounds, exit, scenarios, later = [] } of deals) {
      const names = [...rounds.flat(), ...exit, ...scenarios, ...later].map((one) => one.id);
      expect(new Set(names).size).toBe(names.length);
    }
    const nameOf = (cards: readonly DealtCard[], item: DeckItemId) => cards.find((card) => card.item === item)?.id;
    const item = deals[0]!.rounds[0]![0]!.item;
    const names = deals.map((one) => nameOf([...one.rounds.flat(), ...one.exit], item)).filter(Boolean);
    expect(new Set(names).size).toBe(names.length);
  });

  test('[DEAL-5] the same deck, plan and seed give the same deal', () => {
    expect(deal(deck, full, 42)).toEqual(deal(smallDeck(), planOf('full'), 42));
  });
});

describe('an awkward deck', () => {
  const key = (item: string, side: 'leader' | 'manager', twin: string | null): CardKey => ({
    item: item as DeckItemId,
    side,
    weight: 1,
    theme: `theme-${item}`,
    twin: twin as DeckItemId | null,
  });
  const numbers = [0, 1, 2, 3, 4];
  const cards = [
    ...numbers.map((n) => key(`L${n}`, 'leader', `T${n}`)),
    ...numbers.map((n) => key(`T${n}`, 'manager', `L${n}`)),
    ...Array.from({ length: 15 }, (_, n) => key(`M${n}`, 'manager', null)),
  ];

  test('[DEAL-6] is dealt without twins where that can be done', () => {
    for (const seed of seeds) {
      const [hand = []] = deal({ ...deck, cards }, planOf('standard'), seed).rounds;
      const items = hand.map((card) => card.item);
      expect(hand).toHaveLength(10);
      expect(hand.some(({ twin }) => twin !== null && items.includes(twin))).toBe(false);
    }
  });
});

describe('a deck too small', () => {
  const tiny = smallDeck(1, 6);

  test('[DEAL-6] deals what there is, without repeating a card', () => {
    for (const seed of seeds.slice(0, 60)) {
      const { rounds, later } = deal(tiny, full, seed);
      const items = rounds.flat().map((card) => card.item);
      expect(later).toEqual([]);
      // Five scored pairs: ten cards, all in the first hand although twins meet there.
      expect(items).toHaveLength(10);
      expect(new Set(items).size).toBe(10);
    }
  });

  test('[DEAL-6] fills a hand whatever the sides are', () => {
    const lopsided = { ...deck, cards: deck.cards.filter((card) => !isLeader(card) || card.item === 'L1') };
    for (const seed of seeds.slice(0, 60)) expect(deal(lopsided, full, seed).rounds[0]).toHaveLength(10);
  });

  test('[DEAL-6] is played from beginning to end', () => {
    const scenarios = deck.scenarios.slice(0, 1);
    const play = new Play({ people: 3, plan: plan({ sortRounds: 2, scenarios: 3 }), deck: { ...tiny, scenarios } });
    expect(play.playTo('closed').events.filter((event) => event.type === 'step-opened')).not.toHaveLength(0);
  });

  test('[DEAL-6] what could not be dealt is passed over', () => {
    const scenarios = deck.scenarios.slice(0, 1);
    const cards = smallDeck(1, 3).cards;
    const play = new Play({
      people: 3,
      plan: plan({ sortRounds: 2, scenarios: 3 }),
      deck: { ...deck, cards, scenarios },
    });
    expect(play.playTo('vote-1').step()).toBe('vote-1:0');
    expect(play.game.sorts[1]?.boards[0]?.now.size).toBe(0);
    expect(play.playTo('scenario-reveal').advance().kind()).toBe('final');
    const rounds = play.events.flatMap((event) =>
      event.type === 'step-opened' ? play.game.steps[event.step]?.round : [],
    );
    expect(rounds).not.toContain(1);
  });
});
