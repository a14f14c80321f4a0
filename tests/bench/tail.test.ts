import { expect, it } from 'vitest';
import { Tail } from './tail.ts';

it('tells the last lines, however the text was cut', () => {
  const tail = new Tail();
  for (const text of ['one\ntw', 'o\n\nthr', 'ee']) tail.add(text);
  expect(tail.told()).toBe('It said last:\n    one\n    two\n    three');
});

it('forgets what came long before', () => {
  const tail = new Tail();
  for (let line = 1; line <= 100; line += 1) tail.add(`line ${String(line)}\n`);
  const told = tail.told().split('\n');
  expect([told.length, told[1], told.at(-1)]).toEqual([16, '    line 86', '    line 100']);
});

it('says so when there was nothing', () => {
  expect(new Tail().told()).toBe('It said nothing.');
});
