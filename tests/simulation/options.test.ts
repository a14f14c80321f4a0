import { expect, test } from 'vitest';
import { optionsFrom } from './options.ts';

test('without options there are 200 runs from the first seed on', () => {
  expect(optionsFrom([])).toEqual({ from: 1, seeds: 200, isVerbose: false, plant: null, store: 'disk' });
});

test('one seed is one run', () => {
  expect(optionsFrom(['--seed', '77', '--verbose'])).toEqual({
    from: 77,
    seeds: 1,
    isVerbose: true,
    plant: null,
    store: 'disk',
  });
});

test('as many as one likes, from any seed on, or with a planted bug', () => {
  expect(optionsFrom(['--seeds', '20000', '--from', '5'])).toMatchObject({ from: 5, seeds: 20_000 });
  expect(optionsFrom(['--plant', 'V3'])).toMatchObject({ plant: 'V3' });
  expect(optionsFrom(['--store', 'redis'])).toMatchObject({ store: 'redis', seeds: 200 });
});

test.each([['--seed', 'x'], ['--store', 'floppy'], ['--sead', '1'], ['7']])('%s is not understood', (...args) => {
  expect(optionsFrom(args)).toBeNull();
});
