/** What can be told of a card only by somebody who knows the teams of all, and what of it may be. */
import type { Side } from '../../shared/commands.ts';
import { isEnough, isFew } from '../../shared/floors.ts';
import type { CardId, TeamId } from '../../shared/ids.ts';
import { disagreement, entropy } from '../../shared/workshop/measures/disagreement.ts';
import type { CardTally, Flips } from '../../shared/workshop/workshop.ts';
import type { Board } from './game.ts';
import { groupsOf } from './groups.ts';

export interface PrivateAnswer {
  readonly team: TeamId | null;
  readonly side: Side;
  /** The workshop does not tell this answer with its team. */
  readonly isHidden: boolean;
}

interface Placed extends PrivateAnswer {
  readonly team: TeamId;
  /** Where the team had the card at its first and at its last lock. */
  readonly first: Side | null;
  readonly last: Side | null;
}

export function tallyOf(card: CardId, answers: readonly PrivateAnswer[], boards: readonly Board[]): CardTally {
  const placed = answers.flatMap(({ team, ...rest }): readonly Placed[] => {
    if (team === null) return [];
    const board = boards[team];
    const first = board?.first?.get(card) ?? null;
    return [{ ...rest, team, first, last: board?.second?.get(card) ?? first }];
  });
  // Where the teams are not kept nothing can be said.
  if (placed.length < answers.length || !isEnough(placed.length)) {
    return { card, where: null, toFirst: null, toLast: null };
  }
  const told = locksTold(placed);
  return {
    card,
    where: whereOf(placed, (one) => told.map((lock) => one[lock]).join()),
    toFirst: told.includes('first') ? flipsOf(placed, 'first') : null,
    toLast: told.includes('last') ? flipsOf(placed, 'last') : null,
  };
}

type TeamAnswer = 'first' | 'last';

/**
 * The flips that can be told together: whoever takes away from them what is told by team is left with no group
 * of fewer than five. Where only one can be told, it is the one to the end.
 */
function locksTold(placed: readonly Placed[]): readonly TeamAnswer[] {
  const choices: readonly (readonly TeamAnswer[])[] = [['first', 'last'], ['last'], ['first']];
  const isTold = (locks: readonly TeamAnswer[]) => {
    const groups = groupsOf(
      placed.filter(({ isHidden }) => isHidden),
      (one) => locks.map((lock) => one[lock]).join(),
    );
    return [...groups.values()].every(({ length }) => !isFew(length));
  };
  return choices.find(isTold) ?? [];
}

function flipsOf(placed: readonly Placed[], lock: TeamAnswer): Flips | null {
  const count = (own: Side, team: Side) => placed.filter((one) => one.side === own && one[lock] === team).length;
  const from = (own: Side) => ({ leader: count(own, 'leader'), manager: count(own, 'manager') });
  return placed.every((one) => one[lock] === null) ? null : { leader: from('leader'), manager: from('manager') };
}

// ---------------------------------------------------------------- where the disagreement sits

interface Group {
  readonly people: number;
  readonly leaders: number;
  readonly isHidden: boolean;
  /** Groups of one cell are told together, as one number of people on each side. */
  readonly cell: string;
}

/** Sums of logarithms that are equal differ in their last digits by the order of the teams. */
const leastDifference = 1e-9;

function whereOf(placed: readonly Placed[], cellOf: (one: Placed) => string): CardTally['where'] {
  const groups = [...groupsOf(placed, ({ team }) => team).values()].map((members): Group => ({
    people: members.length,
    leaders: members.filter(({ side }) => side === 'leader').length,
    isHidden: members[0]?.isHidden === true,
    cell: members[0] ? cellOf(members[0]) : '',
  }));
  const { total, within, between } = disagreement(
    groups.map(({ people, leaders }) => ({ people, share: leaders / people })),
  );
  if (groups.length < 2 || total === 0) return null;
  // What one side of the balance gains, the other loses.
  const isBetweenWith = (gain: number) => between - within - (2 * gain) / placed.length > leastDifference;
  const isBetween = isBetweenWith(0);
  const isSame = (gain: number) => isBetweenWith(gain) === isBetween;
  if (!isSafe(groups, isSame)) return null;
  return isBetween ? 'between' : 'within';
}

/**
 * The answer may not give away how a small team was split: with one more or less on a side it must be the same.
 * `isSame`: the answer stays, if what sits within teams gains so much.
 */
function isSafe(groups: readonly Group[], isSame: (gain: number) => boolean): boolean {
  const hidden = groups.filter(({ isHidden }) => isHidden);
  const isOpen = (one: Group, other: Group) =>
    one !== other &&
    other.cell === one.cell &&
    [1, -1].some((by) => {
      const [gain, loss] = [shift(one, by), shift(other, -by)];
      return gain !== null && loss !== null && isSame(gain + loss);
    });
  return hidden.every(
    (one) => !isFew(one.people) || isUnanimous(one, hidden) || hidden.some((other) => isOpen(one, other)),
  );
}

/** What the entropy of the group, times its people, gains if so many more were on the leader side; null: it cannot. */
function shift({ people, leaders }: Group, by: number): number | null {
  const shifted = leaders + by;
  if (shifted < 0 || shifted > people) return null;
  return people * (entropy(shifted / people) - entropy(leaders / people));
}

/** All that are told together with the group answered alike, so everybody knows already. */
function isUnanimous({ cell }: Group, hidden: readonly Group[]): boolean {
  const mates = hidden.filter((one) => one.cell === cell);
  return mates.every(({ leaders }) => leaders === 0) || mates.every(({ people, leaders }) => leaders === people);
}
