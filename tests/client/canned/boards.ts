/** How the boards of the canned workshop came about: who put which card where, when, and what was turned over. */
import type { Side } from '../../../shared/commands.ts';
import type { CardId } from '../../../shared/ids.ts';
import type { BoardSides, TeamBoard } from '../../../shared/workshop/workshop.ts';
import { cards, keyOf, team } from './room.ts';

const other = (side: Side): Side => (side === 'leader' ? 'manager' : 'leader');

interface Course {
  /** From the first card to the next, in seconds; each team has a pace of its own. */
  readonly pace: number;
  /** Cards that the deck has on the other side than the team put them first. */
  readonly wrong: readonly number[];
  /** Cards that were turned over before the first lock, in this order. */
  readonly turned: readonly number[];
  /** Cards that were turned over in the second look. */
  readonly again: readonly number[];
}

const courses: readonly Course[] = [
  { pace: 6, wrong: [4, 9], turned: [4, 9, 4], again: [4] },
  { pace: 9, wrong: [2, 4, 7], turned: [4, 2, 2], again: [9] },
  { pace: 7, wrong: [9], turned: [9, 9, 5, 5], again: [] },
  { pace: 11, wrong: [0, 4], turned: [4, 4, 4], again: [0, 4] },
];

const firstLock = 180_000;
const secondLook = 200_000;

function boardOf({ pace, wrong, turned, again }: Course, index: number): TeamBoard {
  const now = new Map<CardId, Side>();
  const moves: TeamBoard['moves'][number][] = [];
  const put = (at: number, number: number, side: Side) => {
    const card = cards[number]!;
    now.set(card, side);
    moves.push([at, card, side]);
  };
  const turn = (at: number, number: number) => put(at, number, other(now.get(cards[number]!)!));
  const sides = (): BoardSides => Object.fromEntries(now);

  for (const number of cards.keys()) {
    const side = keyOf(number);
    put((index + number * pace) * 1000, number, wrong.includes(number) ? other(side) : side);
  }
  for (const [at, number] of turned.entries()) turn((120 + index * 3 + at * 14) * 1000, number);
  const first = sides();
  for (const [at, number] of again.entries()) turn(secondLook + (5 + index * 2 + at * 9) * 1000, number);
  const locks = [firstLock + index * 1500, secondLook + 40_000 + index * 2500] as const;
  return { team: team(index), members: 6, first, second: sides(), moves, locks };
}

export const boards: readonly TeamBoard[] = courses.map(boardOf);
