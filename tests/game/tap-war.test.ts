/** A board that two people cannot leave alone. */
import { describe, expect, test } from 'vitest';
import { limits } from '../../shared/limits.ts';
import { workshopSchema } from '../../shared/workshop/workshop-schema.ts';
import { movesOf } from '../../server/game/trail.ts';
import { workshopOf } from '../../server/game/workshop.ts';
import { noWords, plainDeal, plan, Play } from '../support/builders.ts';

const times = limits.boardMoves;

/** Card a goes to and fro between the others; b is placed early, and once more in the second look. */
function warred(): Play {
  const setup = { teams: [3, 3], deal: plainDeal, plan: plan({ sortRounds: 1, timed: false }) };
  const play = new Play(setup).playTo('team-sort').board(1, '-MMM').board(4, 'LLMM');
  for (let time = 0; time < times; time++) play.wait(0.1).board(1 + (time % 2), time % 2 === 0 ? 'L' : 'M');
  play.playTo('second-look').board(3, 'LL').wait(1).board(2, 'M');
  return play;
}

describe('[DEBRIEF-12] a tap war', () => {
  const play = warred();
  const { boards } = play.game.sorts[0]!;
  test('fills a board so far and no further', () => {
    expect(movesOf(boards[0]!.moves)).toHaveLength(limits.boardMoves);
    expect(movesOf(boards[1]!.moves)).toHaveLength(4);
  });
  test('takes nothing from where the cards came to lie', () => {
    const last = new Map(movesOf(boards[0]!.moves).map(({ card, side }) => [card, side]));
    expect(Object.fromEntries(last)).toEqual({ a: 'manager', b: 'leader', c: 'manager', d: 'manager' });
    const at = movesOf(boards[0]!.moves).map((move) => move.at);
    expect(at).toEqual([...at].sort((one, other) => one - other));
    expect(boards[0]!.moves!.move.at).toBe(play.now);
  });
  test('leaves a workshop that can be kept, with the boards as they were locked', () => {
    const workshop = workshopOf(play.playTo('closed').game, noWords);
    expect(workshopSchema.parse(JSON.parse(JSON.stringify(workshop)))).toEqual(workshop);
    const [round] = workshop.rounds;
    expect(round!.boards[0]).toMatchObject({
      first: { a: 'manager', b: 'manager', c: 'manager', d: 'manager' },
      second: { a: 'manager', b: 'leader', c: 'manager', d: 'manager' },
    });
    expect([round!.placements, round!.changes]).toEqual([limits.boardMoves + 4, limits.boardMoves - 4]);
  });
});

describe('[DEBRIEF-12] placements and changes are counted', () => {
  const counted = (teams: readonly number[], shown: 'some' | 'all') => {
    const play = new Play({ teams, deal: plainDeal, plan: plan({ sortRounds: 1 }) }).playTo('team-sort');
    play.board(1, 'LLLL').board(1, 'M--M').board(4, 'LLMM').board(4, 'MM').playTo('reveal').advance();
    if (shown === 'all') play.revealAll();
    const [round] = workshopOf(play.game, noWords).rounds;
    return [round!.placements, round!.changes];
  };
  test('on the boards that are told, of the cards that were shown', () => {
    expect(counted([3, 3], 'all')).toEqual([12, 4]);
    expect(counted([3, 2], 'all')).toEqual([6, 2]);
    expect(counted([3, 3], 'some')).toEqual([4, 2]);
    expect(counted([2, 2, 2], 'all')).toEqual([0, 0]);
  });
});
