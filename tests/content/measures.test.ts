/** What players would get right who never read a card, on cards where the answer is known. */
import { describe, expect, it } from 'vitest';
import {
  alikePairs,
  auc,
  lengthAccuracy,
  lopsidedWords,
  oneSidedThemes,
  signAccuracy,
  themeAccuracy,
} from '../../server/content/quality/guessing.ts';
import { peopleNotPlans, vader } from '../../server/content/quality/lexicons.ts';
import { lengthOf, tokens } from '../../server/content/quality/sample.ts';
import { afinn } from '../tools/afinn.ts';
import { samples } from './made-decks.ts';

describe('a guess', () => {
  const score = (text: string) => Number(text);

  it('by its sign is right, wrong, or a coin at zero', () => {
    expect(signAccuracy(samples(['1'], ['-1']), score)).toBe(1);
    expect(signAccuracy(samples(['-1'], ['1']), score)).toBe(0);
    expect(signAccuracy(samples(['0'], ['0']), score)).toBe(0.5);
  });

  it('by its rank is the share of pairs in order, ties for one half', () => {
    expect(auc(samples(['3', '1'], ['2', '0']), score)).toBe(0.75);
    expect(auc(samples(['1'], ['1']), score)).toBe(0.5);
  });

  it('by length takes the best limit, whichever side is longer', () => {
    expect(lengthAccuracy(samples(['a', 'bb'], ['ccc', 'dddd']))).toBe(1);
    expect(lengthAccuracy(samples(['aaa', 'bbbb'], ['c', 'dd']))).toBe(1);
    expect(lengthAccuracy(samples(['a', 'bb'], ['a', 'bb']))).toBe(0.5);
  });

  it('by theme names the more frequent side', () => {
    const cards = [...samples(['a', 'b'], ['c'], 'one'), ...samples(['d'], [], 'two')];
    expect(themeAccuracy(cards)).toBe(0.75);
    expect(oneSidedThemes(cards)).toEqual(['two']);
  });

  it('by tone knows pleasant from unpleasant words in both lexicons', () => {
    for (const { name, score: tone } of [vader, afinn]) {
      expect(tone('Enjoys good help'), name).toBeGreaterThan(0);
      expect(tone('Spreads fear of failure'), name).toBeLessThan(0);
      expect(tone('Walks along the road'), name).toBe(0);
    }
  });

  it('by stereotype knows people from plans', () => {
    expect([peopleNotPlans('Asks the team'), peopleNotPlans('Checks the budget')]).toEqual([1, -2]);
  });
});

describe('words', () => {
  it('are one-sided from four cards and over three quarters on', () => {
    const cards = samples(['Aims a', 'Aims b', 'Aims c', 'Aims d'], ['Aims e']);
    expect(lopsidedWords(cards, new Set())).toEqual([
      { word: 'aims', leader: ['L1', 'L2', 'L3', 'L4'], manager: ['M1'] },
    ]);
    expect(lopsidedWords(cards, new Set(['aims']))).toEqual([]);
    expect(lopsidedWords(samples(['Aims a', 'Aims b', 'Aims c'], ['Aims d']), new Set())).toEqual([]);
  });

  it('are the same in every spelling', () => {
    expect(tokens('It didn’t “work” well-known')).toEqual(['it', 'didnt', 'work', 'well', 'known']);
    expect(tokens("L'équipe qu’on a")).toEqual(['l', 'équipe', 'qu', 'on', 'a']);
    expect(tokens('يَشرَحُ العمل')).toEqual(['يشرح', 'العمل']);
    expect(lengthOf('👍a')).toBe(2);
  });

  it('that two cards share are a share of all their words', () => {
    const cards = samples(['Reads the plan', 'Walks home'], ['Reads the map']);
    expect(alikePairs(cards, 0.5)).toEqual([{ ids: ['L1', 'M1'], value: 0.5 }]);
    expect(alikePairs(cards, 0.51)).toEqual([]);
  });
});
