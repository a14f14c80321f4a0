import { describe, expect, test } from 'vitest';
import { limits } from '../../shared/limits.ts';
import { seated } from '../../server/game/moment.ts';
import { helper, helperId, host, Play, room, seat, seatId } from '../support/builders.ts';
import { given } from '../support/spec.ts';

const rename = { type: 'rename-me', name: 'Ana' } as const;

describe('names', () => {
  test.each([
    { type: 'rename-seat', seat: seatId(1), name: 'Bo' },
    { type: 'hide-name', seat: seatId(1) },
  ] as const)('[HOST-1] after $type the person may not change it back', (command) => {
    const play = new Play({ people: 2 });
    given(play).when(seat(1), rename).then([]);
    given(play)
      .when(host, command)
      .then([{ type: 'name-fixed', seat: seatId(1) }]);
    play.do(host, command);
    given(play).when(seat(1), rename).then('forbidden');
    given(play).when(seat(2), rename).then([]);
    given(play).when(host, command).then([]);
  });

  test('[HOST-1] also the name of somebody who has left, in a workshop that is over', () => {
    const play = new Play({ people: 3 }).playTo('final').do(seat(3), { type: 'leave' }).do(host, { type: 'close' });
    given(play)
      .when(host, { type: 'hide-name', seat: seatId(3) })
      .then(['name-fixed']);
    given(play)
      .when(host, { type: 'hide-name', seat: seatId(9) })
      .then('unknown_target');
  });
});

test('[HOST-1] nor may they by leaving and coming again', () => {
  const play = new Play({ people: 3 }).do(host, { type: 'hide-name', seat: seatId(1) });
  play.do(seat(1), { type: 'leave' }).do(seat(2), { type: 'leave' });
  const again = (former: number) =>
    ({ type: 'take-seat', seat: seatId(9), capacity: 100, former: seatId(former) }) as const;
  given(play).when(room, again(1)).then(['seat-taken', 'name-fixed']);
  given(play).when(room, again(2)).then(['seat-taken']);
  given(play.do(room, again(1)))
    .when(seat(9), rename)
    .then('forbidden');
});

describe('[HOST-2] a ban', () => {
  const ban = { type: 'ban-seat', seat: seatId(2) } as const;

  test('removes and marks', () => {
    const play = new Play({ people: 3 });
    given(play).when(host, ban).then(['seat-removed', 'seat-banned']);
    play.do(host, ban);
    expect(play.game.seats.get(seatId(2))).toMatchObject({ removed: true, banned: true });
    given(play).when(host, ban).then([]);
    given(play).when(seat(2), rename).then('unknown_seat');
  });

  test('also marks somebody who was only removed', () => {
    const play = new Play({ people: 3 }).do(host, { type: 'remove-seat', seat: seatId(2) });
    given(play).when(host, ban).then(['seat-banned']);
    given(play)
      .when(host, { type: 'ban-seat', seat: seatId(9) })
      .then('unknown_target');
  });
});

describe('helpers', () => {
  const invite = (number: number) => ({ type: 'invite-helper', helper: helperId(number), scope: 'run' }) as const;

  test('[HOST-4] eight at the most', () => {
    const play = new Play();
    for (let number = 1; number <= limits.helpers; number += 1) play.do(room, invite(number));
    given(play).when(room, invite(9)).then('room_full');
    play.do(host, { type: 'dismiss-helper', helper: helperId(1) });
    given(play)
      .when(room, invite(9))
      .then([{ type: 'helper-invited', helper: helperId(9), scope: 'run' }]);
  });

  test('[HOST-4] a helper who was dismissed may do nothing', () => {
    const play = new Play().do(room, invite(1));
    const lock = { type: 'lock-lobby', locked: true } as const;
    given(play).when(helper(1), lock).then(['lobby-locked']);
    const dismiss = { type: 'dismiss-helper', helper: helperId(1) } as const;
    given(play).when(helper(1), dismiss).then('forbidden');
    play.do(host, dismiss);
    given(play).when(helper(1), lock).then('forbidden');
    given(play).when(host, dismiss).then([]);
  });

  test('[HOST-6] another device takes the host’s place and the game stays as it was', () => {
    const play = new Play().playTo('vote-1');
    const before = play.game;
    play.do(room, { type: 'replace-host' });
    expect(play.game).toEqual(before);
    expect(play.events.at(-1)).toMatchObject({ type: 'host-replaced' });
  });

  test('[HOST-6] whoever helped until then, in whatever scope, helps no more', () => {
    const play = new Play().playTo('vote-1').do(room, invite(1));
    play.do(room, { type: 'invite-helper', helper: helperId(2), scope: 'project' });
    given(play)
      .when(room, { type: 'replace-host' })
      .then([
        { type: 'host-replaced' },
        { type: 'helper-dismissed', helper: helperId(1), scope: 'run' },
        { type: 'helper-dismissed', helper: helperId(2), scope: 'project' },
      ]);
    play.do(room, { type: 'replace-host' });
    given(play).when(helper(1), { type: 'lock-lobby', locked: true }).then('forbidden');
  });
});

describe('[HOST-5] known and unknown people', () => {
  const sweep = { type: 'remove-unapproved' } as const;
  const present = (play: Play) => seated(play.game).map((one) => one.seat);

  test('in the lobby the host says who is known', () => {
    const play = new Play({ people: 4 });
    given(play)
      .when(host, { type: 'approve', seat: seatId(2) })
      .then([{ type: 'seat-approved', seat: seatId(2) }]);
    play.do(host, { type: 'approve', seat: seatId(2) });
    given(play)
      .when(host, { type: 'approve', seat: seatId(2) })
      .then([]);
    given(play)
      .when(host, { type: 'approve', seat: seatId(9) })
      .then('unknown_target');
    expect(present(play.do(host, sweep))).toEqual([seatId(2)]);
  });

  test('everybody at once, and then come others', () => {
    const play = new Play({ people: 3 }).do(host, { type: 'approve', seat: null }).join(2);
    given(play)
      .when(host, sweep)
      .then([
        { type: 'seat-removed', seat: seatId(4) },
        { type: 'seat-removed', seat: seatId(5) },
      ]);
    expect(present(play.do(host, sweep))).toHaveLength(3);
    given(play).when(host, sweep).then([]);
  });

  test('the start makes them known', () => {
    const play = new Play({ people: 3 }).playTo('team-sort').join(1);
    expect(present(play.do(host, sweep))).toEqual([seatId(1), seatId(2), seatId(3)]);
  });
});
