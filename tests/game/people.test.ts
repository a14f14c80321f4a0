/** That people leave a closed workshop, and when; and what the record tells of few. */
import { describe, expect, test } from 'vitest';
import type { AnonymityLevel, AnonymityPart } from '../../shared/plan.ts';
import { deadline } from '../../server/game/deadline.ts';
import type { GameEvent } from '../../server/game/events.ts';
import { recordOf } from '../../server/http/record.ts';
import { fold, named, plan, Play, room, seat, seatId } from '../support/builders.ts';
import { hostView } from '../support/eyes.ts';
import { historyWithoutLinks } from '../support/links.ts';
import { recount } from '../support/recount.ts';

const day = 24 * 3600;
const types = (events: readonly GameEvent[]) => new Set(events.map(({ type }) => type));

interface Wanted {
  readonly people?: number;
  /** How many of them answer. */
  readonly answering?: number;
  readonly level?: AnonymityLevel;
  readonly until?: Parameters<Play['playTo']>[0];
}

/** The first of the people answer everything there is. */
function played({ people = 6, answering = people, level = 'named', until = 'closed' }: Wanted = {}): Play {
  const anonymity = { sort: level, vote: level, debrief: level };
  const play = new Play({ people, plan: plan({ anonymity, timed: false }) });
  const those = Array.from({ length: answering }, (_, index) => index + 1);
  const deeds: Partial<Record<string, () => unknown>> = {
    'solo-sort': () => those.map((number) => play.solo(number, number % 3 === 0 ? 'LLMM' : 'LMLM')),
    'team-sort': () => those.map((number) => play.board(number, 'LMMM')),
    'vote-1': () => those.map((number) => play.vote(number, number % 2 === 0 ? 'lead' : 'both')),
    'debrief-now-what': () =>
      those.map((number) => play.do(seat(number), { type: 'commit-to', text: 'If', mode: 'lead' })),
    'exit-check': () => those.map((number) => play.do(seat(number), { type: 'rate', stars: 4 })),
  };
  while (play.kind() !== until && play.step() !== until) {
    deeds[play.kind()]?.();
    if (play.kind() === 'reveal') play.revealAll();
    play.advance();
  }
  return play;
}

describe('[ANON-11] people leave', () => {
  test('a day after the close, at once and once, whatever the plan keeps by name', () => {
    const play = played();
    const before = play.events.length;
    expect(deadline(play.game)).toBe(play.now + day * 1000);
    play.pass(day - 1);
    expect(play.events).toHaveLength(before);
    play.pass(1);
    const happened = play.events.slice(before).map(({ type }) => type);
    expect([...new Set(happened)]).toEqual(['links-cut', 'people-dropped']);
    expect(happened.filter((type) => type === 'links-cut')).toHaveLength(play.game.unlinked.size);
    expect(play.game.unlinked.size).toBeGreaterThanOrEqual(3);
    expect(deadline(play.game)).toBeNull();
    expect(play.pass(day).events.slice(before + happened.length)).toEqual([]);
  });

  test('also where nothing is left to be cut', () => {
    const play = played({ level: 'anonymous' });
    const before = play.events.length;
    expect(play.pass(day).events.slice(before)).toMatchObject([{ type: 'people-dropped' }]);
  });

  test('with whatever happens first: nothing is decided before', () => {
    const play = played().wait(day);
    const before = play.events.length;
    play.do(room, { type: 'mark-away', seat: seatId(1) });
    expect(play.events.slice(before).at(-1)).toMatchObject({ type: 'people-dropped' });
  });

  test('and what is shown to the host stays; nothing in the state or in the history is theirs', () => {
    const play = played();
    const before = hostView(play);
    const points = recount(play.events);
    play.pass(day);
    expect(hostView(play)).toEqual(before);
    const history = historyWithoutLinks(play.events);
    expect(fold(history)).toEqual(play.game);
    expect(recount(history)).toEqual(points);
    const { seats: _seats, ...rest } = play.game;
    const text = JSON.stringify(rest, (_, one: unknown) => (one instanceof Map ? [...one] : one));
    expect(text).not.toContain('"s1"');
    const about = history.filter((event) => JSON.stringify(event).includes('"s1"'));
    expect([...types(about)].sort()).toEqual(['seat-assigned', 'seat-taken']);
  });
});

describe('[ANON-10] [P5] the record of few people', () => {
  const record = ({ game, events, now: at }: Play) =>
    recordOf(game.code, { entries: [{ revision: 1, at, events, words: [] }], words: [] }, 1).entries.flatMap(
      (entry) => entry.events,
    );
  const private_ = ['solo-card-placed', 'vote-cast', 'commitment-made', 'workshop-rated'] as const;
  const told = (wanted: Wanted) => private_.filter((type) => types(record(played(wanted))).has(type));

  test('tells answers by name only of five and more', () => {
    expect(told({ people: 5 })).toEqual(private_);
    expect(told({ people: 4 })).toEqual([]);
    expect(told({ people: 9, answering: 4 })).toEqual([]);
    expect(told({ people: 3, until: 'vote-1:1' })).toEqual([]);
  });

  test('tells of three people nothing that one of them answered or moved, and adds up all the same', () => {
    for (const until of ['closed', 'vote-1:1', 'final'] as const) {
      const play = played({ people: 3, until });
      const events = record(play);
      const moved = events.filter(({ type }) => type === 'card-placed') as readonly { seat: unknown }[];
      expect(moved.length).toBeGreaterThan(0);
      expect(moved.every((move) => move.seat === null)).toBe(true);
      const counted = recount(play.events);
      expect([...counted.values()].some(({ points }) => points > 0)).toBe(true);
      const again = recount(events);
      for (const [team, { points, rank }] of counted) {
        expect(again.get(team)!.points).toBeCloseTo(points, 6);
        expect(again.get(team)!.rank).toBe(rank);
      }
    }
  });

  test('leaves the other parts by name', () => {
    const some = (part: AnonymityPart, play: Play) => ({ part, told: types(record(play)) });
    const play = new Play({ people: 6, plan: plan({ ...named, timed: false }) }).playTo('vote-1');
    for (let number = 1; number <= 6; number++) play.vote(number, 'lead');
    play.playTo('exit-check').do(seat(1), { type: 'rate', stars: 1 }).playTo('closed');
    expect(some('vote', play).told.has('vote-cast')).toBe(true);
    expect(some('debrief', play).told.has('workshop-rated')).toBe(false);
  });
});
