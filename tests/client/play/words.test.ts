import { describe, expect, it } from 'vitest';
import { initialsOf } from '../../../client/play/board/initials.ts';
import { halvesOf, sentenceOf } from '../../../client/play/debrief/sentence.ts';
import { nextOpen } from '../../../client/play/scenes/next-open.ts';
import { suggestName } from '../../../client/play/suggest-name.ts';
import { join } from '../../../client/messages/en/join.ts';
import { limits } from '../../../shared/limits.ts';
import { speakEnglish } from '../english.ts';

speakEnglish('phone');

describe('a suggested name', () => {
  it('is made of two words, and never longer than fourteen letters', () => {
    const [first, second] = [join['suggest.first'].split(' '), join['suggest.second'].split(' ')];
    const names = first.flatMap((one) => second.map((two) => `${one} ${two}`));
    expect(names.length).toBeGreaterThan(200);
    expect(Math.max(...names.map((name) => name.length))).toBeLessThanOrEqual(14);
    expect(names).toContain(suggestName());
    expect(limits.nameLength).toBeGreaterThanOrEqual(14);
  });

  it('is another one each time it is asked for', () => {
    const draws = [0, 0, 0, 0, 0.5, 0.5];
    const random = () => draws.shift() ?? 0;
    const first = suggestName('', random);
    expect(suggestName(first, random)).not.toBe(first);
  });
});

describe('the sentence', () => {
  it('is put together without doubled punctuation, and taken apart again', () => {
    const text = sentenceOf({ when: ' a date is near, ', will: 'name four owners.' });
    expect(text).toBe('When a date is near, I will name four owners.');
    expect(halvesOf(text)).toEqual({ when: 'a date is near', will: 'name four owners' });
  });

  it('keeps a sentence of another make whole', () => {
    expect(halvesOf('Listen more.')).toEqual({ when: '', will: 'Listen more.' });
    expect(halvesOf('')).toEqual({ when: '', will: '' });
  });
});

describe('the next card of the solo sort', () => {
  const answered = (...cards: string[]) => new Map(cards.map((card) => [card, 'leader']));

  it('is the next open one, from the beginning again after the last', () => {
    expect(nextOpen(['a', 'b', 'c'], answered('a'), null)).toBe('b');
    expect(nextOpen(['a', 'b', 'c'], answered('b'), 'b')).toBe('c');
    expect(nextOpen(['a', 'b', 'c'], answered('b', 'c'), 'c')).toBe('a');
  });

  it('is none when all are answered', () => {
    expect(nextOpen(['a', 'b'], answered('a', 'b'), 'b')).toBeNull();
  });
});

describe('initials', () => {
  it.each([
    ['Ana', 'AN'],
    ['Jonas-Maximilian', 'JM'],
    ['Ada de la Cruz', 'AC'],
    ['李', '李'],
    ['', ''],
  ])('of %s are %s', (name, initials) => expect(initialsOf(name)).toBe(initials));
});
