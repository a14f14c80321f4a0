/**
 * Tests that need something that not every machine has. Without it they are skipped, loudly; with
 * CI=true a skip is a failure, because a pipeline that skips proves nothing.
 */
import { existsSync } from 'node:fs';

const redisPlaces = ['/usr/bin/redis-server', '/usr/local/bin/redis-server', '/opt/homebrew/bin/redis-server'];
const nginxPlaces = ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/bin/nginx', '/opt/homebrew/bin/nginx'];
const caddyPlaces = ['/usr/bin/caddy', '/usr/local/bin/caddy', '/opt/homebrew/bin/caddy'];
const opensslPlaces = ['/usr/bin/openssl', '/usr/local/bin/openssl', '/opt/homebrew/bin/openssl'];
const chromiumPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export interface Need {
  readonly what: string;
  /** Null: not on this machine. */
  readonly found: string | null;
  readonly remedy: string;
}

export function findChromium(env: Readonly<Record<string, string | undefined>> = process.env): string | null {
  return firstOf(env.CHROMIUM_PATH, chromiumPlaces);
}

export function findRedisServer(env: Readonly<Record<string, string | undefined>> = process.env): string | null {
  return firstOf(env.REDIS_SERVER_PATH, redisPlaces);
}

/** The place that was chosen, if there is one, or else the first of the usual ones where something is. */
function firstOf(chosen: string | undefined, usual: readonly string[]): string | null {
  const places = chosen === undefined || chosen === '' ? usual : [chosen];
  return places.find((place) => existsSync(place)) ?? null;
}

/** Path of Chromium, or null once it has been said why the tests that need it are skipped. */
export function requireChromium(): string | null {
  const remedy = 'Install it (Debian: apt-get install chromium) or set CHROMIUM_PATH.';
  return requireOptional({ what: 'Chromium', found: findChromium(), remedy });
}

/** Path of redis-server, or null once it has been said why the tests that need it are skipped. */
export function requireRedisServer(): string | null {
  const remedy = 'Install it (Debian: apt-get install redis-server) or set REDIS_SERVER_PATH. Nothing has to run.';
  return requireOptional({ what: 'redis-server', found: findRedisServer(), remedy });
}

export interface Proxies {
  readonly nginx: string;
  readonly caddy: string;
  /** Makes their certificate. */
  readonly openssl: string;
}

/** Paths of the reverse proxies, or null once it has been said why the tests that need them are skipped. */
export function requireProxies(env: Readonly<Record<string, string | undefined>> = process.env): Proxies | null {
  const nginx = requireProgram('nginx', firstOf(env.NGINX_PATH, nginxPlaces), 'NGINX_PATH');
  const caddy = requireProgram('caddy', firstOf(env.CADDY_PATH, caddyPlaces), 'CADDY_PATH');
  const openssl = requireOpenssl(env);
  return nginx === null || caddy === null || openssl === null ? null : { nginx, caddy, openssl };
}

/** Path of openssl, which makes certificates, or null once it has been said why the tests that need it are skipped. */
export function requireOpenssl(env: Readonly<Record<string, string | undefined>> = process.env): string | null {
  return requireProgram('openssl', firstOf(env.OPENSSL_PATH, opensslPlaces), 'OPENSSL_PATH');
}

function requireProgram(what: string, found: string | null, variable: string): string | null {
  const remedy = `Install it (Debian: apt-get install ${what}) or set ${variable}. Nothing has to run.`;
  return requireOptional({ what, found, remedy });
}

export function requireOptional({ what, found, remedy }: Need, ci = process.env.CI === 'true'): string | null {
  if (found !== null) return found;
  if (ci) throw new Error(`${what} was not found, and with CI=true no test may be skipped. ${remedy}`);
  process.stderr.write(`\n  SKIPPED: these tests need ${what}, which was not found. ${remedy}\n\n`);
  return null;
}
