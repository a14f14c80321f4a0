import { describe, expect, it } from 'vitest';
import { configure } from '../server/config.ts';

const key = '0123456789abcdef0123456789abcdef';

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
        metrics: { port: undefined, token: undefined },
        cluster: null,
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
    [{ SEATS: '2001' }, 'SEATS'],
    [{ METRICS_PORT: '0' }, 'METRICS_PORT'],
    [{ METRICS_TOKEN: 'hunter2' }, 'METRICS_TOKEN'],
    [{ REDIS_URL: 'http://:hunter2@redis', NODE_KEY: key }, 'REDIS_URL'],
    [{ REDIS_URL: 'redis://:hunter2@redis' }, 'NODE_KEY'],
    [{ REDIS_URL: 'redis://:hunter2@redis', NODE_KEY: 'hunter2 hunter2 hunter2' }, 'NODE_KEY'],
    [{ REDIS_URL: 'redis://redis', NODE_KEY: key, NODE_URL: 'redis://hunter2@a' }, 'NODE_URL'],
  ])('%j is refused by name, in one sentence that says no secret', (environment, name) => {
    const configured = configure(environment, []);
    expect(configured.kind === 'wrong' && configured.message).toMatch(new RegExp(`^${name} is not usable: .+$`));
    expect(configured.kind === 'wrong' && configured.message).not.toContain('hunter2');
  });

  it('several nodes share a Redis and a secret', () => {
    const environment = { REDIS_URL: 'rediss://u:p@redis:6380/1', NODE_KEY: key, NODE_URL: 'http://10.0.0.3:3000/x' };
    expect(configure(environment, [])).toMatchObject({
      config: { cluster: { redisUrl: environment.REDIS_URL, nodeKey: key, nodeUrl: 'http://10.0.0.3:3000' } },
    });
  });

  it('an unknown flag is refused, and help names them all', () => {
    expect(configure({}, ['--prot', '1'])).toMatchObject({ kind: 'wrong' });
    const help = configure({}, ['--help']);
    expect(help.kind === 'help' && help.text).toContain('--data-dir');
  });
});
