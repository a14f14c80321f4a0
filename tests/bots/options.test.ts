import { describe, expect, it } from 'vitest';
import { help, parseOptions } from './options.ts';

const optionsOf = (...args: readonly string[]) => {
  const parsed = parseOptions(args);
  if (parsed.kind !== 'run') throw new Error(parsed.kind === 'wrong' ? parsed.message : 'help');
  return parsed.options;
};

describe('what the bots may be told', () => {
  it('takes a code with or without a gap, and has a default for everything else', () => {
    expect(optionsOf('--code', '483 172')).toEqual({
      url: 'http://localhost:3000',
      code: '483172',
      count: 20,
      seed: 1,
      speed: 1,
      leave: 0,
      format: 'standard',
      key: undefined,
    });
  });

  it('takes a whole address and keeps its origin', () => {
    expect(optionsOf('--host', '--url', 'http://10.0.0.7:3000/483172', '--count', '60')).toMatchObject({
      url: 'http://10.0.0.7:3000',
      code: null,
      count: 60,
    });
  });

  it.each([
    [['--code', '48317'], /six digits/],
    [[], /--code with its six digits, or --host/],
    [['--host', '--code', '483172'], /Either/],
    [['--host', '--count', '0'], /--count is a number from 1 to 500/],
    [['--host', '--count', 'many'], /--count is a number/],
    [['--host', '--count', '5', '--leave', '6'], /--leave is a number from 0 to 5/],
    [['--host', '--url', 'localhost:3000'], /--url is an address/],
    [['--host', '--format', 'long'], /--format is quick, standard or full/],
    [['--hots'], /--hots/],
  ])('says what is wrong with %j', (args, message) => {
    const parsed = parseOptions(args);
    expect(parsed.kind === 'wrong' && parsed.message).toMatch(message);
  });

  it('explains every option', () => {
    expect(parseOptions(['--help'])).toEqual({ kind: 'help', text: help });
    for (const name of ['code', 'host', 'url', 'count', 'speed', 'leave', 'seed', 'format', 'key']) {
      expect(help).toContain(`--${name} `);
    }
  });
});
