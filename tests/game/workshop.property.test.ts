/** That nobody who knows all that is told of a workshop can work out what fewer than five people have answered. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Side } from '../../shared/commands.ts';
import type { CardId, TeamId } from '../../shared/ids.ts';
import type { Workshop } from '../../shared/workshop/workshop.ts';
import type { Game } from '../../server/game/game.ts';
import { workshopOf } from '../../server/game/workshop.ts';
import { card, named, noWords, plainDeal, plan, Play, team } from '../support/builders.ts';

const hand = fc.array(fc.constantFrom('L', 'M', 'L', 'M', '-'), { minLength: 4, maxLength: 4 });
const oneTeam = fc.record({
  /** Private answers of its members, who lean one way. */
  solo: fc.array(fc.oneof({ arbitrary: hand, weight: 1 }, { arbitrary: fc.constant(Array.from('LLMM')), weight: 3 }), {
    minLength: 1,
    maxLength: 6,
  }),
  first: hand,
  second: hand,
});
const teams = fc.array(oneTeam, { minLength: 2, maxLength: 5 });
type Drawn = typeof teams extends fc.Arbitrary<infer One> ? One : never;

function played(drawn: Drawn): Game {
  const setup = { teams: drawn.map(({ solo }) => solo.length), deal: plainDeal, plan: plan(named) };
  const play = new Play(setup).playTo('solo-sort');
  drawn.flatMap(({ solo }) => solo).forEach((sides, index) => play.solo(index + 1, sides.join('')));
  const leads = drawn.map((_, index) => 1 + drawn.slice(0, index).flatMap(({ solo }) => solo).length);
  play.playTo('team-sort');
  drawn.forEach(({ first }, index) => play.board(leads[index]!, first.join('')));
  play.playTo('second-look');
  drawn.forEach(({ second }, index) => play.board(leads[index]!, second.join('')));
  return play.playTo('reveal').revealAll().game;
}

interface Answer {
  readonly team: TeamId;
  readonly side: Side;
  readonly isHidden: boolean;
  readonly first: Side | undefined;
  readonly last: Side | undefined;
}

/** What was answered to a card in truth; hidden are the teams that no hand is told of. */
function answersTo(game: Game, workshop: Workshop, id: CardId): readonly Answer[] {
  const told = new Set(workshop.rounds[0]!.hands.map((one) => one.team));
  return [...game.sorts[0]!.solo.values()].flatMap(({ team: of, sides }): readonly Answer[] => {
    const side = sides.get(id);
    if (side === undefined || of === null) return [];
    const board = game.sorts[0]!.boards[of]!;
    return [{ team: of, side, isHidden: !told.has(of), first: board.first?.get(id), last: board.second?.get(id) }];
  });
}

function sizesBy<T>(all: readonly T[], keyOf: (one: T) => string): readonly number[] {
  const sizes = new Map<string, number>();
  for (const one of all) sizes.set(keyOf(one), (sizes.get(keyOf(one)) ?? 0) + 1);
  return [...sizes.values()];
}

const areEnough = (sizes: readonly number[]) => sizes.every((size) => size >= 5);
const cards = ['a', 'b', 'c', 'd'].map(card);

function always(check: (game: Game, workshop: Workshop, id: CardId) => void): void {
  fc.assert(
    fc.property(teams, (drawn) => {
      const game = played(drawn);
      const workshop = workshopOf(game, noWords);
      for (const id of cards) check(game, workshop, id);
    }),
    { numRuns: 150 },
  );
}

test('[ANON-12] no private split by team of fewer than five is told, nor what is left of one', () => {
  let withTeams = 0;
  always((_, workshop, id) => {
    const answered = workshop.rounds[0]!.hands.filter(({ sides }) => sides.some(([one]) => one === id));
    withTeams += answered.filter((one) => one.team !== null).length;
    expect(areEnough(sizesBy(answered, (one) => String(one.team)))).toBe(true);
  });
  expect(withTeams).toBeGreaterThan(0);
});

test('[ANON-12] nor by the flips, with all that is known of teams taken away from them', () => {
  const told = { first: 0, last: 0, both: 0, none: 0 };
  always((game, workshop, id) => {
    const { toFirst, toLast } = workshop.rounds[0]!.tallies.find((one) => one.card === id)!;
    const hidden = answersTo(game, workshop, id).filter(({ isHidden }) => isHidden);
    const groups = (one: Answer) => [toFirst && (one.first ?? '-'), toLast && (one.last ?? '-')].join();
    told[toFirst && toLast ? 'both' : toFirst ? 'first' : toLast ? 'last' : 'none'] += 1;
    if (toFirst ?? toLast) expect(areEnough(sizesBy(hidden, groups))).toBe(true);
  });
  expect(Object.values(told).every((count) => count > 0)).toBe(true);
});

test('[ANON-12] nor by where a disagreement sits: each small team may have been split in another way', () => {
  const seen = new Set<string | null>();
  always((game, workshop, id) => {
    const { where, toFirst, toLast } = workshop.rounds[0]!.tallies.find((one) => one.card === id)!;
    seen.add(where);
    if (where === null) return;
    const groups = groupsIn(answersTo(game, workshop, id), (one) =>
      [toFirst && (one.first ?? '-'), toLast && (one.last ?? '-')].join(),
    );
    const possible = splitsLike(groups, where);
    groups.forEach(({ people, isHidden, cell }, index) => {
      const mates = groups.filter((one) => one.isHidden && one.cell === cell);
      const leaders = mates.reduce((sum, one) => sum + one.leaders, 0);
      const isUnanimous = leaders === 0 || leaders === mates.reduce((sum, one) => sum + one.people, 0);
      if (!isHidden || people >= 5 || isUnanimous) return;
      expect(new Set(possible.map((split) => split[index])).size).toBeGreaterThan(1);
    });
  });
  expect([...seen].sort()).toEqual(['between', 'within', null].sort());
});

interface Group {
  readonly people: number;
  readonly leaders: number;
  readonly isHidden: boolean;
  readonly cell: string;
}

function groupsIn(answers: readonly Answer[], cellOf: (one: Answer) => string): readonly Group[] {
  return [0, 1, 2, 3, 4].map(team).flatMap((of): readonly Group[] => {
    const own = answers.filter((one) => one.team === of);
    const [first] = own;
    if (first === undefined) return [];
    const leaders = own.filter(({ side }) => side === 'leader').length;
    return [{ people: own.length, leaders, isHidden: first.isHidden, cell: cellOf(first) }];
  });
}

/** Leaders by group, of every way in which the hidden ones can have been split and all the same be told. */
function splitsLike(groups: readonly Group[], where: string): readonly (readonly number[])[] {
  const ways = groups.reduce<readonly (readonly number[])[]>(
    (before, { people, leaders, isHidden }) => {
      const choices = isHidden ? Array.from({ length: people + 1 }, (_, count) => count) : [leaders];
      return before.flatMap((way) => choices.map((count) => [...way, count]));
    },
    [[]],
  );
  const cells = (way: readonly number[]) => {
    const sums = new Map<string, number>();
    groups.forEach(({ cell, isHidden }, index) => {
      const key = isHidden ? cell : `team ${String(index)}`;
      sums.set(key, (sums.get(key) ?? 0) + way[index]!);
    });
    return JSON.stringify([...sums]);
  };
  const real = cells(groups.map(({ leaders }) => leaders));
  return ways.filter((way) => cells(way) === real && whereOf(groups, way) === where);
}

function whereOf(groups: readonly Group[], way: readonly number[]): string {
  const part = (p: number) => (p === 0 ? 0 : -p * Math.log2(p));
  const disorder = (p: number) => part(p) + part(1 - p);
  const people = groups.reduce((sum, one) => sum + one.people, 0);
  const total = disorder(way.reduce((sum, count) => sum + count, 0) / people);
  const within = groups.reduce(
    (sum, one, index) => sum + (one.people / people) * disorder(way[index]! / one.people),
    0,
  );
  return total - within > within ? 'between' : 'within';
}
