/** Small workshops for tests of the figures: answers as letters, one for each card: L, M, or a dot for none. */
import { soloBestOf } from '../support/solo-best.ts';
import type { Side } from '../../shared/commands.ts';
import type { CardId, ScenarioId, TeamId } from '../../shared/ids.ts';
import type {
  BoardSides,
  CardTally,
  Flips,
  Hand,
  TeamBoard,
  Workshop,
  WorkshopCard,
  WorkshopRound,
  WorkshopScenario,
} from '../../shared/workshop/workshop.ts';

export const cardId = (id: string) => id as CardId;
export const teamId = (id: number) => id as TeamId;

const sideOf: Readonly<Record<string, Side>> = { L: 'leader', M: 'manager' };

export function card(id: string, key: Side, changes: Partial<WorkshopCard> = {}): WorkshopCard {
  const plain = { use: 'round', weight: 1, theme: id, tone: null, struck: false } as const;
  return { card: cardId(id), item: id.toUpperCase(), key, ...plain, ...changes };
}

/** `a` and `b` are leader cards, `c` and `d` manager cards, each of a theme of its own. */
export const fourCards = [card('a', 'leader'), card('b', 'leader'), card('c', 'manager'), card('d', 'manager')];

export function hand(cards: readonly WorkshopCard[], sides: string, team: number | null = null): Hand {
  return {
    team: team === null ? null : teamId(team),
    sides: cards.flatMap(({ card }, index): Hand['sides'] => {
      const side = sideOf[sides[index] ?? '.'];
      return side === undefined ? [] : [[card, side]];
    }),
  };
}

function boardSides(cards: readonly WorkshopCard[], sides: string): BoardSides {
  return Object.fromEntries(hand(cards, sides).sides);
}

/** `moves`: cards in the order in which they were placed, all of them on leader. */
export function board(cards: readonly WorkshopCard[], team: number, locks: string, moves = ''): TeamBoard {
  const [first, second] = locks.split(' ');
  return {
    team: teamId(team),
    members: 5,
    first: boardSides(cards, first ?? ''),
    second: second === undefined ? null : boardSides(cards, second),
    moves: Array.from(moves, (id, index) => [index * 1000, cardId(id), 'leader'] as const),
    locks: [60_000, second === undefined ? null : 90_000],
  };
}

/** People whose team kept their side, and moved to the other one, by their private answer. */
export function flips(leaderStayed: number, leaderMoved: number, managerMoved: number, managerStayed: number): Flips {
  return {
    leader: { leader: leaderStayed, manager: leaderMoved },
    manager: { leader: managerMoved, manager: managerStayed },
  };
}

interface RoundSketch {
  readonly cards?: readonly WorkshopCard[];
  readonly hands?: readonly Hand[];
  readonly boards?: readonly TeamBoard[];
  readonly tallies?: Readonly<Record<string, Partial<CardTally>>>;
}

export function sortRound({ cards = fourCards, hands = [], boards = [], tallies = {} }: RoundSketch): WorkshopRound {
  return {
    hands,
    soloBest: soloBestOf(cards, hands),
    boards,
    tallies: cards.map(({ card }) => ({ card, where: null, toFirst: null, toLast: null, ...tallies[card] })),
    placements: boards.flatMap(({ moves }) => moves).length,
    changes: 0,
  };
}

export function scenario(changes: Partial<WorkshopScenario> = {}): WorkshopScenario {
  const plain = { key: 'lead', scored: true, theme: 'trust', revoted: true, votes: [], cast: 0 } as const;
  return { scenario: 's' as ScenarioId, ...plain, ...changes };
}

export function workshop(changes: Partial<Workshop> = {}): Workshop {
  return {
    format: 'two-hats-workshop',
    version: 1,
    code: '483172',
    deck: 'small',
    startedAt: null,
    closedAt: null,
    managerFirst: false,
    parts: { soloSort: true, secondLook: true, talk: true },
    people: 20,
    teams: [0, 1, 2, 3].map((team) => ({ team: teamId(team), size: 5, points: 0 })),
    cards: fourCards,
    rounds: [],
    scenarios: [],
    chosen: null,
    reasons: [],
    moods: null,
    exit: [],
    stars: [],
    commitments: [],
    appeals: [],
    ...changes,
  };
}

/** One round of these private answers and boards. */
export function played(sketch: RoundSketch, changes: Partial<Workshop> = {}): Workshop {
  return workshop({ cards: sketch.cards ?? fourCards, rounds: [sortRound(sketch)], ...changes });
}

export const handsOf = (
  sides: readonly string[],
  cards = fourCards,
  team: (index: number) => number | null = () => null,
) => sides.map((one, index) => hand(cards, one, team(index)));
