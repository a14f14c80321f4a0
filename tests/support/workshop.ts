/**
 * A workshop that has been played by 24 people in four teams, with the words of the built-in deck: for what
 * shows, saves and reads it. Nothing in it is left to chance, so that figures can be compared.
 */
import { soloBestOf } from './solo-best.ts';
import type { Mode, Side } from '../../shared/commands.ts';
import type { CardId, DeckItemId, Instant, ScenarioId, TeamId } from '../../shared/ids.ts';
import { limits } from '../../shared/limits.ts';
import { reasons } from '../../shared/reasons.ts';
import type { LaterCards, ReportTexts } from '../../shared/report.ts';
import type {
  BoardSides,
  CardReasons,
  CardTally,
  CardUse,
  Flips,
  Hand,
  TeamBoard,
  Workshop,
  WorkshopCard,
  WorkshopRound,
  WorkshopScenario,
} from '../../shared/workshop/workshop.ts';
import { loadBuiltIn } from '../../server/content/decks.ts';
import { textsOf } from '../../server/content/texts.ts';

const deck = loadBuiltIn();
const teamCount = 4;
const teamSize = 6;
const teams = Array.from({ length: teamCount }, (_, index) => index as TeamId);
const people = Array.from({ length: teamCount * teamSize }, (_, index) => index);
const teamOf = (person: number) => (person % teamCount) as TeamId;
const other = (side: Side): Side => (side === 'leader' ? 'manager' : 'leader');
const startedAt = Date.UTC(2030, 3, 16, 12, 30) as Instant;

/** How many of ten people alone see a card as the deck does; `between`: two teams do, and two do not. */
const easeOfRounds: readonly (readonly (number | 'between')[])[] = [
  [10, 8, 'between', 5, 3, 7, 6, 9, 5, 8],
  [9, 6, 4, 'between', 8, 2, 7, 6, 5, 8],
];
const itemsOfRounds = [
  ['L01', 'M02', 'L05', 'M06', 'L08', 'M13', 'L17', 'M20', 'L25', 'M16'],
  ['L13', 'M10', 'L20', 'M30', 'L33', 'M33', 'L36', 'M38', 'L07', 'M42'],
];
const exitItems = ['M03', 'L06', 'M21', 'L34'];
const talkItems = ['L31', 'L40'];
const laterItems = ['L02', 'M05', 'L22', 'M34'];
const scenarioItems = ['S01', 'S03', 'S05', 'S06'];

const idOf = (item: string) => `c-${item}` as CardId;
const scenarioIdOf = (item: string) => `s-${item}` as ScenarioId;

function cardOf(item: string, use: CardUse): WorkshopCard {
  const { side, weight, theme } = deck.cards.get(item)!;
  const tones = ['positive', 'negative', null] as const;
  const tone = tones[Number(item.slice(1)) % tones.length] ?? null;
  return { card: idOf(item), item, use, key: side, weight, theme, tone, struck: item === 'M16' };
}

/** 0 to 9, as evenly spread as chance would do it. */
const lot = (person: number, card: number) => (person * 7 + card * 3 + Math.floor((person * card) / 5)) % 10;

function answer(person: number, index: number, round: number, key: Side): Side {
  const ease = easeOfRounds[round]![index]!;
  // Whoever knows more of the cards knows more of each.
  const better = (person % 5) - 2;
  const fits = ease === 'between' ? teamOf(person) < 2 : lot(person, index + round) < ease + better;
  return fits ? key : other(key);
}

const keysOf = (round: number) =>
  itemsOfRounds[round]!.map((item) => ({ card: idOf(item), key: cardOf(item, 'round').key }));

const handsOf = (round: number): readonly Hand[] =>
  people.map((person) => ({
    team: teamOf(person),
    sides: keysOf(round).map(({ card, key }, index) => [card, answer(person, index, round, key)] as const),
  }));

function majority(hands: readonly Hand[], card: CardId): Side {
  const leaders = hands.filter(({ sides }) => new Map(sides).get(card) === 'leader').length;
  return leaders * 2 > hands.length ? 'leader' : 'manager';
}

/** At first what most of the team thought alone; then every third card is put where the deck has it. */
function boardOf(team: TeamId, round: number, hands: readonly Hand[]): TeamBoard {
  const own = hands.filter((hand) => hand.team === team);
  const first = Object.fromEntries(keysOf(round).map(({ card }) => [card, majority(own, card)]));
  const second = Object.fromEntries(
    keysOf(round).map(({ card, key }, index) => [card, (index + team) % 3 === 0 ? key : first[card]!]),
  );
  const placed = keysOf(round).map(({ card }, at) => [at * 9000 + team * 1500, card, first[card]!] as const);
  const hot = placed.filter((_, index) => index === 2 || index === 3 + team);
  const changed = hot.flatMap(([at, card, side]) => [
    [at + 95_000, card, other(side)] as const,
    [at + 118_000, card, side] as const,
  ]);
  const later = Object.entries(second)
    .filter(([card, side]) => side !== first[card])
    .map(([card, side], index) => [190_000 + index * 6000 + team * 800, card as CardId, side] as const);
  const moves = [...placed, ...changed, ...later];
  return { team, members: teamSize, first, second, moves, locks: [165_000, 240_000 + team * 4000] };
}

function flips(hands: readonly Hand[], boardSide: (team: TeamId) => Side, card: CardId): Flips | null {
  const counts = { leader: { leader: 0, manager: 0 }, manager: { leader: 0, manager: 0 } };
  for (const { team, sides } of hands) counts[new Map(sides).get(card)!][boardSide(team!)] += 1;
  const together = (side: Side) => counts.leader[side] + counts.manager[side];
  const isFew = (side: Side) => together(side) > 0 && together(side) < limits.smallestSplit;
  return isFew('leader') || isFew('manager') ? null : counts;
}

function roundOf(round: number): WorkshopRound {
  const hands = handsOf(round);
  const boards = teams.map((team) => boardOf(team, round, hands));
  const side = (board: 'first' | 'second', card: CardId) => (team: TeamId) =>
    (boards[team]![board] as BoardSides)[card]!;
  const tallies = keysOf(round).map(({ card }, index): CardTally => ({
    card,
    where: easeOfRounds[round]![index] === 'between' ? 'between' : easeOfRounds[round]![index] === 10 ? null : 'within',
    toFirst: flips(hands, side('first', card), card),
    toLast: flips(hands, side('second', card), card),
  }));
  const soloBest = soloBestOf(
    itemsOfRounds[round]!.map((item) => cardOf(item, 'round')),
    hands,
  );
  return { hands, soloBest, boards, tallies, placements: boards.flatMap(({ moves }) => moves).length, changes: 26 };
}

const modes: readonly Mode[] = ['lead', 'manage', 'both'];

/** On the first ballot two of five are right, on the second most; one in twelve is talked out of it. */
function scenarioOf(item: string, index: number): WorkshopScenario {
  const { mode: key, scored, theme } = deck.scenarios.get(item)!;
  const wrong = modes.filter((mode) => mode !== key);
  const votes = people.map((person) => {
    const first = lot(person, index) < 4 ? key : wrong[person % wrong.length]!;
    const second = first === key ? (person % 12 === 0 ? wrong[0]! : key) : lot(person, index + 2) < 6 ? key : first;
    return { team: teamOf(person), first, second };
  });
  return { scenario: scenarioIdOf(item), key, scored, theme, revoted: true, votes, cast: votes.length * 2 };
}

const quotes: Readonly<Record<Side, readonly string[]>> = {
  leader: ['It needs somebody who gives us a reason to go there.', 'Nobody follows a table of dates.'],
  manager: ['Without a plan it stays a wish.', 'Somebody has to say by when, and it is not the loudest.'],
};

function reasonsOf(item: string): CardReasons {
  const counts = { people: 4, process: 2, time: 1, depends: 3 };
  return {
    card: idOf(item),
    givers: 21,
    counts: { leader: counts, manager: { people: 1, process: 6, time: 2, depends: 2 } },
    quotes: (['leader', 'manager'] as const).flatMap((side) =>
      quotes[side].map((text, index) => ({ side, reason: reasons[index * 2]!, text })),
    ),
  };
}

const exitKeys = exitItems.map((item) => ({ card: idOf(item), key: cardOf(item, 'exit').key }));

export const played: Workshop = {
  format: 'two-hats-workshop',
  version: 1,
  code: '483172',
  deck: deck.file.deck,
  startedAt,
  closedAt: (startedAt + 75 * 60_000) as Instant,
  managerFirst: false,
  parts: { soloSort: true, secondLook: true, talk: true },
  people: people.length,
  teams: teams.map((team) => ({ team, size: teamSize, points: 2410 - team * 155 })),
  cards: [
    ...itemsOfRounds.flat().map((item) => cardOf(item, 'round')),
    ...talkItems.map((item) => cardOf(item, 'talk')),
    ...exitItems.map((item) => cardOf(item, 'exit')),
  ],
  rounds: itemsOfRounds.map((_, round) => roundOf(round)),
  scenarios: scenarioItems.map(scenarioOf),
  chosen: ['L05', 'M30', 'L08'].map(idOf),
  reasons: ['L05', 'M30', 'L08'].map(reasonsOf),
  moods: [2, 7, 15],
  exit: people.slice(0, 22).map((person) => ({
    team: teamOf(person),
    sides: exitKeys.map(({ card, key }, index) => [card, lot(person, index) < 8 ? key : other(key)] as const),
  })),
  stars: [2, 3, 3, 3, 4, 4, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5, 5],
  commitments: [
    { text: 'When a meeting has no aim, I will ask what it is for.', mode: 'lead' },
    { text: 'When I hand over a task, I will say by when.', mode: 'manage' },
    { text: 'When the plan changes, I will tell why before I tell what.', mode: 'both' },
    { text: 'When two of us disagree, I will ask both for their reasons.', mode: 'lead' },
  ],
  appeals: [
    {
      team: 1 as TeamId,
      round: 0,
      card: idOf('M16'),
      text: 'We do both of this, every week.',
      verdict: 'accepted',
      best: true,
    },
  ],
};

/** Three people: no split of answers is told, and neither is anything that would tell one. */
export const fewPlayed: Workshop = {
  ...played,
  people: 3,
  teams: [{ team: 0 as TeamId, size: 3, points: 1800 }],
  rounds: played.rounds.map(({ boards, tallies }) => ({
    hands: [],
    soloBest: null,
    boards: boards.slice(0, 1),
    tallies: tallies.map(({ card }) => ({ card, where: null, toFirst: null, toLast: null })),
    placements: 14,
    changes: 4,
  })),
  scenarios: played.scenarios.map((scenario) => ({ ...scenario, votes: [], cast: 6 })),
  reasons: [],
  moods: null,
  exit: [],
  stars: [],
};

/** As the server gives them, in one of the deck's languages. */
export function playedTexts(language = 'en'): ReportTexts {
  const texts = textsOf(deck, false);
  const items = [...itemsOfRounds.flat(), ...talkItems, ...exitItems] as DeckItemId[];
  const scenarios = scenarioItems as DeckItemId[];
  const of = <T>(keys: readonly DeckItemId[], id: (item: string) => string, value: (item: DeckItemId) => T) =>
    Object.fromEntries(keys.map((item) => [id(item), value(item)]));
  const explained = (item: DeckItemId) => texts.explanation(item, language);
  return {
    language,
    names: texts.names(language),
    cards: of(items, idOf, (item) => texts.card(item, language)),
    scenarios: of(scenarios, scenarioIdOf, (item) => texts.scenario(item, language)),
    explanations: { ...of(items, idOf, explained), ...of(scenarios, scenarioIdOf, explained) },
    notes: {},
    tips: texts.tips(language),
    ending: texts.ending(language),
  };
}

export function playedLater(language = 'en'): LaterCards {
  const texts = textsOf(deck, false);
  const items = laterItems as DeckItemId[];
  const of = <T>(value: (item: DeckItemId) => T) => Object.fromEntries(items.map((item) => [idOf(item), value(item)]));
  return {
    texts: {
      language,
      names: texts.names(language),
      cards: of((item) => texts.card(item, language)),
      explanations: of((item) => texts.explanation(item, language)),
    },
    cards: items.map((item) => ({ card: idOf(item), key: deck.cards.get(item)!.side })),
    managerFirst: false,
  };
}
