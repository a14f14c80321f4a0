import { describe, expect, it } from 'vitest';
import { help, parseOptions } from './options.ts';

const optionsOf = (...args: readonly string[]) => {
  const parsed = parseOptions(args);
  if (parsed.kind !== 'run') throw new Error(parsed.kind === 'wrong' ? parsed.message : 'help');
  return parsed.options;
};

describe('what the bench may be told', () => {
  it('plays everything against everything when told nothing', () => {
    const { scenarios, servers, rate, rounds } = optionsOf();
    expect(scenarios).toEqual(['S', 'M', 'L', 'XL', 'join', 'storm', 'vote', 'start', 'append', 'memory', 'doubling']);
    expect(servers).toEqual(['raw', 'journaled', 'socketio', 'product']);
    expect({ rate, rounds }).toEqual({ rate: 0.5, rounds: 20 });
  });

  it('takes scenarios and servers by name, large or small', () => {
    expect(optionsOf('--scenario', 'm, xl', '--servers', 'raw,Product')).toMatchObject({
      scenarios: ['M', 'XL'],
      servers: ['raw', 'product'],
    });
  });

  it('takes fewer turns when it is to be quick, unless told how many', () => {
    expect(optionsOf('--quick').rounds).toBe(3);
    expect(optionsOf('--quick', '--rounds', '7').rounds).toBe(7);
  });

  it('compares another build where there is one', () => {
    expect(optionsOf('--before', 'old/dist').servers).toContain('before');
  });

  it.each([
    [['--scenario', 'XXL'], /knows S, M/],
    [['--servers', 'before'], /--before DIR/],
    [['--rate', '0'], /--rate is a number/],
    [['--seconds', 'long'], /--seconds is a number/],
    [['--sceanrio', 'M'], /sceanrio/],
  ])('says what is wrong with %j', (args, message) => {
    const parsed = parseOptions(args);
    expect(parsed.kind === 'wrong' && parsed.message).toMatch(message);
  });

  it('explains every option', () => {
    expect(parseOptions(['--help'])).toEqual({ kind: 'help', text: help });
    for (const name of ['scenario', 'servers', 'before', 'rate', 'seconds', 'rounds', 'quick', 'out', 'profile']) {
      expect(help).toContain(`--${name} `);
    }
  });
});
