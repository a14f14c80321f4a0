/** What Redis says of itself: whether it can be used, and what of what it has taken survives. */
import { StoreError } from '../engine.ts';
import type { Client } from './link.ts';

export interface Settings {
  /** For the status page; one line. */
  readonly durability: string;
  /** What makes Redis write its files anew, so that nothing erased is in them; empty where it has none. */
  readonly rewriting: readonly ('BGREWRITEAOF' | 'BGSAVE')[];
  /** What an operator should change, and why, in sentences; null: nothing. */
  readonly warning: string | null;
}

const OLDEST_MAJOR = 7;

type Facts = Readonly<Record<string, string | undefined>>;

/** Throws `StoreError` where it is no Redis that can be used. */
export async function settingsOf(client: Client): Promise<Settings> {
  const info = factsOf(await client.info());
  checkKind(info);
  const config: Facts = await client
    .configGet(['appendonly', 'appendfsync', 'save'])
    .then((found) => ({ ...found }))
    .catch(() => ({}));
  const isAppending = info['aof_enabled'] === '1';
  return {
    durability: `Redis, ${isAppending ? appending(config['appendfsync']) : notAppending(info)}`,
    rewriting: [
      ...(isAppending ? (['BGREWRITEAOF'] as const) : []),
      ...((config['save'] ?? '') === '' ? [] : (['BGSAVE'] as const)),
    ],
    warning: warningOf(info),
  };
}

function factsOf(info: string): Facts {
  const lines = info.split('\r\n').filter((line) => line.includes(':'));
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]));
}

function checkKind(info: Facts): void {
  const version = info['redis_version'] ?? 'unknown';
  if (!(Number.parseInt(version, 10) >= OLDEST_MAJOR)) {
    throw new StoreError(`Redis ${version} is too old: use ${OLDEST_MAJOR}.0 or newer.`);
  }
  if (info['redis_mode'] === 'cluster') {
    throw new StoreError(
      'Redis in cluster mode cannot be used: a room needs its keys in one place. Use a single primary.',
    );
  }
}

/** What a crash may lose, by `appendfsync`. */
const losses: Readonly<Record<string, string>> = {
  always: 'what was accepted survives a crash and a power cut',
  everysec: 'a crash or a power cut may lose the last two seconds',
  no: 'a power cut may lose what was accepted in the last half minute',
};

function appending(fsync = 'unknown'): string {
  const loss = losses[fsync] ?? 'ask whoever runs it what a power cut may lose';
  return `appendonly=yes, appendfsync=${fsync}: ${loss}`;
}

function notAppending(info: Facts): string {
  return info['aof_enabled'] === '0'
    ? 'appendonly=no: a restart may lose all that was accepted since the last snapshot'
    : 'settings cannot be told: ask whoever runs it what a restart may lose';
}

function warningOf(info: Facts): string | null {
  const warnings = [fileWarning(info), memoryWarning(info)].filter((warning) => warning !== null);
  return warnings.length === 0 ? null : warnings.join(' ');
}

function fileWarning(info: Facts): string | null {
  if (info['aof_enabled'] !== '0') return null;
  return 'Redis has appendonly=no and may lose workshops when it restarts: set it to yes.';
}

/**
 * When the memory is full, other policies throw away what is there instead of refusing new entries: rooms, or
 * what has an end, which is the addresses of nodes and the codes that rest.
 */
function memoryWarning(info: Facts): string | null {
  const policy = info['maxmemory_policy'] ?? '';
  const isBounded = (info['maxmemory'] ?? '0') !== '0';
  if (!isBounded || policy === '' || policy === 'noeviction') return null;
  return `Redis has maxmemory-policy=${policy} and may throw away what workshops need: set it to noeviction.`;
}
