/** What is told of a workshop: everything that was shown, and nothing of so few that they could be told apart. */
import { describe, expect, test } from 'vitest';
import type { Mode } from '../../shared/commands.ts';
import { figuresOf } from '../../shared/workshop/figures.ts';
import { isWhole } from '../../shared/workshop/whole.ts';
import type { Workshop } from '../../shared/workshop/workshop.ts';
import { workshopOf } from '../../server/game/workshop.ts';
import {
  card,
  dealtCard,
  fold,
  host,
  named,
  noWords,
  plainDeal,
  plan,
  Play,
  seat,
  seatId,
} from '../support/builders.ts';
import { screenView } from '../support/eyes.ts';
import { historyWithoutLinks } from '../support/links.ts';

const told = ({ game }: Play) => workshopOf(game, noWords);
const deal = { ...plainDeal, later: [dealtCard('t', 'leader')] };
const modes: readonly Mode[] = ['lead', 'manage', 'both'];

/** Everybody answers everything, half of them one way and half another. */
function played(teams: readonly number[], changes = {}): Play {
  const play = new Play({ teams, deal, plan: plan(changes) }).playTo('solo-sort');
  const people = Array.from({ length: teams.reduce((all, size) => all + size) }, (_, index) => index + 1);
  for (const number of people) play.solo(number, number % 2 === 0 ? 'LLMM' : 'MLML');
  play.playTo('team-sort').board(1, 'LLMM').playTo('reveal').revealAll();
  play.do(seat(1), { type: 'appeal', round: 0, card: card('b'), text: 'But' }).playTo('vote-1');
  for (const number of people) play.vote(number, modes[number % 3]!);
  play.playTo('debrief-what').do(host, { type: 'choose-contested', cards: [card('a')] });
  for (const number of people) {
    play.do(seat(number), { type: 'tell-mood', mood: 1 + (number % 3) });
    play.do(seat(number), { type: 'give-reason', card: card('a'), side: 'leader', reason: 'time', text: '' });
  }
  play.playTo('debrief-now-what').do(seat(1), { type: 'commit-to', text: 'If', mode: 'lead' }).playTo('exit-check');
  for (const number of people) {
    for (const id of ['p', 'q']) play.do(seat(number), { type: 'answer-exit', card: card(id), side: 'leader' });
    play.do(seat(number), { type: 'rate', stars: 1 + (number % 5) });
  }
  return play;
}

/** Every split of answers that a workshop can tell. */
function splits({ rounds, scenarios, moods, exit, stars, reasons }: Workshop) {
  return {
    hands: rounds.flatMap(({ hands }) => hands),
    tallies: rounds.flatMap(({ tallies }) => tallies.filter((one) => one.where ?? one.toFirst ?? one.toLast)),
    votes: scenarios.flatMap(({ votes }) => votes),
    moods,
    exit,
    stars,
    reasons: reasons.filter(({ counts }) => counts !== null),
  };
}

describe('[ANON-12] of a workshop with', () => {
  test.each([[3], [1, 1, 1], [4], [2, 2]])('teams of %j nobody’s answer is told, nor any split of them', (...teams) => {
    for (const play of [played(teams), played(teams).playTo('closed'), played(teams, named).playTo('closed')]) {
      const none = { hands: [], tallies: [], votes: [], moods: null, exit: [], stars: [], reasons: [] };
      expect(splits(told(play))).toEqual(none);
      const { cards, themes, halo, exit, lift } = figuresOf(told(play));
      expect({ themes, halo, exit, lift }).toEqual({ themes: null, halo: null, exit: null, lift: [] });
      expect(cards.every(({ people, difficulty, where }) => (people ?? difficulty ?? where) === null)).toBe(true);
    }
  });
  test('five people, all of it is told but their teams', () => {
    const play = played([5]).playTo('closed');
    const { hands, votes, moods, exit, stars, reasons } = splits(told(play));
    expect([hands.length, votes.length, exit.length, stars.length]).toEqual([5, 5, 5, 5]);
    expect([moods, reasons[0]?.givers, hands[0]?.team]).toEqual([[1, 2, 2], 5, 0]);
    // Three and two of five in two teams: neither may be told, and nobody is told by where they differ.
    const { hands: both, tallies } = splits(told(played([3, 2]).playTo('closed')));
    expect(both.map(({ team }) => team)).toEqual([null, null, null, null, null]);
    expect(tallies.filter(({ where }) => where === 'between')).toEqual([]);
  });
});

describe('[ANON-12] a team’s board', () => {
  const boards = (teams: readonly number[]) => told(played(teams)).rounds[0]!.boards.map(({ team }) => team);
  test('is told of three and more', () => {
    expect(boards([3, 2, 4, 1])).toEqual([0, 2]);
  });
  test('is not told where fewer were left at a lock', () => {
    const play = new Play({ teams: [3, 3], deal })
      .playTo('second-look')
      .do(host, { type: 'remove-seat', seat: seatId(1) });
    play.playTo('reveal').revealAll();
    expect(told(play).rounds[0]!.boards.map(({ team }) => team)).toEqual([1]);
  });
  test('counts in the reveal on the projector as it does here', () => {
    const revealed = (teams: readonly number[]) => {
      const play = new Play({ teams, deal }).playTo('team-sort').board(1, 'LLMM').playTo('reveal').advance();
      const { scene } = screenView(play);
      return scene.kind === 'reveal' ? scene.cards[0]?.teams : null;
    };
    expect(revealed([1, 1, 1])).toEqual({ leader: 0, manager: 0, open: 0 });
    expect(revealed([3, 3, 1])).toEqual({ leader: 1, manager: 0, open: 1 });
  });
});

describe('[ANON-12] a row of answers', () => {
  /** `-`: the card was left open. */
  const hands = (teams: readonly number[], rows: readonly string[]) => {
    const play = new Play({ teams, deal }).playTo('solo-sort');
    rows.forEach((row, index) => play.solo(index + 1, row));
    play.playTo('team-sort').board(1, 'LLMM').playTo('reveal').revealAll().playTo('debrief-what');
    return told(play).rounds[0]!;
  };
  test('is one person’s where teams are large and all have finished', () => {
    const { hands: rows, soloBest } = hands([5], ['LLMM', 'LLMM', 'MLML', 'MMLL', 'LLMM']);
    expect(rows.map(({ team, isMixed }) => [team, isMixed])).toEqual(Array(5).fill([0, undefined]));
    expect(soloBest).not.toBeNull();
  });
  test('of small teams is nobody’s: who gave which answers makes no difference', () => {
    const one = hands([3, 3], ['LLMM', 'MMLL', 'LMLM', 'MLLM', 'LLLL', 'MMMM']);
    const other = hands([3, 3], ['LMMM', 'MLLL', 'LMLM', 'MLLM', 'LLLL', 'MMMM']);
    expect(one.hands).toEqual(other.hands);
    expect(one.hands.every(({ team, isMixed }) => team === null && isMixed === true)).toBe(true);
    const sidesOf = (card: string) => one.hands.flatMap(({ sides }) => sides.filter(([id]) => id === card));
    expect(sidesOf('a').map(([, side]) => side)).toEqual([
      'leader',
      'leader',
      'leader',
      'manager',
      'manager',
      'manager',
    ]);
  });
  test('does not tell whose was left unfinished', () => {
    const rows = ['LLMM', 'LLMM', 'MLML', 'MMLL', 'LLMM', 'LLM-'];
    const [first, last] = [hands([6], rows), hands([6], rows.with(0, 'LLM-').with(5, 'LLMM'))];
    expect(first.hands).toEqual(last.hands);
    expect(first.hands.every(({ isMixed }) => isMixed)).toBe(true);
    // Somebody else’s answers in the row of the unfinished: nothing changes either.
    expect(hands([6], rows.with(5, 'MLM-').with(2, 'LLML')).hands).toEqual(first.hands);
  });
});

describe('[ANON-12] what only the teams of all can tell', () => {
  /** Private answers to card a by team, and the team's board at both locks: `tally(['LLLLM', 'L', 'M'], …)`. */
  const tally = (...teams: readonly (readonly [solo: string, first: string, second?: string])[]) => {
    const sizes = teams.map(([solo]) => solo.length);
    const play = new Play({ teams: sizes, deal }).playTo('solo-sort');
    teams.flatMap(([solo]) => Array.from(solo)).forEach((side, index) => play.solo(index + 1, side));
    const lead = sizes.map((_, index) => 1 + sizes.slice(0, index).reduce((sum, size) => sum + size, 0));
    play.playTo('team-sort');
    teams.forEach(([, first], index) => play.board(lead[index]!, first));
    play.playTo('second-look');
    teams.forEach(([, , second], index) => second && play.board(lead[index]!, second));
    return told(play.playTo('reveal').revealAll()).rounds[0]!.tallies[0]!;
  };
  test('flips: how people went with their team', () => {
    expect(tally(['LLLMM', 'L'], ['LMMMM', 'M', 'L'])).toMatchObject({
      toFirst: { leader: { leader: 3, manager: 1 }, manager: { leader: 2, manager: 4 } },
      toLast: { leader: { leader: 4, manager: 0 }, manager: { leader: 6, manager: 0 } },
    });
  });
  test('no flips where one answer was that of fewer than five', () => {
    expect(tally(['LLLMM', 'L'], ['LMMM', 'M'])).toMatchObject({ toFirst: null, toLast: null });
    expect(tally(['LLLMM', 'L'], ['LMMM', 'L'])).toMatchObject({ toFirst: { leader: { leader: 4 } } });
  });
  test('not both flips where their difference would be that of fewer', () => {
    // Eight on each side at each lock; but two teams of four have changed sides.
    const changed = tally(['LLMM', 'L'], ['LMMM', 'L', 'M'], ['LLLM', 'M', 'L'], ['MMMM', 'M']);
    expect(changed.toFirst).toBeNull();
    expect(changed.toLast).toMatchObject({ leader: { leader: 5, manager: 1 }, manager: { leader: 3, manager: 7 } });
  });
  test('no flips that the answers of the teams told can be taken away from', () => {
    // Six on each side; but five of manager are of the team that is told.
    const told = tally(['LLLMM', 'L'], ['L', 'L'], ['LLLMM', 'M'], ['L', 'M']);
    expect(told).toMatchObject({ toFirst: null, toLast: null });
  });
  test('where they differ, not where it would tell how a small team was split', () => {
    expect(tally(['LLL', 'L'], ['MMM', 'M']).where).toBeNull();
    expect(tally(['LLLL', 'L'], ['LLLL', 'L'], ['MMMM', 'M'], ['MMMM', 'M']).where).toBe('between');
    expect(tally(['LLLLL', 'L'], ['MMMMM', 'M']).where).toBe('between');
    expect(tally(['LMLM', 'L'], ['LMLM', 'L'], ['LMMM', 'L']).where).toBe('within');
  });
});

describe('[DEBRIEF-9] a workshop', () => {
  test('tells the cards in the order in which they were shown, and none that were not', () => {
    const play = new Play({ teams: [5], deal, plan: plan({ sortRounds: 1 }) }).playTo('reveal');
    const uses = () => told(play).cards.map(({ card: id, use }) => `${use} ${id}`);
    expect(uses()).toEqual([]);
    play.advance();
    expect(uses()).toEqual(['round a']);
    play.playTo('debrief-what');
    const shown = ['a', 'b', 'c', 'd'].map((id) => `round ${id}`);
    expect(uses()).toEqual([...shown, 'talk r', 'talk s']);
    play.playTo('exit-check').do(seat(1), { type: 'answer-exit', card: card('p'), side: 'leader' });
    expect(uses()).not.toContain('exit p');
    play.advance();
    expect(uses()).toEqual([...shown, 'talk r', 'talk s', 'exit p', 'exit q', 'later t']);
  });
  test('that ended early has shown no exit cards', () => {
    const play = new Play({ teams: [5], deal }).playTo('vote-1').do(host, { type: 'close' });
    expect(told(play).cards.map(({ use }) => use)).not.toContain('exit');
  });
  test('names nothing that is not in it, also where a whole team has left', () => {
    const play = played([5, 5]);
    for (const number of [6, 7, 8, 9, 10]) play.do(host, { type: 'remove-seat', seat: seatId(number) });
    const workshop = told(play.playTo('closed'));
    expect(workshop.teams.map(({ team, size }) => [team, size])).toEqual([
      [0, 5],
      [1, 0],
    ]);
    expect(isWhole(workshop)).toBe(true);
    expect(isWhole(told(played([6, 2, 1]).playTo('closed')))).toBe(true);
  });
  test('is a value that a file can keep', () => {
    const workshop = told(played([5, 3]).playTo('closed'));
    expect(JSON.parse(JSON.stringify(workshop))).toEqual(workshop);
    expect(JSON.stringify(workshop)).not.toMatch(/"[sa]\d+"/);
  });
  test('is the same before its links are cut and after, and from the history that is left', () => {
    const sameFor = (debrief: 'team' | 'anonymous') => {
      const play = played([5, 4], { anonymity: { sort: 'team', vote: 'team', debrief } });
      const before = told(play);
      expect(before.stars).toEqual([]);
      const { closedAt: _closedAt, cards: _cards, exit: _exit, stars, ...rest } = told(play.playTo('closed'));
      expect(stars).toHaveLength(9);
      expect(before).toMatchObject(rest);
      expect(workshopOf(fold(historyWithoutLinks(play.events)), noWords)).toEqual(told(play));
    };
    sameFor('team');
    sameFor('anonymous');
  });
  test('does not wait for what did not change', () => {
    const play = played([5, 3]);
    const { rounds } = told(play);
    expect(told(play.do(seat(1), { type: 'tell-mood', mood: 3 })).rounds).toBe(rounds);
    const left = told(
      play
        .do(host, { type: 'remove-seat', seat: seatId(6) })
        .do(host, { type: 'remove-seat', seat: seatId(7) })
        .do(host, { type: 'remove-seat', seat: seatId(8) }),
    );
    expect(left.rounds[0]!.boards.map(({ team }) => team)).toEqual([0]);
  });
});

test('[ANON-13] whoever leaves after the close stays in what is told of the workshop', () => {
  const play = played([3, 5]).playTo('closed');
  const before = told(play);
  expect([before.people, before.teams.map(({ size }) => size), before.rounds[0]!.boards.length]).toEqual([
    8,
    [3, 5],
    2,
  ]);
  play.do(seat(1), { type: 'leave' }).do(host, { type: 'remove-seat', seat: seatId(2) });
  play.do(host, { type: 'ban-seat', seat: seatId(3) });
  expect(told(play)).toEqual(before);
  expect(screenView(play).stage.people).toBe(5);
  expect(workshopOf(fold(historyWithoutLinks(play.events)), noWords)).toEqual(before);
});

test('[ANON-13] whoever has left before it does not', () => {
  const play = played([3, 5]).do(seat(1), { type: 'leave' }).playTo('closed');
  expect([told(play).people, told(play).teams.map(({ size }) => size)]).toEqual([7, [2, 5]]);
});
