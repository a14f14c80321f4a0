/** What is kept of people's answers, by the plan. */
import { describe, expect, test } from 'vitest';
import { planOf, type Anonymity, type AnonymityLevel } from '../../shared/plan.ts';
import { debriefOf } from '../../server/game/debrief.ts';
import type { GameEvent } from '../../server/game/events.ts';
import type { KeptScenario } from '../../server/game/kept.ts';
import { scoresOf } from '../../server/game/scores.ts';
import { recordOf } from '../../server/http/record.ts';
import type { Words } from '../../server/game/words.ts';
import {
  card,
  dealtCard,
  fold,
  host,
  named,
  nobodyLive,
  noWords,
  plainDeal,
  plan,
  Play,
  seat,
  seatId,
  team,
  type Setup,
} from '../support/builders.ts';
import { hostView } from '../support/eyes.ts';
import { historyWithoutLinks } from '../support/links.ts';
import { recount } from '../support/recount.ts';
import { expectSamePoints } from '../support/same-points.ts';
import { viewOf } from '../../server/game/view.ts';

const kept = (changes: Partial<Anonymity>) => plan({ anonymity: { ...named.anonymity, ...changes } });
const cuts = (events: readonly GameEvent[]) => events.filter((event) => event.type === 'links-cut');
const opened = (setup: Setup) => new Play({ deal: plainDeal, ...setup });

const figures = (play: Play) => debriefOf(play.game, noWords, true);

/** Six people in two teams vote twice on the first scenario; the first of them alone thinks again. */
function voted(vote: AnonymityLevel, people = 6): Play {
  const teams = [Math.ceil(people / 2), Math.floor(people / 2)];
  const play = opened({ teams, plan: kept({ vote }) }).playTo('vote-1');
  for (let number = 1; number <= people; number++) play.vote(number, number % 2 === 1 ? 'manage' : 'lead');
  return play.playTo('vote-2').vote(1, 'lead').playTo('scenario-reveal');
}

test('[ANON-1] as a rule team-mates see who moves a card, votes keep the team, and the debrief keeps nobody', () => {
  expect(planOf('quick').anonymity).toEqual({ sort: 'named', vote: 'team', debrief: 'anonymous' });
});

test('[ANON-1] a room whose plan does not speak of it keeps what it kept', () => {
  const { events } = opened({ people: 6, plan: kept({ vote: 'anonymous' }) }).playTo('vote-1');
  const older = events.map((event) => {
    if (event.type !== 'workshop-created' && event.type !== 'plan-changed') return event;
    const { anonymity: _anonymity, ...rest } = event.plan;
    return { ...event, plan: rest } as GameEvent;
  });
  expect(fold(older).plan).toMatchObject(named);
});

describe('[ANON-2] links are cut', () => {
  test('when the next activity opens, once, and the debrief when the workshop closes', () => {
    const levels = kept({ sort: 'team', vote: 'team', debrief: 'team' });
    const play = opened({ people: 6, plan: { ...levels, sortRounds: 2 } }).playTo('closed');
    expect(cuts(play.events).map(({ activity, index }) => `${activity}:${index}`)).toEqual([
      'sort:0',
      'sort:1',
      'scenario:0',
      'scenario:1',
      'scenario:2',
      'debrief:0',
    ]);
    play.pass(60);
    expect(cuts(play.events)).toHaveLength(6);
  });
  test('with the step that opens, also by the clock, and not before', () => {
    const play = voted('team');
    expect(cuts(play.events)).toEqual([]);
    play.advance();
    expect(play.events.slice(-2).map(({ type }) => type)).toEqual(['step-opened', 'links-cut']);
  });
  test('also where the workshop closes in the middle', () => {
    const play = opened({ teams: [4, 2], plan: kept({ sort: 'anonymous' }) }).playTo('team-sort');
    play.board(1, 'LLMM').propose(1).do(host, { type: 'close' });
    expect(cuts(play.events)).toHaveLength(1);
    expect(fold(historyWithoutLinks(play.events))).toEqual(play.game);
  });
  test('not where answers are kept by name', () => {
    expect(cuts(opened({ people: 6, plan: plan(named) }).playTo('closed').events)).toEqual([]);
  });
});

describe('[ANON-3] [P5] after the cut no answer is with a seat', () => {
  test('not in the state, and not in the history as it is kept', () => {
    const levels = kept({ sort: 'team', vote: 'team', debrief: 'anonymous' });
    const play = opened({ teams: [3, 3], plan: levels })
      .playTo('solo-sort')
      .solo(1, 'LLMM')
      .playTo('team-sort');
    play.board(1, 'LLMM').propose(1).agree(2).agree(3).playTo('reveal').revealAll();
    play
      .do(seat(1), { type: 'appeal', round: 0, card: card('a'), text: 'But' })
      .playTo('vote-1')
      .vote(1, 'lead');
    play.playTo('debrief-now-what').do(seat(1), { type: 'tell-mood', mood: 2 });
    play.do(seat(1), { type: 'commit-to', text: 'If', mode: 'lead' }).playTo('exit-check');
    play.do(seat(1), { type: 'answer-exit', card: card('p'), side: 'leader' });
    play.do(seat(1), { type: 'rate', stars: 4 }).playTo('closed');
    const { seats: _seats, ...rest } = play.game;
    const text = (value: unknown) => JSON.stringify(value, (_, one: unknown) => (one instanceof Map ? [...one] : one));
    expect(text(rest)).not.toContain('"s1"');
    const about = historyWithoutLinks(play.events).filter((event) => JSON.stringify(event).includes('"s1"'));
    expect([...new Set(about.map(({ type }) => type))].sort()).toEqual(['seat-assigned', 'seat-taken']);
  });
  test('with `team` the team stays, with `anonymous` it does not', () => {
    const teams = (level: AnonymityLevel) =>
      (cuts(voted(level).advance().events)[0] as unknown as KeptScenario).votes.map((vote) => vote.team);
    expect(teams('team').sort()).toEqual([0, 0, 0, 1, 1, 1]);
    expect(teams('anonymous')).toEqual([null, null, null, null, null, null]);
  });
});

test.each<AnonymityLevel>(['team', 'anonymous'])('[ANON-4] points stay what they were: %s', (level) => {
  const play = voted(level);
  const before = scoresOf(play.game);
  expect(before[0]!.points).toBeGreaterThan(0);
  expect(scoresOf(play.advance().game)).toEqual(before);
  expect(scoresOf(fold(historyWithoutLinks(play.events)))).toEqual(before);
});

describe('[ANON-5] what is kept', () => {
  test('holds both ballots of a person together, so that changes of mind can be told', () => {
    const before = figures(voted('anonymous')).scenarios[0];
    expect(before?.change).not.toBeNull();
    expect(figures(voted('anonymous').advance()).scenarios[0]).toEqual(before);
  });
  test('is the same whoever gave which answer, and whenever', () => {
    const play = (order: readonly number[], leading: readonly number[]) => {
      const made = opened({ teams: [6], plan: kept({ vote: 'team' }) }).playTo('vote-1');
      order.forEach((number) => made.wait(1).vote(number, leading.includes(number) ? 'lead' : 'both'));
      return made.playTo('vote-1:1');
    };
    const one = play([1, 2, 3, 4, 5, 6], [1, 2]);
    const other = play([6, 3, 1, 2, 5, 4], [4, 5]);
    const content = ({ events }: Play) => cuts(events).map(({ at: _at, ...rest }) => rest);
    expect(content(one)).toEqual(content(other));
    expect(JSON.stringify([...one.game.ballots[0]!.first])).toBe(JSON.stringify([...other.game.ballots[0]!.first]));
  });
});

test('[ANON-6] of fewer than five answers nothing is kept but the points, and how many there were', () => {
  const play = voted('team', 4);
  const points = scoresOf(play.game);
  const [cut] = cuts(play.advance().events);
  expect(cut).toMatchObject({ votes: [], cast: 5 });
  expect(scoresOf(play.game)).toEqual(points);
  expect(figures(play).facts).toMatchObject({ votes: 5, votesChanged: null });
});

describe('[ANON-7] in a round that is not named', () => {
  const board = (sort: AnonymityLevel, answers: readonly string[]) => {
    const play = opened({ teams: [answers.length], plan: kept({ sort }) }).playTo('solo-sort');
    answers.forEach((sides, index) => play.solo(index + 1, sides));
    play.playTo('team-sort').board(1, 'L');
    const live = { ...nobodyLive, heldBy: () => seatId(2) };
    const { scene } = viewOf(play.game, { kind: 'team', team: team(0) }, noWords, live);
    return scene.kind === 'board' && 'board' in scene ? scene.board.cards[0] : undefined;
  };
  test('team-mates do not see who placed a card or has it under a finger', () => {
    expect(board('named', ['L', 'L'])).toMatchObject({ side: 'leader', by: 's1', heldBy: 's2' });
    expect(board('team', ['L', 'L'])).toMatchObject({ side: 'leader', by: null, heldBy: null });
  });
  test('the mark on a divided card needs five private answers', () => {
    expect(board('named', ['L', 'M', 'L'])).toMatchObject({ split: true });
    expect(board('anonymous', ['L', 'M', 'L', 'M'])).toMatchObject({ split: false });
    expect(board('anonymous', ['L', 'M', 'L', 'M', 'L'])).toMatchObject({ split: true });
  });
});

describe('[ANON-8] [VIEW-3] no figure can be told or worked out of fewer than five people', () => {
  const sorted = (teams: readonly number[], hands: readonly string[], deal = plainDeal) => {
    const play = new Play({ teams, deal, plan: plan(named) }).playTo('solo-sort');
    hands.forEach((sides, index) => play.solo(index + 1, sides));
    play.playTo('team-sort');
    teams.forEach((_, index) => play.board(1 + teams.slice(0, index).reduce((all, size) => all + size, 0), 'L'));
    return play.playTo('reveal').revealAll();
  };
  test('lift: not by taking the large teams away from the room', () => {
    const told = (...teams: number[]) =>
      figures(sorted(teams, Array<string>(teams.reduce((all, size) => all + size)).fill('LLMM'))).lift.map(
        (one) => one.team,
      );
    expect(told(5, 5)).toEqual([null, 0, 1]);
    expect(told(5, 1)).toEqual([null]);
    expect(told(6, 5, 4)).toEqual([null, 0]);
    expect(told(5, 3, 3)).toEqual([null, 0]);
  });
  test('lean: a theme whose cards few have answered', () => {
    const hand = [dealtCard('a', 'leader', 1, 'trust'), dealtCard('b', 'leader', 1, 'goals')];
    const deal = { ...plainDeal, rounds: [hand, hand] };
    const play = sorted([5], ['LM', 'LM', 'L', 'L', 'L'], deal);
    expect(figures(play).themes?.map(({ theme }) => theme)).toEqual(['trust']);
  });
  test('contested cards: how many went along with their team', () => {
    const play = opened({ teams: [4], plan: plan(named) }).playTo('solo-sort');
    for (const number of [1, 2, 3, 4]) play.solo(number, 'MMMM');
    play.playTo('team-sort').board(1, 'LLLL').playTo('reveal').revealAll();
    expect(figures(play).contested).toEqual([]);
  });
  test('outcome: before and after are of the same people', () => {
    const play = opened({ teams: [6], plan: plan(named) }).playTo('vote-1');
    for (const number of [1, 2, 3, 4, 5]) play.vote(number, 'lead');
    play.playTo('vote-2').vote(6, 'manage').playTo('scenario-reveal');
    expect(figures(play).scenarios[0]?.after).toEqual({ lead: 5, manage: 0, both: 0 });
  });
  test('advice: what follows from a handful of votes', () => {
    const play = opened({ teams: [4], plan: plan(named) }).playTo('vote-1');
    for (const number of [1, 2, 3, 4]) play.vote(number, 'lead');
    expect(hostView(play).advice).toBeNull();
  });
});

test('[ANON-9] [DEBRIEF-7] commitments stay on the wall under an alias, by which the host can hide them', () => {
  const play = opened({ people: 6 }).playTo('debrief-now-what');
  for (const number of [3, 1]) play.do(seat(number), { type: 'commit-to', text: 'I will', mode: 'lead' });
  play.playTo('closed');
  const texts = [...play.game.commitments.keys()].map((of) => [of, `text of ${of}`] as const);
  const words: Words = { ...noWords, commitments: new Map(texts) };
  const wall = () => debriefOf(play.game, words, true).commitments;
  expect([...play.game.commitments.keys()]).toEqual(['a1', 'a2']);
  play.do(host, { type: 'hide-commitment', note: wall()[1]!.note!, hidden: true });
  expect(wall().map((note) => note.hidden)).toEqual([false, true]);
  expect(fold(historyWithoutLinks(play.events))).toEqual(play.game);
});

test('[ANON-10] [P5] the record tells no team of fewer than five answers, nor one that would give it away', () => {
  const teamsTold = (...teams: number[]) => {
    const play = opened({ teams, plan: kept({ vote: 'team' }) }).playTo('vote-1');
    for (let number = 1; number <= teams.reduce((all, size) => all + size); number++) play.vote(number, 'lead');
    const { events, now: at } = play.playTo('vote-1:1');
    const whole = { entries: [{ revision: 1, at, events: historyWithoutLinks(events), words: [] }], words: [] };
    const record = recordOf(play.game.code, whole, 1).entries.flatMap((entry) => entry.events);
    expectSamePoints(recount(events), recount(record));
    return (cuts(record)[0] as unknown as KeptScenario).votes.map((vote) => vote.team);
  };
  expect(new Set(teamsTold(6, 5, 5))).toEqual(new Set([0, 1, 2]));
  expect(teamsTold(6, 5, 4).filter((of) => of !== null)).toEqual([0, 0, 0, 0, 0, 0]);
  expect(new Set(teamsTold(4, 4))).toEqual(new Set([null]));
});

test('[ANON-10] [P5] a record that is taken in the middle of a ballot does not tell the votes', () => {
  const told = (vote: AnonymityLevel) => {
    const { game, events, now: at } = voted(vote);
    const record = recordOf(game.code, { entries: [{ revision: 1, at, events, words: [] }], words: [] }, 1);
    return record.entries.flatMap((entry) => entry.events).filter(({ type }) => type === 'vote-cast').length;
  };
  for (const level of ['named', 'team', 'anonymous'] as const) expect(told(level)).toBe(0);
});
