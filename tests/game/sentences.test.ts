/** How many of the sentences that people write go out, and which. */
import { describe, expect, test } from 'vitest';
import type { Side } from '../../shared/commands.ts';
import { limits } from '../../shared/limits.ts';
import type { Words } from '../../server/game/words.ts';
import { reasonKey } from '../../server/game/words.ts';
import { debriefOf } from '../../server/game/debrief.ts';
import { workshopOf } from '../../server/game/workshop.ts';
import { card, host, noWords, plainDeal, Play, seat, seatId } from '../support/builders.ts';

const { quotesShown, sentencesListed } = limits;
const people = sentencesListed + 10;

interface Written {
  readonly play: Play;
  readonly words: Words;
}

/** Everybody writes why card a is for leaders, and card b, and all but ten why card a is for managers. */
function written(): Written {
  const play = new Play({ teams: [people, people - 10], deal: plainDeal }).playTo('debrief-what');
  play.do(host, { type: 'choose-contested', cards: [card('a'), card('b')] });
  const texts = new Map<string, string>();
  const write = (number: number, id: string, side: Side) => {
    play.do(seat(number), { type: 'give-reason', card: card(id), side, reason: 'time', text: '' });
    texts.set(reasonKey(seatId(number), card(id)), `${side} ${String(number)}`);
  };
  for (let number = 1; number <= people; number++) {
    write(number, 'a', 'leader');
    write(number, 'b', 'leader');
  }
  for (let number = people + 1; number <= 2 * people - 10; number++) write(number, 'a', 'manager');
  return { play, words: { ...noWords, reasons: texts } };
}

const screen = ({ play, words }: Written) => debriefOf(play.game, words, false);
const console = ({ play, words }: Written) => debriefOf(play.game, words, true);
const quoted = (one: Written, id: string, side: Side = 'leader') =>
  screen(one)
    .reasons.find((reasons) => reasons.card === id)!
    .quotes.filter((quote) => quote.side === side);

describe('[DEBRIEF-19] of what hundreds write', () => {
  test('the projector gets some of each side, of the cards that are talked about', () => {
    const one = written();
    expect([quoted(one, 'a'), quoted(one, 'a', 'manager'), quoted(one, 'b')].map(({ length }) => length)).toEqual(
      Array(3).fill(quotesShown),
    );
    expect(screen(one)).not.toHaveProperty('moreSentences');
    one.play.do(host, { type: 'choose-contested', cards: [card('a')] });
    expect(quoted(one, 'b')).toEqual([]);
    expect(console(one).sentences!.every((sentence) => sentence.card === 'a')).toBe(true);
  });
  test('the host gets more, those that are quoted among them, and how many there are besides', () => {
    const one = written();
    const { sentences, moreSentences, reasons } = console(one);
    expect(sentences).toHaveLength(3 * sentencesListed);
    expect(moreSentences).toEqual({ a: 10, b: 10 });
    const listed = new Set(sentences!.map(({ text }) => text));
    for (const { quotes } of reasons) for (const { text } of quotes) expect(listed).toContain(text);
  });
  test('one that is hidden gives its place to another, and stays to be shown again', () => {
    const one = written();
    const [first, ...others] = quoted(one, 'a');
    const { note } = console(one).sentences!.find(({ text }) => text === first!.text)!;
    one.play.do(host, { type: 'hide-reason', note, hidden: true });
    expect(quoted(one, 'a').slice(0, -1)).toEqual(others);
    expect(quoted(one, 'a')).toHaveLength(quotesShown);
    const { sentences, moreSentences } = console(one);
    expect(sentences).toContainEqual(expect.objectContaining({ note, hidden: true }));
    expect(sentences!.filter(({ hidden }) => !hidden)).toHaveLength(3 * sentencesListed);
    expect(moreSentences).toEqual({ a: 9, b: 10 });
  });
  test('which are quoted, neither their words nor the time decides', () => {
    const numbers = quoted(written(), 'a').map(({ text }) => Number(text.split(' ')[1]));
    const inTime = Array.from({ length: quotesShown }, (_, index) => index + 1);
    const sorted = [...numbers].sort((one, other) => one - other);
    expect(sorted).not.toEqual(inTime);
    expect(numbers).not.toEqual(sorted);
    expect(numbers.map(String)).not.toEqual(inTime.map(String).sort());
  });
  test('all of them are taken home', () => {
    const { play, words } = written();
    const { reasons } = workshopOf(play.game, words);
    expect(reasons.map(({ quotes }) => quotes.length)).toEqual([2 * people - 10, people]);
  });
});
