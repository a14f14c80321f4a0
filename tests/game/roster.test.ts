/** Who joins, where they sit, who counts. */
import { describe, expect, test } from 'vitest';
import type { SeatId } from '../../shared/ids.ts';
import { limits } from '../../shared/limits.ts';
import { idealTeamCount } from '../../server/game/team-making.ts';
import { host, plan, Play, room, seat, seatId, team } from '../support/builders.ts';
import { given } from '../support/spec.ts';

const sizesOf = (play: Play) => {
  const sizes = new Map<number | null, number>();
  for (const one of play.game.seats.values()) {
    if (!one.removed) sizes.set(one.team, (sizes.get(one.team) ?? 0) + 1);
  }
  return [...sizes.values()].sort((a, b) => b - a);
};
const teamOf = (play: Play, number: number) => play.game.seats.get(seatId(number))?.team;
const takeSeat = (id: string, capacity = 100, former: SeatId | null = null) =>
  ({ type: 'take-seat', seat: id as SeatId, capacity, former }) as const;

describe('coming in', () => {
  test('[ROSTER-1] a person who joins gets a seat of their own', () => {
    given(new Play({ people: 1 }))
      .when(room, takeSeat('new'))
      .then([{ type: 'seat-taken', seat: 'new' as SeatId }]);
  });

  test('[ROSTER-1] taking the same seat again changes nothing, also in a locked or full room', () => {
    const play = new Play({ people: 2 }).do(host, { type: 'lock-lobby', locked: true });
    given(play).when(room, takeSeat('s1', 2)).then([]);
  });

  test('[ROSTER-2] the last seat is given, and nobody comes in after it', () => {
    const play = new Play({ people: 2 });
    given(play).when(room, takeSeat('new', 3)).then(['seat-taken']);
    given(play).when(room, takeSeat('new', 2)).then('room_full');
  });

  test('[ROSTER-2] a removed seat makes room for another', () => {
    const play = new Play({ people: 2 }).do(host, { type: 'remove-seat', seat: seatId(1) });
    given(play).when(room, takeSeat('new', 2)).then(['seat-taken']);
  });

  test('[ROSTER-2] [D3] going and coming does not make the room grow for ever', () => {
    const play = new Play({ people: 0 });
    const [capacity, most] = [2, 2 * limits.seatTurnover];
    for (let number = 1; number <= most; number += 1) {
      play.do(room, takeSeat(seatId(number), capacity)).do(seat(number), { type: 'leave' });
    }
    expect(play.game.seats.size).toBe(most);
    given(play).when(room, takeSeat('new', capacity)).then('room_full');
    given(play)
      .when(room, takeSeat('new', capacity + 1))
      .then(['seat-taken']);
  });

  test('[ROSTER-2] a locked room refuses, an unlocked one lets in again', () => {
    const play = new Play().do(host, { type: 'lock-lobby', locked: true });
    given(play).when(room, takeSeat('new')).then('room_locked');
    given(play.do(host, { type: 'lock-lobby', locked: false }))
      .when(room, takeSeat('new'))
      .then(['seat-taken']);
  });

  test('[ROSTER-6] who comes after the start sits in the smallest team and answers at once', () => {
    const play = new Play({ teams: [3, 2, 3] }).playTo('solo-sort').join(1);
    expect(teamOf(play, 9)).toBe(1);
    expect(play.solo(9, 'LLMM').game.sorts[0]?.solo.get(seatId(9))?.sides.size).toBe(4);
  });

  test('[ROSTER-6] nobody is put into a team that has gone', () => {
    const play = new Play({ teams: [3, 1, 2] }).playTo('brief');
    play.do(host, { type: 'remove-seat', seat: seatId(4) }).join(1);
    expect(teamOf(play, 7)).toBe(2);
  });

  test('[ROSTER-6] nobody is put alone into a team whose people are all away', () => {
    const play = new Play({ teams: [3, 1, 2] }).playTo('brief');
    play.do(room, { type: 'mark-away', seat: seatId(4) }).join(1);
    expect(teamOf(play, 7)).toBe(2);
  });
});

describe('making teams', () => {
  test.each([
    [2, 1],
    [5, 1],
    [6, 2],
    [10, 2],
    [11, 3],
    [24, 5],
    [40, 8],
    [41, 8],
    [48, 8],
    [49, 10],
    [100, 20],
  ])('[ROSTER-3] %i people make %i teams, within one of each other', (people, teams) => {
    expect(idealTeamCount(people)).toBe(teams);
    const sizes = sizesOf(new Play({ people }).advance());
    expect(sizes).toHaveLength(teams);
    expect(sizes[0]! - sizes.at(-1)!).toBeLessThanOrEqual(1);
  });

  test('[ROSTER-3] a number of teams that the host asks for is kept', () => {
    expect(sizesOf(new Play({ people: 11, plan: plan({ teamCount: 4 }) }).advance())).toEqual([3, 3, 3, 2]);
  });

  test('[ROSTER-4] a start after even teams moves nobody', () => {
    const play = new Play({ people: 11 }).do(host, { type: 'make-teams' });
    given(play).when(host, { type: 'advance', from: 'lobby' }).then(['content-dealt', 'step-opened']);
  });

  test('[ROSTER-4] two newcomers after the draw: nobody else has to move', () => {
    const play = new Play({ people: 9 }).do(host, { type: 'make-teams' });
    const before = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => teamOf(play, number));
    play.join(1).advance();
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => teamOf(play, number))).toEqual(before);
  });

  test('[ROSTER-4] teams of 5 and 1 need two moves, no more', () => {
    const play = new Play({ people: 9 }).do(host, { type: 'make-teams' });
    const inSmaller = [1, 2, 3, 4, 5, 6, 7, 8, 9].filter((number) => teamOf(play, number) === 1);
    expect(inSmaller).toHaveLength(4);
    for (const number of inSmaller.slice(1)) play.do(host, { type: 'remove-seat', seat: seatId(number) });
    const start = ['teams-dealt', 'content-dealt', 'step-opened'] as const;
    given(play).when(host, { type: 'advance', from: 'lobby' }).then(start);
    const dealt = play.advance().events.findLast((event) => event.type === 'teams-dealt');
    expect(dealt?.seats).toHaveLength(2);
  });

  test('[ROSTER-4] what the host has arranged by hand stays, until teams are drawn anew', () => {
    const play = new Play({ people: 6 }).do(host, { type: 'make-teams' });
    for (const number of [1, 2, 3, 4, 5, 6]) {
      play.do(host, { type: 'move-seat', seat: seatId(number), team: team(number === 6 ? 1 : 0) });
    }
    given(play).when(host, { type: 'advance', from: 'lobby' }).then(['content-dealt', 'step-opened']);
    play.do(host, { type: 'make-teams' });
    expect(sizesOf(play.advance())).toEqual([3, 3]);
  });

  test('[ROSTER-4] who has not picked a team is put into one', () => {
    const play = new Play({ people: 4, plan: plan({ teamMaking: 'pick', teamCount: 3 }) });
    play.do(seat(1), { type: 'pick-team', team: team(2) }).do(seat(2), { type: 'pick-team', team: team(1) });
    expect(sizesOf(play.advance())).toEqual([2, 2]);
    expect(teamOf(play, 1)).toBe(2);
  });

  test('[ROSTER-4] whoever has not picked does not overfill the few teams that somebody picked', () => {
    const play = new Play({ people: 24, plan: plan({ teamMaking: 'pick', teamCount: null }) });
    play.do(seat(1), { type: 'pick-team', team: team(0) });
    const sizes = sizesOf(play.advance());
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(24);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(6);
  });

  test('[ROSTER-5] where people pick, there are teams for all who have come', () => {
    const play = new Play({ people: 13, plan: plan({ teamMaking: 'pick', teamCount: null }) });
    expect(play.game.teamCount).toBe(3);
  });

  test('[ROSTER-5] a team of six is full for who picks, not for the host', () => {
    const play = new Play({ people: 7, plan: plan({ teamMaking: 'pick', teamCount: 2 }) });
    for (const number of [1, 2, 3, 4, 5, 6]) play.do(seat(number), { type: 'pick-team', team: team(0) });
    given(play)
      .when(seat(7), { type: 'pick-team', team: team(0) })
      .then('team_full');
    given(play)
      .when(seat(6), { type: 'pick-team', team: team(0) })
      .then([]);
    given(play)
      .when(seat(7), { type: 'pick-team', team: team(1) })
      .then(['seat-assigned']);
    given(play)
      .when(seat(7), { type: 'pick-team', team: team(2) })
      .then('unknown_target');
    given(play)
      .when(host, { type: 'move-seat', seat: seatId(7), team: team(0) })
      .then(['seat-assigned']);
  });

  test('[ROSTER-5] the host opens the next team by moving somebody there, in mid-play too', () => {
    const play = new Play({ teams: [2, 2] }).playTo('team-sort');
    const move = (to: number) => ({ type: 'move-seat', seat: seatId(1), team: team(to) }) as const;
    given(play).when(host, move(2)).then(['teams-opened', 'seat-assigned']);
    given(play).when(host, move(3)).then('unknown_target');
    expect(play.do(host, move(2)).board(1, 'LLMM').game.sorts[0]?.boards[2]?.now.size).toBe(4);
  });

  test('[ROSTER-5] nobody picks a team unless the plan lets them', () => {
    given(new Play())
      .when(seat(1), { type: 'pick-team', team: team(0) })
      .then('forbidden');
  });

  test('[ROSTER-9] the same seed gives the same teams, another seed others', () => {
    const teams = (seed: number) => {
      const play = new Play({ people: 20, seed }).advance();
      return [...play.game.seats.values()].map((one) => one.team).join();
    };
    expect(teams(5)).toBe(teams(5));
    expect(new Set([1, 2, 3, 4, 5].map(teams)).size).toBe(5);
  });
});

describe('going', () => {
  const proposed = () => new Play({ teams: [3, 2] }).playTo('team-sort').board(1, 'LLMM').propose(1).agree(2);

  test('[ROSTER-7] a removed seat acts no more', () => {
    const play = new Play({ teams: [2, 2] }).playTo('brief').do(host, { type: 'remove-seat', seat: seatId(1) });
    given(play).when(seat(1), { type: 'rename-me', name: 'Ana' }).then('unknown_seat');
    given(play)
      .when(host, { type: 'move-seat', seat: seatId(1), team: team(1) })
      .then('unknown_target');
    given(play)
      .when(room, { type: 'mark-returned', seat: seatId(1) })
      .then([]);
  });

  test('[ROSTER-7] a removed seat cannot be taken again', () => {
    const play = new Play({ people: 3 }).do(host, { type: 'remove-seat', seat: seatId(1) });
    given(play).when(room, takeSeat('s1')).then('unknown_seat');
  });

  test('[ROSTER-7] when the last one to agree is removed, the board locks', () => {
    given(proposed())
      .when(host, { type: 'remove-seat', seat: seatId(3) })
      .then(['seat-removed', { type: 'board-locked', team: team(0), why: 'consent' }]);
  });

  test('[ROSTER-7] what a removed seat has answered keeps counting', () => {
    const play = new Play({ teams: [2, 2] }).playTo('vote-1').vote(1, 'lead');
    play.do(host, { type: 'remove-seat', seat: seatId(1) });
    expect(play.game.ballots[0]?.first.get(seatId(1))?.mode).toBe('lead');
  });

  test('[ROSTER-8] when the last one to agree goes away, the board locks', () => {
    given(proposed())
      .when(room, { type: 'mark-away', seat: seatId(3) })
      .then(['seat-away', 'board-locked']);
  });

  test('[ROSTER-8] who comes back counts again', () => {
    const play = new Play({ teams: [3, 2] }).playTo('team-sort').board(1, 'LLMM');
    play.do(room, { type: 'mark-away', seat: seatId(3) }).do(room, { type: 'mark-returned', seat: seatId(3) });
    given(play.propose(1)).when(seat(2), { type: 'agree-lock', round: 0, pass: 1 }).then(['lock-agreed']);
  });

  test('[ROSTER-8] the last one to answer goes away: the rest have all answered', () => {
    const play = new Play({ people: 3 }).playTo('vote-1').vote(1, 'lead').vote(2, 'lead');
    given(play)
      .when(room, { type: 'mark-away', seat: seatId(3) })
      .then(['seat-away', 'clock-set']);
  });

  test('[ROSTER-8] with everybody away nothing is taken for agreed or answered', () => {
    const play = new Play({ people: 2 }).playTo('team-sort');
    play.do(room, { type: 'mark-away', seat: seatId(1) });
    given(play)
      .when(room, { type: 'mark-away', seat: seatId(2) })
      .then(['seat-away']);
  });
});
