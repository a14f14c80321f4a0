/** What is told of a workshop is worked out anew only where something of it has changed. */
import { expect, test } from 'vitest';
import { debriefOf } from '../../server/game/debrief.ts';
import { editionOf } from '../../server/game/edition.ts';
import { workshopOf } from '../../server/game/workshop.ts';
import { card, host, noWords, plainDeal, Play, room, seat, seatId } from '../support/builders.ts';

/** Six people have done everything, up to the debrief or on to the close. */
function played(): Play {
  const play = new Play({ teams: [3, 3], deal: plainDeal }).playTo('solo-sort');
  const people = [1, 2, 3, 4, 5, 6];
  for (const number of people) play.solo(number, number % 2 === 0 ? 'LLMM' : 'MLMM');
  play.playTo('team-sort').board(1, 'LLMM').playTo('vote-1');
  for (const number of people) play.vote(number, 'lead');
  play.playTo('debrief-what');
  for (const number of people) {
    play.do(seat(number), { type: 'give-reason', card: card('a'), side: 'leader', reason: 'time', text: '' });
  }
  return play;
}

const told = ({ game }: Play) => workshopOf(game, noWords);
const away = (play: Play, number: number) => play.do(room, { type: 'mark-away', seat: seatId(number) });
const back = (play: Play, number: number) => play.do(room, { type: 'mark-returned', seat: seatId(number) });

test('[D14] nothing of it when somebody is away, or returns', () => {
  for (const play of [played(), played().playTo('closed')]) {
    const before = {
      workshop: told(play),
      edition: editionOf(play.game, noWords),
      ...debriefOf(play.game, noWords, false),
    };
    for (const after of [() => away(play, 2), () => away(play, 3), () => back(play, 2)]) {
      const { game } = play;
      after();
      expect(play.game).not.toBe(game);
      expect(told(play)).toBe(before.workshop);
      expect(editionOf(play.game, noWords)).toBe(before.edition);
      const { cards, scenarios } = debriefOf(play.game, noWords, true);
      expect([cards === before.cards, scenarios === before.scenarios]).toEqual([true, true]);
    }
  }
});

test('[D14] of the rest nothing when somebody tells a mood', () => {
  const play = played();
  const before = { ...told(play), figures: debriefOf(play.game, noWords, false) };
  const after = told(play.do(seat(1), { type: 'tell-mood', mood: 3 }));
  expect(after.rounds).toBe(before.rounds);
  expect(after.reasons).toBe(before.reasons);
  expect(after.scenarios.map((one, index) => one === before.scenarios[index])).toEqual([true, true, true]);
  const figures = debriefOf(play.game, noWords, false);
  expect(figures).not.toBe(before.figures);
  expect(figures.cards).toBe(before.figures.cards);
});

test('[D14] but all that rests on who is in a team, when somebody is removed', () => {
  const play = played();
  const before = told(play);
  const after = told(play.do(host, { type: 'remove-seat', seat: seatId(6) }));
  expect(after).not.toBe(before);
  expect(after.people).toBe(5);
  expect(after.teams.map(({ size }) => size)).toEqual([3, 2]);
});

test('[D14] each of what people wrote is told as it stands now', () => {
  const { game } = played().playTo('debrief-now-what').do(seat(1), { type: 'commit-to', text: 'If', mode: 'lead' });
  const wall = (text: string) => {
    const words = { ...noWords, commitments: new Map([[seatId(1), text]]) };
    return [workshopOf(game, words).commitments, debriefOf(game, words, true).commitments]
      .flat()
      .map((one) => one.text);
  };
  expect(wall('If so')).toEqual(['If so', 'If so']);
  expect(wall('If not')).toEqual(['If not', 'If not']);
  expect(wall('')).toEqual([]);
});
