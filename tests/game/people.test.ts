/** That people leave a closed workshop, and when; and that the record holds no answer as somebody's. */
import { describe, expect, test } from 'vitest';
import type { AnonymityLevel } from '../../shared/plan.ts';
import { deadline } from '../../server/game/deadline.ts';
import type { GameEvent } from '../../server/game/events.ts';
import { recordOf } from '../../server/http/record.ts';
import { card, dealtCard, fold, host, named, plainDeal, plan, Play, room, seat, seatId } from '../support/builders.ts';
import { hostView } from '../support/eyes.ts';
import { historyWithoutLinks } from '../support/links.ts';
import { recount } from '../support/recount.ts';
import { expectSamePoints } from '../support/same-points.ts';

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
    expect([...types(about)].sort()).toEqual(['seat-taken', 'teams-dealt']);
  });
});

const record = ({ game, events, now: at }: Play) =>
  recordOf(game.code, { entries: [{ revision: 1, at, events, words: [] }], words: [] }, 1).entries.flatMap(
    (entry) => entry.events,
  );

function expectRecounted(play: Play, events: readonly GameEvent[]): void {
  const counted = recount(play.events);
  expect([...counted.values()].some(({ points }) => points > 0)).toBe(true);
  expectSamePoints(counted, recount(events));
}

describe('[ANON-10] [P5] the record', () => {
  const facts: readonly GameEvent['type'][] = ['solo-card-placed', 'vote-cast', 'commitment-made', 'workshop-rated'];
  const cutsIn = (events: readonly GameEvent[]) => events.filter((event) => event.type === 'links-cut');

  test('holds no answer and no move as somebody’s, whatever the plan keeps, however many answered, and adds up', () => {
    const moments = ['closed', 'vote-1:1', 'final', 'exit-check'] as const;
    for (const wanted of [{ people: 3 }, { people: 6 }, { people: 12 }, { people: 9, answering: 4 }]) {
      for (const until of moments) {
        const play = played({ ...wanted, until });
        const events = record(play);
        expect(facts.filter((type) => types(events).has(type))).toEqual([]);
        const moved = events.filter(({ type }) => type === 'card-placed') as readonly { seat: unknown }[];
        expect(moved.length).toBeGreaterThan(0);
        expect(moved.every((move) => move.seat === null)).toBe(true);
        expectRecounted(play, events);
      }
    }
  });

  test('holds the answers of a part that is over, without the people, where five have given them', () => {
    const told = (people: number) =>
      cutsIn(record(played({ people }))).map((cut) =>
        cut.activity === 'sort' ? cut.hands.length : cut.activity === 'scenario' ? cut.votes.length : cut.stars.length,
      );
    expect(new Set(told(6))).toEqual(new Set([6]));
    expect(new Set(told(4))).toEqual(new Set([0]));
  });

  test('holds of the part that goes on only what its points rest on, as far as they were shown', () => {
    const play = played({ until: 'reveal' });
    for (let shown = 0; shown <= 3; shown++) {
      const [cut] = cutsIn(record(play));
      expect(cut).toMatchObject({ activity: 'sort', hands: [] });
      expect(cut?.activity === 'sort' && cut.fits.map((fits) => fits.length)).toEqual([shown, shown]);
      play.advance();
    }
    const voted = record(played({ until: 'scenario-reveal:0' })).at(-1);
    expect(voted).toMatchObject({ activity: 'scenario', votes: [] });
    const exit = cutsIn(record(played({ until: 'exit-check' })));
    expect(exit.map(({ activity }) => activity)).not.toContain('debrief');
  });
});

describe('[ANON-10] [P5] of a team in which fewer than five answered the record evens out', () => {
  const cutsIn = (play: Play) => record(play).filter((event) => event.type === 'links-cut');
  const fitsIn = (play: Play) => cutsIn(play).find((cut) => cut.activity === 'sort')?.fits;
  const creditsIn = (play: Play) => cutsIn(play).flatMap((cut) => (cut.activity === 'scenario' ? [cut.credits] : []));
  const weighed = {
    ...plainDeal,
    rounds: [
      [dealtCard('a', 'leader'), dealtCard('b', 'leader', 0.5), dealtCard('c', 'manager'), dealtCard('d', 'manager')],
    ],
  };

  test('how its private answers fitted, by the weights as they count, so that points stay', () => {
    const play = new Play({ teams: [5, 3, 2], deal: weighed, plan: plan(named) }).playTo('solo-sort');
    for (const number of [1, 2, 3, 4, 5]) play.solo(number, 'LMMM');
    for (const number of [6, 7, 8]) play.solo(number, 'LMLM');
    for (const number of [9, 10]) play.solo(number, 'MLML');
    play.playTo('reveal').revealAll();
    play.do(seat(6), { type: 'appeal', round: 0, card: card('d'), text: 'But' });
    play.do(host, { type: 'rule-appeal', round: 0, card: card('d'), verdict: 'accepted' }).playTo('final');
    // Of 1 + 0.5 + 1 only the first fits; the last is struck.
    expect(fitsIn(play)).toEqual([
      [1, 0, 1, 1],
      [0.4, 0.4, 0.4, 0.4],
      [0.6, 0.6, 0.6, 0.6],
    ]);
    expectRecounted(play, record(play));
  });

  test.each<AnonymityLevel>(['named', 'team', 'anonymous'])(
    'what its votes have earned, where they are %s',
    (level) => {
      const anonymity = { ...named.anonymity, vote: level };
      const play = new Play({ teams: [6, 3, 3], deal: plainDeal, plan: plan({ anonymity }) }).playTo('vote-1');
      for (const mode of ['lead', 'lead', 'both'] as const) {
        for (let number = 1; number <= 12; number++) play.vote(number, mode);
        play.advance('reveal').advance();
      }
      const of = (number: number) => creditsIn(play).map((earned) => earned[number]);
      expect(new Set(of(1)).size).toBe(1);
      // Whose team is kept is told, where enough are of it.
      expect(new Set(of(0)).size).toBe(level === 'anonymous' ? 1 : 2);
      expectRecounted(play, record(play));
    },
  );
});
