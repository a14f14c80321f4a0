/**
 * Deals what one workshop plays with. A hand cannot be finished by counting (4, 5 or 6 of ten cards
 * are leader cards), spreads over the themes, has both sides of some of them, holds no twins, and leaves
 * twins unseen for the exit check. Where a small deck cannot give all that, the wishes are dropped one
 * after the other.
 */
import type { CardId, ScenarioId } from '../../shared/ids.ts';
import { limits } from '../../shared/limits.ts';
import type { Plan } from '../../shared/plan.ts';
import type { Mode, Side } from '../../shared/commands.ts';
import { chanceFrom, drawBelow, drawName, shuffled, type Chance } from './chance.ts';
import type { CardKey, Deal, DealtCard, DealtScenario, DeckKeys, ScenarioKey } from './deck-keys.ts';
import { groupsOf } from './groups.ts';

const mostPerTheme = 2;
const mostHalfWeight = 2;
const fewestThemes = 6;
/** Themes with cards of both sides: without any, nothing could be told of which way a room leans on a theme. */
const themesOfBoth = 3;
/** Orders in which a hand is tried before the best of them has to do. */
const mostTries = 24;

export function deal(deck: DeckKeys, plan: Plan, seed: number): Deal {
  const chance = chanceFrom(seed);
  const name = namer(chance);
  const playable = deck.cards.filter((card) => card.weight > 0);
  const rounds: DealtCard[][] = [];
  for (let round = 0; round < plan.sortRounds; round++) {
    const hand = dealHand(playable, rounds.flat(), plan.cardsPerRound, chance);
    rounds.push(hand.map((card) => ({ ...card, id: name() as CardId })));
  }
  const named = (card: CardKey): DealtCard => ({ ...card, id: name() as CardId });
  const exit = dealExit(playable, rounds.flat(), chance).map(named);
  const scenarios = dealScenarios(deck.scenarios, plan.scenarios, chance).map((scenario): DealtScenario => ({
    ...scenario,
    id: name() as ScenarioId,
  }));
  const talk = dealTalk(deck.cards, chance).map(named);
  const later = dealLater(playable, { played: rounds.flat(), exit }, chance).map(named);
  return { rounds, scenarios, exit, talk, later };
}

/** What a hand asks of the next card; the later entries are the ones that are given up first. */
type Wish = (card: CardKey, hand: readonly CardKey[]) => boolean;

interface Attempt {
  readonly hand: readonly CardKey[];
  /** 0: every card grants every wish. One wish of a higher rank given up costs more than all lower ones. */
  readonly cost: number;
}

function dealHand(
  playable: readonly CardKey[],
  seen: readonly CardKey[],
  size: number,
  chance: Chance,
): readonly CardKey[] {
  const unseen = without(seen, playable);
  const wishes = [...wishesFor(seen, sideQuota(unseen, size, chance)), wishForBothSides(size)];
  let best = tryHand(unseen, seen, size, { wishes, chance });
  for (let tries = 1; tries < mostTries && best.cost > 0; tries++) {
    const other = tryHand(unseen, seen, size, { wishes, chance });
    if (other.cost < best.cost) best = other;
  }
  return shuffled(best.hand, chance);
}

function wishesFor(seen: readonly CardKey[], quota: Readonly<Record<Side, number>>): readonly Wish[] {
  return [
    (card, hand) => count(hand, (other) => other.side === card.side) < quota[card.side],
    (card, hand) => [...seen, ...hand].every((other) => other.twin !== card.item),
    (card, hand) => card.weight === 1 || count(hand, (other) => other.weight < 1) < mostHalfWeight,
    (card, hand) => count(hand, (other) => other.theme === card.theme) < mostPerTheme,
    (card, hand) => themesOf(hand) >= fewestThemes || hand.every((other) => other.theme !== card.theme),
  ];
}

/** Leaves places enough for three themes with cards of both sides: fewer where the hand has no room beside its themes. */
function wishForBothSides(size: number): Wish {
  const wanted = Math.min(themesOfBoth, size - fewestThemes);
  return (card, hand) => {
    const after = [...hand, card];
    const sides = [...groupsOf(after, ({ theme }) => theme).values()].map(sidesIn);
    const missing = Math.max(0, wanted - count(sides, (both) => both === 2));
    // A theme that is met already takes one more card to have both sides, any other takes two.
    const ofOne = count(sides, (both) => both === 1);
    return missing + Math.max(0, missing - ofOne) <= size - after.length;
  };
}

/** Takes cards in one random order, those of unseen themes first; what is missing then, with fewer and fewer wishes. */
function tryHand(
  unseen: readonly CardKey[],
  seen: readonly CardKey[],
  size: number,
  { wishes, chance }: { readonly wishes: readonly Wish[]; readonly chance: Chance },
): Attempt {
  const seenThemes = new Set(seen.map((card) => card.theme));
  const candidates = [...shuffled(unseen, chance)].sort(
    (a, b) => Number(seenThemes.has(a.theme)) - Number(seenThemes.has(b.theme)),
  );
  const hand: CardKey[] = [];
  let cost = 0;
  for (let givenUp = 0; givenUp <= wishes.length && hand.length < size; givenUp++) {
    const kept = wishes.slice(0, wishes.length - givenUp);
    // From the first again each time: a theme that had to wait for others may be welcome now.
    const next = () => candidates.find((card) => !hand.includes(card) && kept.every((wish) => wish(card, hand)));
    for (let card = next(); card !== undefined && hand.length < size; card = next()) {
      hand.push(card);
      cost += givenUp === 0 ? 0 : (size + 1) ** givenUp;
    }
  }
  return { hand, cost };
}

/** Half of the cards on each side, or one more or less: 25 / 50 / 25 per cent; no more than a side has. */
function sideQuota(unseen: readonly CardKey[], size: number, chance: Chance): Readonly<Record<Side, number>> {
  const half = size % 2 === 0 ? size / 2 : Math.floor(size / 2) + drawBelow(2, chance);
  const shift = [-1, 0, 0, 1][drawBelow(4, chance)] ?? 0;
  const leaders = count(unseen, (card) => card.side === 'leader');
  const leader = Math.max(Math.min(half + shift, leaders), size - (unseen.length - leaders));
  return { leader, manager: size - leader };
}

/** As many of each side: unseen twins of what was played first, then any unseen card of that side. */
function dealExit(playable: readonly CardKey[], seen: readonly CardKey[], chance: Chance): readonly CardKey[] {
  const unseen = shuffled(without(seen, playable), chance);
  const isTwin = (card: CardKey) => seen.some((other) => other.twin === card.item);
  const ranked = [...unseen].sort((a, b) => Number(isTwin(b)) - Number(isTwin(a)));
  return shuffled(halves(ranked, limits.exitCards), chance);
}

/** As many of each side among those that nobody meets, of themes that were not played first. */
function dealLater(
  playable: readonly CardKey[],
  { played, exit }: { readonly played: readonly CardKey[]; readonly exit: readonly CardKey[] },
  chance: Chance,
): readonly CardKey[] {
  const unseen = shuffled(without([...played, ...exit], playable), chance);
  const themes = new Set(played.map(({ theme }) => theme));
  const ranked = [...unseen].sort((a, b) => Number(themes.has(a.theme)) - Number(themes.has(b.theme)));
  return shuffled(halves(ranked, limits.laterCards), chance);
}

/** The first of each side; fewer where a side has no more. */
function halves(ranked: readonly CardKey[], size: number): readonly CardKey[] {
  return (['leader', 'manager'] as const).flatMap((side) =>
    ranked.filter((card) => card.side === side).slice(0, size / 2),
  );
}

function without(seen: readonly CardKey[], cards: readonly CardKey[]): readonly CardKey[] {
  return cards.filter((card) => !seen.some((other) => other.item === card.item));
}

/** One talk card of each side, where the deck has them. */
function dealTalk(all: readonly CardKey[], chance: Chance): readonly CardKey[] {
  const forTalk = shuffled(
    all.filter((card) => card.weight === 0),
    chance,
  );
  return (['leader', 'manager'] as const).flatMap((side) => forTalk.find((card) => card.side === side) ?? []);
}

/** LEAD / MANAGE / BOTH as 1/1/1 of three, 2/2/1 of five, 2/2/2 of six; scored ones first in line. */
function dealScenarios(all: readonly ScenarioKey[], size: number, chance: Chance): readonly ScenarioKey[] {
  const both = size >= 6 ? 2 : size >= 3 ? 1 : 0;
  const lead = Math.ceil((size - both) / 2);
  const wanted: Readonly<Record<Mode, number>> = { lead, manage: size - both - lead, both };
  const ranked = [...shuffled(all, chance)].sort((a, b) => Number(b.scored) - Number(a.scored));
  const chosen: ScenarioKey[] = [];
  for (const mode of ['lead', 'manage', 'both'] as const) {
    const ofMode = ranked.filter((scenario) => scenario.mode === mode);
    const isWorn = (scenario: ScenarioKey) => chosen.some((other) => other.theme === scenario.theme);
    const inOrder = ofMode.sort((a, b) => Number(b.scored) - Number(a.scored) || Number(isWorn(a)) - Number(isWorn(b)));
    chosen.push(...inOrder.slice(0, wanted[mode]));
  }
  // Where the deck lacks a mode, more of the others.
  const spare = ranked.filter((scenario) => !chosen.includes(scenario));
  chosen.push(...spare.slice(0, size - chosen.length));
  // What cannot be scored opens the talk at the end.
  return [...shuffled(chosen, chance)].sort((a, b) => Number(b.scored) - Number(a.scored));
}

/** Makes names that are used once and tell nothing about the item. */
function namer(chance: Chance): () => string {
  const used = new Set<string>();
  return () => {
    const name = drawName(used, chance);
    used.add(name);
    return name;
  };
}

function sidesIn(cards: readonly CardKey[]): number {
  return new Set(cards.map(({ side }) => side)).size;
}

function themesOf(cards: readonly CardKey[]): number {
  return new Set(cards.map((card) => card.theme)).size;
}

function count<T>(items: readonly T[], matches: (item: T) => boolean): number {
  return items.filter(matches).length;
}
