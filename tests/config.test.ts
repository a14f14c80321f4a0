import { describe, expect, it } from 'vitest';
import { configure } from '../server/config.ts';

describe('settings', () => {
  it('have defaults that work', () => {
    expect(configure({}, [])).toEqual({
      kind: 'run',
      config: {
        port: 3000,
        host: '0.0.0.0',
        dataDir: './data',
        publicUrl: undefined,
        createKey: undefined,
        seats: 100,
        trustedProxies: 0,
        logLevel: 'info',
      },
    });
  });

  it('flags go before the environment, and empty values count as none', () => {
    const configured = configure({ PORT: '4000', SEATS: '', PUBLIC_URL: 'https://play.example.org/x/' }, [
      '--port',
      '5000',
    ]);
    expect(configured).toMatchObject({ config: { port: 5000, seats: 100, publicUrl: 'https://play.example.org' } });
  });

  it.each([
    [{ PORT: 'abc' }, 'PORT'],
    [{ PORT: '70000' }, 'PORT'],
    [{ SEATS: '0' }, 'SEATS'],
    [{ PUBLIC_URL: 'javascript:alert(1)' }, 'PUBLIC_URL'],
    [{ CREATE_KEY: 'short' }, 'CREATE_KEY'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
  ])('%j is refused by name', (environment, name) => {
    const configured = configure(environment, []);
    expect(configured.kind === 'wrong' && configured.message).toContain(`${name} is not usable`);
  });

  it('an unknown flag is refused, and help names them all', () => {
    expect(configure({}, ['--prot', '1'])).toMatchObject({ kind: 'wrong' });
    const help = configure({}, ['--help']);
    expect(help.kind === 'help' && help.text).toContain('--data-dir');
  });
});
